import type { Day } from '../../events/fact.ts';
import { isLabelNumber } from '../../workflows/label/label-number.ts';
import { statusOn, type PublicLabel, type PublicStatus } from '../../workflows/label/public-row.ts';
import { searchedAs } from '../../workflows/label/register/register-keys.ts';
import { placeOf } from '../../workflows/label/register/register-line.ts';
import { territoriesOf, territoryOf } from '../../workflows/structure/territories.ts';
import { findStructures, type SearchRows } from '../search/find-structures.ts';
import { readQuery } from '../search/read-query.ts';
import { malformed } from '../shell/problems.ts';
import type { PublicStore } from './public-store.ts';

/** Labels on one page, and so pins on one map. */
export const LIST_SIZE = 20;
/** What one request reads at most to fill a page of a list that is filtered. */
const MOST_READ = 400;
const READ_AT_ONCE = 80;

export type Filters = {
  /** Words or numbers that were typed; empty when nothing was. */
  readonly text: string;
  readonly territory: string | null;
  readonly state: PublicStatus | null;
  readonly family: string | null;
  readonly after: string | null;
};

export type Found = {
  readonly labels: readonly PublicLabel[];
  /** Where the following page begins; null at the end. */
  readonly next: string | null;
  /** How many were found in all, null when nobody counted. */
  readonly total: number | null;
  /** What was typed cannot be looked for: it is empty of words, or too long. */
  readonly unreadable: boolean;
};

const NOTHING: Found = { labels: [], next: null, total: 0, unreadable: false };

const matches =
  ({ territory, state, family }: Filters, today: Day) =>
  (label: PublicLabel): boolean =>
    (territory === null || territoriesOf(placeOf(label)).includes(territory)) &&
    (state === null || statusOn(label, today) === state) &&
    (family === null || label.holder.family === family);

/** A cursor is a label's number, or a rank among what was found: it says where to go on and nothing else. */
export const readAfter = (after: string | undefined): string | null => {
  if (after === undefined || after === '') return null;
  if (!isLabelNumber(after) && !/^\d{1,3}$/.test(after))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return after;
};

/** A territory that the register knows, or null; one that it does not know is a page that does not exist. */
export const isTerritory = (code: string): boolean => territoryOf(code) !== null;

type Sources = { store: PublicStore; search: SearchRows };

/** What answers words, the best first: what is read is bounded, whatever the register holds. */
const searched = async (
  { store, search }: Sources,
  councils: readonly string[],
  filters: Filters,
  today: Day,
): Promise<Found> => {
  const asked = readQuery(filters.text);
  if (asked === null) return { ...NOTHING, unreadable: true };
  const found = await Promise.all(
    councils.map((council) => findStructures(search, searchedAs(council), asked)),
  );
  const numbers = found.flat().map(({ indexed }) => indexed.id);
  const all = (await store.labels(numbers)).filter(matches(filters, today));
  const from = Number(filters.after ?? 0) || 0;
  const labels = all.slice(from, from + LIST_SIZE);
  const next = from + LIST_SIZE < all.length ? String(from + LIST_SIZE) : null;
  return { labels, next, total: all.length, unreadable: false };
};

/** A page of one partition, or several until it is full of labels that match. */
const listed = async ({ store }: Sources, council: string, filters: Filters, today: Day): Promise<Found> => {
  const { territory } = filters;
  const read = async (after: string | null) => {
    if (territory !== null) return store.inTerritory(council, territory, after, READ_AT_ONCE);
    const labels = await store.register(council, after, READ_AT_ONCE);
    return { labels, next: labels.length < READ_AT_ONCE ? null : (labels.at(-1)?.number ?? null) };
  };
  const kept: PublicLabel[] = [];
  let [cursor, seen] = [filters.after, 0];
  do {
    const page = await read(cursor);
    kept.push(...page.labels.filter(matches(filters, today)));
    [cursor, seen] = [page.next, seen + READ_AT_ONCE];
  } while (kept.length <= LIST_SIZE && cursor !== null && seen < MOST_READ);
  const labels = kept.slice(0, LIST_SIZE);
  const next = kept.length > LIST_SIZE ? (labels.at(-1)?.number ?? null) : cursor;
  const whole = filters.after === null && next === null;
  return { labels, next, total: whole ? labels.length : null, unreadable: false };
};

/** The labels of a council, or of several, that answer what is asked (G1). */
export const findLabels = async (
  sources: Sources,
  councils: readonly string[],
  filters: Filters,
  today: Day,
): Promise<Found> => {
  if (filters.text !== '') return searched(sources, councils, filters, today);
  const [first, ...others] = councils;
  if (first === undefined) return NOTHING;
  if (others.length === 0) return listed(sources, first, filters, today);
  // The newest of each council: one is chosen to read further.
  const pages = await Promise.all(
    councils.map((council) => listed(sources, council, { ...filters, after: null }, today)),
  );
  return { labels: pages.flatMap(({ labels }) => labels), next: null, total: null, unreadable: false };
};
