import * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import type { Subjects } from '../../ports.ts';
import { malformed } from '../../shell/problems.ts';
import { makeOpenWords } from './titles.ts';

const PAGE = 25;

const Row = z.object({
  comment: z.int(),
  at: z.string(),
  role: z.string(),
  member: z.int().nullable(),
  words: z.object({ fact: z.string(), subject: z.string() }),
});

/** Where a page begins: the number that it comes before. @throws Problem 400 */
const readCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^[1-9]\d{0,3}$/.test(cursor))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { before: cursor.padStart(4, '0') };
};

/** A page of what was said of a proposal, the last first; a text is null once erased. */
export const makeComments = ({
  subjects,
  pages,
}: {
  subjects: Pick<Subjects, 'openAll'>;
  pages: RowPages;
}) => {
  const openWords = makeOpenWords({ subjects });
  return async ({ council, id }: Thing, cursor: string | undefined) => {
    const pk = thingKey(council, 'proposal', id);
    const { rows, more } = await pages({ pk, prefix: 'comment#', limit: PAGE, ...readCursor(cursor) });
    const read = rows.map((row) => Row.parse(row));
    const open = await openWords(read.map(({ words }) => words));
    const items = read.map(({ words, ...row }) => ({ ...row, text: open(words)?.['text'] ?? null }));
    return { items, next: more ? String(read.at(-1)?.comment ?? '') : null };
  };
};
