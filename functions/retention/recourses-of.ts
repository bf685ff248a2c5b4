import type * as z from 'zod';
import { AppealContext } from '../../workflows/appeal/appeal.machine.ts';
import type { Challenged } from '../../events/appeal.ts';
import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Recourse } from '../../workflows/retention/kept.ts';
import type { Store } from '../ports.ts';

/** Where an appeal is over; anywhere else, it waits for its answer. */
const OVER = ['answered', 'deemedRejected', 'withdrawn'];

/** An appeal about a dossier, or about the label that it earned. */
export type FoundRecourse = Recourse & { id: string; against: z.infer<typeof Challenged> };

/** Withdrawn, it had interrupted the limit all the same (REM-01): what its silence would have opened is waited for. */
const lastDayOf = (word: string, { courtDeadline, courtIfSilentOn }: AppealContext): LegalDate | null => {
  const day = word === 'withdrawn' ? courtIfSilentOn : courtDeadline;
  return day === null ? null : LegalDate.parse(day);
};

/** The appeals that stand beside a structure, by what each is against. */
export const recoursesBeside = async (
  store: Pick<Store, 'rows' | 'many'>,
  council: string,
  structure: string,
): Promise<FoundRecourse[]> => {
  const beside = await store.rows(thingKey(council, 'structure', structure), 'appeal#');
  const states = await store.many(
    beside.map(({ appeal }) => ({ pk: thingKey(council, 'appeal', String(appeal)), sk: 'state' })),
  );
  return states.flatMap(({ pk, list, context }) => {
    const [, , id = ''] = String(pk).split('#');
    const word = String(list).split('#')[2] ?? '';
    const read = AppealContext.parse(context);
    if (read.against === null) return [];
    return [
      { id, against: read.against, pending: !OVER.includes(word), courtDeadline: lastDayOf(word, read) },
    ];
  });
};
