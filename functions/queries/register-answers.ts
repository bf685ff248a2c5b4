import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { isLabelNumber, parseLabelNumber } from '../../workflows/label/label-number.ts';
import { PublicStatus, statusOn, type PublicLabel } from '../../workflows/label/public-row.ts';
import { placeOf } from '../../workflows/label/register/register-line.ts';
import { GROUPINGS_BY_NAME, middleOf, territoryOf } from '../../workflows/structure/territories.ts';
import { FAMILY_WORDS } from '../../web/public/family-words.ts';
import {
  councilFeed,
  registerAddress,
  territoryAddress,
  territoryFeed,
} from '../../web/public/register-address.ts';
import { registerPage } from '../../web/public/register-page.ts';
import { territoriesPage, territoryEmbed } from '../../web/public/territory-pages.ts';
import type { CouncilView, RegisterEntry, RegisterView, TerritoryView } from '../../web/public/views.ts';
import type { SearchRows } from '../search/find-structures.ts';
import { notFound } from '../shell/problems.ts';
import { redirectTo, type HttpAnswer } from '../shell/respond.ts';
import { councilView, onlyCouncil } from './council-view.ts';
import { embeddedPage, htmlPage } from './html-answer.ts';
import { structureView } from './label-answers.ts';
import { findLabels, isTerritory, readAfter, type Filters, type Found } from './register-lists.ts';
import type { PublicStore } from './public-store.ts';

type Query = Readonly<Record<string, string | undefined>>;
type Sources = { store: PublicStore; search: SearchRows };

/** A department of municipalities that are described: the codes of its councils begin so. */
const MAPPED = '62';

const readFamily = (typed = ''): string | null => (Object.hasOwn(FAMILY_WORDS, typed) ? typed : null);

const readFilters = (query: Query): Filters => ({
  text: (query['q'] ?? '').trim().slice(0, 200),
  territory:
    query['territoire'] !== undefined && isTerritory(query['territoire']) ? query['territoire'] : null,
  state: PublicStatus.safeParse(query['etat']).data ?? null,
  family: readFamily(query['forme']),
  after: readAfter(query['after']),
});

const toEntry = (label: PublicLabel, at: Instant, councilShortName: string): RegisterEntry => {
  const { name, family, communeCode, communeName } = structureView(label);
  const status = statusOn(label, dateInParis(at)) ?? 'NOT_CURRENTLY_VALID';
  const since = label.spans.at(-1)?.from;
  return {
    number: label.number,
    name,
    family,
    communeCode,
    communeName,
    status,
    validUntil: label.validUntil,
    ...(status === 'NOT_CURRENTLY_VALID' && since !== undefined && { since }),
    councilShortName,
    point: middleOf(placeOf(label)),
  };
};

type Listing = {
  council: CouncilView | null;
  filters: Filters;
  found: Found;
  at: Instant;
  territory: TerritoryView | null;
};

const addressWith = ({ council, filters, territory }: Listing, after: string | null): string => {
  if (territory !== null)
    return `${territoryAddress(territory.code)}${after === null ? '' : `?after=${encodeURIComponent(after)}`}`;
  const asked = {
    text: filters.text,
    territory: filters.territory ?? '',
    state: filters.state ?? '',
    family: filters.family ?? '',
  };
  return registerAddress(asked, { council: council?.id ?? null, after });
};

const feedOf = (council: CouncilView | null, territory: TerritoryView | null): string | null => {
  if (council === null) return null;
  return territory === null ? councilFeed(council.id) : territoryFeed(council.id, territory.code);
};

const validAmong = ({ found, filters, at, territory }: Listing): number | null => {
  const { text, state, family, after } = filters;
  const unfiltered = text === '' && state === null && family === null && after === null;
  const counted = found.total !== null && (territory !== null || filters.territory === null);
  if (!unfiltered || !counted) return null;
  return found.labels.filter((label) => statusOn(label, dateInParis(at)) === 'VALID').length;
};

