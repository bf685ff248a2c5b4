import * as z from 'zod';
import { PUBLIC_NOTES_TABLE } from '../../web/public/tables/proposal-tables.ts';
import { publicNotes } from '../../workflows/workshop/rows.ts';
import type { RowPages } from '../adapters/row-pages.ts';
import type { References } from '../given/references.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { malformed, notFound } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { listAnswer } from './files/list-answer.ts';

const PAGE = 10;
const PREFIX = 'note#';
const Row = z.object({
  sk: z.string(),
  id: z.string(),
  heldOn: z.string(),
  title: z.string(),
  place: z.string(),
  participants: z.int(),
  text: z.string(),
});

type Sources = { pages: RowPages; references: Pick<References, 'council'> };

const readCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^\d{4}-\d\d-\d\d#[\da-f-]{36}$/.test(cursor))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { before: cursor };
};

/** The notes of its workshops that a council opened to the public, the last held first (I7). */
export const makePublicNotes =
  ({ pages, references }: Sources) =>
  async (event: HttpEvent): Promise<HttpAnswer> => {
    const council = readCouncilId(event.pathParameters?.['council']);
    if ((await references.council(council)) === null) throw notFound();
    return listAnswer(event, {
      table: PUBLIC_NOTES_TABLE,
      page: async (cursor) => {
        const pk = publicNotes(council);
        const { rows, more } = await pages({ pk, prefix: PREFIX, limit: PAGE, ...readCursor(cursor) });
        const read = rows.map((row) => Row.parse(row));
        const last = read.at(-1)?.sk.slice(PREFIX.length) ?? null;
        return { items: read.map(({ sk: _sk, ...note }) => note), next: more ? last : null };
      },
    });
  };
