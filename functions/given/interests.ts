import * as z from 'zod';
import { Interest } from '../../workflows/council/interests/commands.ts';
import { INTERESTS_PREFIX, interestsKey, type InterestsRow } from '../../workflows/council/interests/rows.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Store, Subjects } from '../ports.ts';

const Row = z.object({
  person: z.string(),
  declaredOn: z.string(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
}) satisfies z.ZodType<InterestsRow>;

/** When somebody last declared their interests, and where they are sealed; null before they do. */
export const interestsRowOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  person: string,
): Promise<InterestsRow | null> => {
  const row = await store.row(interestsKey(council, person));
  return row && Row.parse(row);
};

/** Everybody's last declaration: one small row for each who works or sits in the council. */
export const interestsRowsOf = async (store: Pick<Store, 'rows'>, council: string): Promise<InterestsRow[]> =>
  (await store.rows(thingKey(council, 'council', council), INTERESTS_PREFIX)).map((row) => Row.parse(row));

/** What a declaration says; null once it is erased. */
export const openInterests = async (
  subjects: Pick<Subjects, 'openAll'>,
  { sealed: { fact, subject } }: InterestsRow,
): Promise<Interest[] | null> => {
  const words = (await subjects.openAll([fact], subject)).get(fact)?.['interests'];
  return words === undefined ? null : z.array(Interest).parse(JSON.parse(words));
};