const toView = async (store: PublicStore, listing: Listing): Promise<RegisterView> => {
  const { council, filters, found, at, territory } = listing;
  const codes = [...new Set(found.labels.map((label) => label.council))];
  const views = await Promise.all(codes.map((code) => councilView(store, code)));
  const shortNames = new Map(codes.map((code, n) => [code, views[n]?.shortName ?? code]));
  const first = /^\d{1,3}$/.test(filters.after ?? '') ? Number(filters.after) + 1 : 1;
  return {
    council,
    entries: found.labels.map((label) => toEntry(label, at, shortNames.get(label.council) ?? '')),
    first,
    validCount: validAmong(listing),
    readAt: at,
    previous: filters.after === null ? null : addressWith(listing, null),
    next: found.next === null ? null : addressWith(listing, found.next),
    asked: {
      text: filters.text,
      territory: filters.territory ?? '',
      state: filters.state ?? '',
      family: filters.family ?? '',
    },
    found: { total: found.total, unreadable: found.unreadable },
    territories:
      council?.id === MAPPED ? GROUPINGS_BY_NAME.map(({ code, name }) => ({ value: code, label: name })) : [],
    territory,
    feed: feedOf(council, territory),
  };
};

/** The council named, the only one, or all of them. */
const councilsOf = async (store: PublicStore, council: string | undefined) => {
  const known = await store.councils();
  if (council !== undefined && council !== '' && !known.includes(council)) throw notFound();
  const only = council || (known.length === 1 ? known[0] : undefined);
  return only === undefined
    ? { councils: known, view: null }
    : { councils: [only], view: await councilView(store, only) };
};

/** Who types a number looks for that label. */
const numberTyped = (text: string): string | null => {
  const parsed = parseLabelNumber(text);
  if (parsed !== null) return 'number' in parsed ? parsed.number : text.toUpperCase();
  return /-/.test(text) && isLabelNumber(text.toUpperCase()) ? text.toUpperCase() : null;
};

/** The register as a page: all of it, or what answers a question. It needs no script. */
export const registerAnswer = async (sources: Sources, at: Instant, query: Query): Promise<HttpAnswer> => {
  const { store } = sources;
  const filters = readFilters(query);
  const number = numberTyped(filters.text);
  if (number !== null) return redirectTo(`/labels/${encodeURIComponent(number)}`);
  const { councils, view } = await councilsOf(store, query['council']);
  const found = await findLabels(sources, councils, filters, dateInParis(at));
  const page = await toView(store, { council: view, filters, found, at, territory: null });
  return htmlPage(found.unreadable ? 400 : 200, registerPage(page));
};

/** A territory of the register; « integration » gives the same list and map to stand inside another site (G7). */
export const territoryAnswer = async (
  sources: Sources,
  at: Instant,
  code: string,
  query: Query,
): Promise<HttpAnswer> => {
  const territory = territoryOf(code);
  if (territory === null) throw notFound();
  const { councils, view } = await councilsOf(sources.store, query['council']);
  const filters = { ...readFilters({ after: query['after'] }), territory: code };
  const lists = await Promise.all(
    councils.map((council) => findLabels(sources, [council], filters, dateInParis(at))),
  );
  const [only] = lists;
  const found: Found =
    lists.length === 1 && only !== undefined
      ? only
      : { labels: lists.flatMap(({ labels }) => labels), next: null, total: null, unreadable: false };
  const page = await toView(sources.store, { council: view, filters, found, at, territory });
  return query['integration'] === undefined
    ? htmlPage(200, registerPage(page))
    : embeddedPage(territoryEmbed(page));
};

/** Territories to choose from. */
export const territoriesAnswer = async (store: PublicStore): Promise<HttpAnswer> => {
  const council = await onlyCouncil(store);
  const known = await store.councils();
  return htmlPage(
    200,
    territoriesPage({ council, groupings: known.includes(MAPPED) ? GROUPINGS_BY_NAME : [] }),
  );
};
