import type { Instant } from '../../events/fact.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { isLabelNumber } from '../../workflows/label/label-number.ts';
import { statusOn, type PublicLabel } from '../../workflows/label/public-row.ts';
import { registerPage } from '../../web/public/register-page.ts';
import type { RegisterEntry } from '../../web/public/views.ts';
import { malformed, notFound } from '../shell/problems.ts';
import { json, type HttpAnswer } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import { structureView, toOpenData } from './label-answers.ts';
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
