import { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { isLabelNumber } from '../../workflows/label/label-number.ts';
import { statusOn, type PublicLabel } from '../../workflows/label/public-row.ts';
import { registerPage } from '../../web/public/register-page.ts';
import { REGISTER_TABLE } from '../../web/public/tables/other-tables.ts';
import type { RegisterEntry } from '../../web/public/views.ts';
import { malformed, notFound } from '../shell/problems.ts';
import { instantOfRequest, json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { listAnswer } from './files/list-answer.ts';
import { htmlPage } from './html-answer.ts';
import { structureView, toOpenData } from './label-answers.ts';
import { LARGE_PAGE } from './list-page.ts';
import { REGISTER_PAGE, type PublicStore } from './public-store.ts';

type Asked = { council?: string | undefined; after?: string | undefined };

/** A cursor is a label's number: it says where to go on and nothing else. */
const readAfter = (after: string | undefined): string | null => {
  if (after === undefined) return null;
  if (!isLabelNumber(after))
    throw malformed('Ce repère de page n’est pas lisible. Repartez de la première page.');
  return after;
};

/** One council's page, or the newest labels of each when none is named. */
const readLabels = async (store: PublicStore, { council, after }: Asked) => {
  const cursor = readAfter(after);
  const known = await store.councils();
  if (council !== undefined && !known.includes(council)) throw notFound();
  const only = council ?? (known.length === 1 ? known[0] : undefined);
  if (only !== undefined) {
    const labels = await store.register(only, cursor);
    const next = labels.length === REGISTER_PAGE ? (labels.at(-1)?.number ?? null) : null;
    return { only, labels, next };
  }
  const firsts = await Promise.all(known.map((code) => store.register(code, null)));
  return { only: null, labels: firsts.flat(), next: null };
};

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
  };
};

export const registerAnswer = async (store: PublicStore, at: Instant, asked: Asked): Promise<HttpAnswer> => {
  const { only, labels, next } = await readLabels(store, asked);
  const council = only === null ? null : await councilView(store, only);
  const codes = [...new Set(labels.map((label) => label.council))];
  const views = await Promise.all(codes.map((code) => councilView(store, code)));
  const shortNames = new Map(codes.map((code, n) => [code, views[n]?.shortName ?? code]));
  const entries = labels.map((label) => toEntry(label, at, shortNames.get(label.council) ?? ''));
  const whole = only !== null && next === null && asked.after === undefined;
  const address = (after: string | null) =>
    `/registre?council=${only}${after === null ? '' : `&after=${encodeURIComponent(after)}`}`;
  return htmlPage(
    200,
    registerPage({
      council,
      entries,
      validCount: whole ? entries.filter(({ status }) => status === 'VALID').length : null,
      readAt: at,
      previous: asked.after === undefined || only === null ? null : address(null),
      next: next === null ? null : address(next),
    }),
  );
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

export const registerData = async (store: PublicStore, at: Instant, asked: Asked): Promise<HttpAnswer> => {
  const { labels, next } = await readLabels(store, asked);
  const today = dateInParis(at);
  return json(200, {
    licence: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
    readAt: at,
    labels: labels.map((label) => toOpenData(label, today)),
    next,
  });
};
