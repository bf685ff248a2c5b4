import * as z from 'zod';
import { Side } from '../../../events/exchange.ts';
import { Instant } from '../../../events/fact.ts';
import { dossierSubject } from '../../../workflows/application/dossier-subject.ts';
import { numbered } from '../../../workflows/application/exchange/rows.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import { sealedAs } from '../../adapters/sealed-as.ts';
import { readMarks } from '../../given/application/exchange-given.ts';
import type { Store, Subjects } from '../../ports.ts';
import { malformed } from '../../shell/problems.ts';

const PAGE = 25;

const Row = z.object({ number: z.int(), role: z.string().nullable(), at: Instant });
const MessageRow = Row.extend({ from: Side });

type Sources = { store: Pick<Store, 'row'>; subjects: Pick<Subjects, 'openAll'>; pages: RowPages };

/** Where a page begins: the number that it comes before. @throws Problem 400 */
const readCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^[1-9]\d{0,8}$/.test(cursor))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { before: numbered(Number(cursor)) };
};

/** A page of what was written on a dossier, the last first, each with its text; null once erased. */
const writtenOn = async <T extends z.infer<typeof Row>>(
  { subjects, pages }: Sources,
  { council, id }: Thing,
  { prefix, row, cursor }: { prefix: string; row: z.ZodType<T>; cursor: string | undefined },
) => {
  const pk = thingKey(council, 'application', id);
  const { rows, more } = await pages({ pk, prefix, limit: PAGE, ...readCursor(cursor) });
  const items = rows.map((each) => row.parse(each));
  const names = items.map(({ number }) => sealedAs(id, number));
  const texts = names.length === 0 ? null : await subjects.openAll(names, dossierSubject(council, id));
  return {
    items: items.map((item) => ({ ...item, text: texts?.get(sealedAs(id, item.number))?.['text'] ?? null })),
    next: more ? String(items.at(-1)?.number) : null,
  };
};

/** INC-05: what is written here stops no clock, and whoever reads is told so. */
const CLOCK =
  'Un message n’arrête aucun délai. Seule une demande de pièces prévues par le règlement du label le fait.';

/** Messages between the applicant and the service, with what each side has read. */
export const messagesOf = async (sources: Sources, thing: Thing, cursor: string | undefined) => {
  const [page, marks] = await Promise.all([
    writtenOn(sources, thing, { prefix: 'message#', row: MessageRow, cursor }),
    readMarks(sources.store, thing.council, thing.id),
  ]);
  const readUpTo = { APPLICANT: marks.APPLICANT?.upTo ?? 0, SERVICE: marks.SERVICE?.upTo ?? 0 };
  const items = page.items.map((message) => ({
    ...message,
    read: message.number <= readUpTo[message.from === 'SERVICE' ? 'APPLICANT' : 'SERVICE'],
  }));
  return { kind: 'messages', items, next: page.next, readUpTo, clock: CLOCK };
};

/** Notes of the officers: another kind of answer, with other fields, than messages (B10). */
export const notesOf = async (sources: Sources, thing: Thing, cursor: string | undefined) => {
  const { items, next } = await writtenOn(sources, thing, { prefix: 'note#', row: Row, cursor });
  return {
    kind: 'internalNotes',
    notes: items.map(({ number, role, at, text }) => ({
      number,
      writtenBy: role,
      writtenAt: at,
      note: text,
    })),
    next,
  };
};
