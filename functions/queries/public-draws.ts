import { drawsPage, type DrawView } from '../../web/public/draws-page.ts';
import { PUBLIC_DRAWS_TABLE } from '../../web/public/tables/other-tables.ts';
import { announcementPath, PublicDraw, publicDraws } from '../../workflows/control-campaign/rows.ts';
import type { RowPages } from '../adapters/row-pages.ts';
import type { References } from '../given/references.ts';
import { readCouncilId } from '../shell/command-handler.ts';
import { malformed, notFound } from '../shell/problems.ts';
import type { HttpAnswer, HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { listAnswer } from './files/list-answer.ts';
import { htmlPage } from './html-answer.ts';
import type { PublicStore } from './public-store.ts';

const PAGE = 10;
const PREFIX = 'draw#';

type Sources = { pages: RowPages; references: Pick<References, 'council'> };

const readCursor = (cursor: string | undefined): { before?: string } => {
  if (cursor === undefined) return {};
  if (!/^\d{4}$/.test(cursor))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return { before: cursor };
};

/** A page of draws, the last year first, each with the file of its list. */
const makeDrawsBefore = (pages: RowPages) => async (council: string, cursor: string | undefined) => {
  const { rows, more } = await pages({
    pk: publicDraws(council),
    prefix: PREFIX,
    limit: PAGE,
    ...readCursor(cursor),
  });
  const draws = rows.map((row) => PublicDraw.parse(row));
  const items = draws.map((draw) => ({
    ...draw,
    list: `/${announcementPath(council, draw.frame.digest)}`,
    checkpoint: draw.drawn && `/checkpoints/${draw.drawn.seedOf}.json`,
  }));
  return { items, next: more ? String(draws.at(-1)?.year) : null };
};

/** What a council announced and drew of its controls (M24). */
export const makePublicDraws = ({ pages, references }: Sources) => {
  const drawsBefore = makeDrawsBefore(pages);
  return async (event: HttpEvent): Promise<HttpAnswer> => {
    const council = readCouncilId(event.pathParameters?.['council']);
    if ((await references.council(council)) === null) throw notFound();
    return listAnswer(event, {
      table: PUBLIC_DRAWS_TABLE,
      page: (cursor) => drawsBefore(council, cursor),
    });
  };
};

type Read = Awaited<ReturnType<ReturnType<typeof makeDrawsBefore>>>['items'][number];

const toDraw = ({ year, announcedOn, size, frame, seedOn, list, drawn, checkpoint }: Read): DrawView => ({
  year,
  announcedOn,
  size,
  among: frame.labels,
  seedOn,
  list,
  drawn: drawn && { on: drawn.drawnOn, checkpoint: checkpoint ?? '', numbers: drawn.sample },
});

/** The same, as a page. */
export const makeDrawsPage = (store: PublicStore, pages: RowPages) => {
  const drawsBefore = makeDrawsBefore(pages);
  return async (event: HttpEvent): Promise<HttpAnswer> => {
    const id = readCouncilId(event.pathParameters?.['council']);
    const council = await councilView(store, id);
    if (council === null) throw notFound();
    const { items, next } = await drawsBefore(id, event.queryStringParameters?.['cursor']);
    return htmlPage(200, drawsPage({ council, draws: items.map(toDraw), next }));
  };
};
