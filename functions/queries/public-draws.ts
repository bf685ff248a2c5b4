import { PUBLIC_DRAWS_TABLE } from '../../web/public/tables/other-tables.ts';
import { announcementPath, PublicDraw, publicDraws } from '../../workflows/control-campaign/rows.ts';
import type { RowPages } from '../adapters/row-pages.ts';
import type { References } from '../given/references.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { malformed, notFound } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { listAnswer } from './files/list-answer.ts';

const PAGE = 10;
const PREFIX = 'draw#';

type Sources = { pages: RowPages; references: Pick<References, 'council'> };

const readCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^\d{4}$/.test(cursor))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { before: cursor };
};

/** What a council announced and drew of its controls, the last year first, with the file of each list (M24). */
export const makePublicDraws =
  ({ pages, references }: Sources) =>
  async (event: HttpEvent): Promise<HttpAnswer> => {
    const council = readCouncilId(event.pathParameters?.['council']);
    if ((await references.council(council)) === null) throw notFound();
    return listAnswer(event, {
      table: PUBLIC_DRAWS_TABLE,
      page: async (cursor) => {
        const pk = publicDraws(council);
        const { rows, more } = await pages({ pk, prefix: PREFIX, limit: PAGE, ...readCursor(cursor) });
        const draws = rows.map((row) => PublicDraw.parse(row));
        const items = draws.map((draw) => ({
          ...draw,
          list: `/${announcementPath(council, draw.frame.digest)}`,
          checkpoint: draw.drawn && `/checkpoints/${draw.drawn.seedOf}.json`,
        }));
        return { items, next: more ? String(draws.at(-1)?.year) : null };
      },
    });
  };
