import { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { isLabelNumber } from '../../workflows/label/label-number.ts';
import type { PublicLabel } from '../../workflows/label/public-row.ts';
import { placesOf } from '../../workflows/label/register/places.ts';
import { REGISTER_TABLE } from '../../web/public/tables/other-tables.ts';
import { malformed, notFound } from '../shell/problems.ts';
import { instantOfRequest, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { listAnswer } from './files/list-answer.ts';
import { toOpenData } from './label-answers.ts';
import { LARGE_PAGE } from './list-page.ts';
import { keptJson } from './open-json.ts';
import { REGISTER_PAGE, type PublicStore } from './public-store.ts';

const LICENCE = 'https://www.etalab.gouv.fr/licence-ouverte-open-licence';

/** A cursor is a label's number: it says where to go on and nothing else. */
const readAfter = (after: string | undefined): string | null => {
  if (after === undefined) return null;
  if (!isLabelNumber(after))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return after;
};

/** One council's page, or the newest labels of each when none is named. */
const readLabels = async (store: PublicStore, council: string | undefined, after: string | undefined) => {
  const cursor = readAfter(after);
  const known = await store.councils();
  if (council !== undefined && !known.includes(council)) throw notFound();
  const only = council ?? (known.length === 1 ? known[0] : undefined);
  if (only !== undefined) {
    const labels = await store.register(only, cursor);
    return { labels, next: labels.length === REGISTER_PAGE ? (labels.at(-1)?.number ?? null) : null };
  }
  const firsts = await Promise.all(known.map((code) => store.register(code, null)));
  return { labels: firsts.flat(), next: null };
};
/** Labels of a file, council after council: a label says in which one it goes on. */
const filePage = async (store: PublicStore, councils: readonly string[], cursor: string | undefined) => {
  const after = readAfter(cursor);
  const last = after === null ? null : await store.label(after);
  const labels: PublicLabel[] = [];
  let from = after;
  for (const council of councils.slice(last === null ? 0 : Math.max(0, councils.indexOf(last.council)))) {
    const page = await store.register(council, from, LARGE_PAGE);
    labels.push(...page);
    if (page.length === LARGE_PAGE) return { labels, next: page.at(-1)?.number ?? null };
    from = null;
  }
  return { labels, next: null };
};

/** The whole register of a council, or of all, as a file; its address says which kind (OPD-04, OPD-06). */
export const registerFile = async (
  store: PublicStore,
  event: HttpEvent,
  format: 'csv' | 'ods',
): Promise<HttpAnswer> => {
  const today = dateInParis(Instant.parse(instantOfRequest(event)));
  const { council } = event.queryStringParameters ?? {};
  const known = await store.councils();
  if (council !== undefined && !known.includes(council)) throw notFound();
  const page = async (cursor: string | undefined) => {
    const { labels, next } = await filePage(store, council === undefined ? known : [council], cursor);
    return { labels: labels.map((label) => toOpenData(label, today)), next };
  };
  return listAnswer(event, { table: REGISTER_TABLE, page, cursorName: 'after' }, format);
};

/** The register, a page at a time; `304` when nothing of the page changed. */
export const registerData = async (
  store: PublicStore,
  event: HttpEvent,
  at: Instant,
): Promise<HttpAnswer> => {
  const { council, after } = event.queryStringParameters ?? {};
  const { labels, next } = await readLabels(store, council, after);
  const today = dateInParis(at);
  const data = { labels: labels.map((label) => toOpenData(label, today)), next };
  return keptJson(event, { licence: LICENCE, readAt: at, ...data }, data);
};

/** What one answer holds at most; whoever wants all of a larger register takes the daily file. */
const MOST_PLACED = 10_000;

/** The municipalities of labelled structures, as points of a map (RFC 7946). */
export const registerGeoJson = async (
  store: PublicStore,
  event: HttpEvent,
  at: Instant,
): Promise<HttpAnswer> => {
  const { council } = event.queryStringParameters ?? {};
  const known = await store.councils();
  if (council !== undefined && !known.includes(council)) throw notFound();
  const labels: PublicLabel[] = [];
  let cursor: string | undefined;
  do {
    const page = await filePage(store, council === undefined ? known : [council], cursor);
    labels.push(...page.labels);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && labels.length < MOST_PLACED);
  const places = placesOf(labels, dateInParis(at));
  const answer = keptJson(
    event,
    { ...places, licence: LICENCE, readAt: at, whole: cursor === undefined },
    places,
  );
  return { ...answer, headers: { ...answer.headers, 'content-type': 'application/geo+json; charset=utf-8' } };
};
