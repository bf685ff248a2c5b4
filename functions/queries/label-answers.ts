import type { Day, Instant } from '../../events/fact.ts';
import { readDay, UNREADABLE_DAY } from '../../workflows/calendar/read-day.ts';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { parseLabelNumber } from '../../workflows/label/label-number.ts';
import { printedShortCode } from '../../workflows/label/credential/short-code.ts';
import { spansUntil, statusOn, type PublicLabel } from '../../workflows/label/public-row.ts';
import { credentialUrl, statusListUrl } from '../../workflows/label/credential/issuer.ts';
import { labelStatement, type LabelStatement } from '../../workflows/label/statement.ts';
import { sectionOf } from '../../workflows/structure/activity-sections.ts';
import { municipalityName } from '../../workflows/structure/municipality-names-62.ts';
import { labelPage } from '../../web/public/label-page.ts';
import { labelUnavailablePage, labelUnknownPage } from '../../web/public/label-missing-pages.ts';
import type { EssFamily, LabelPageView, StatusOnDay, StructureView } from '../../web/public/views.ts';
import { malformed, Problem } from '../shell/problems.ts';
import { faultName, log } from '../shell/log.ts';
import type { HttpAnswer } from '../shell/respond.ts';
import { councilView } from './council-view.ts';
import { htmlPage } from './html-answer.ts';
import { openJson } from './open-json.ts';
import type { LabelRows, PublicStore } from './public-store.ts';

export const structureView = ({ holder }: PublicLabel): StructureView => ({
  name: holder.name,
  family: holder.family as EssFamily,
  communeCode: holder.commune,
  communeName: holder.commune && municipalityName(holder.commune),
  siren: holder.siren,
  rna: holder.rna,
});

export const answerOn = (label: PublicLabel, date: Day): StatusOnDay => ({
  date,
  status: statusOn(label, date) ?? 'BEFORE_AWARD',
});

const NO_SOURCES = { name: null, commune: null, activity: null };

const viewOf = async (
  store: PublicStore,
  { label, about, certificate }: LabelRows,
  at: Instant,
  typed: string | undefined,
): Promise<LabelPageView | null> => {
  const council = await councilView(store, label.council);
  if (council === null) return null;
  const day = typed === undefined ? null : readDay(typed);
  return {
    council,
    number: label.number,
    structure: structureView(label),
    status: statusOn(label, dateInParis(at)) ?? 'NOT_CURRENTLY_VALID',
    awardedOn: label.awardedOn,
    validUntil: label.validUntil,
    charterVersion: label.charterVersion,
    decidedBy: label.quality,
    history: spansUntil(label, dateInParis(at)).map(({ from, status }, n) => ({
      on: from,
      status,
      first: n === 0,
    })),
    readAt: at,
    recordedAt: label.recordedAt,
    establishment: label.establishment,
    prolongedOn: label.prolongedOn,
    checkedOn: label.checkedOn,
    formerNames: label.formerNames,
    replaces: label.replaces,
    replacedBy: label.replacedBy,
    sources: about?.sources ?? NO_SOURCES,
    activity: sectionOf(about?.activity ?? null)?.name ?? null,
    certificate: certificate && {
      address: `/credentials/${certificate.id}`,
      shortCode: printedShortCode(certificate.shortCode),
    },
    ...(day !== null && { on: answerOn(label, day) }),
    ...(typed !== undefined && day === null && { onError: { typed, message: UNREADABLE_DAY } }),
  };
};

/** The number that was probably meant, when there is such a label: another that leads nowhere helps nobody. */
const suggestionFor = async (store: PublicStore, number: string): Promise<string | null> => {
  const parsed = parseLabelNumber(number);
  if (parsed === null || !('suggestion' in parsed)) return null;
  return (await store.label(parsed.suggestion)) === null ? null : parsed.suggestion;
};

/** The answer first; an unknown number is a plain page; what cannot be read says neither yes nor no. */
export const labelAnswer = async (
  store: PublicStore,
  number: string,
  at: Instant,
  typed: string | undefined,
): Promise<HttpAnswer> => {
  try {
    const rows = await store.labelRows(number);
    const view = rows && (await viewOf(store, rows, at, typed));
    if (view) return htmlPage(view.onError ? 400 : 200, labelPage(view));
    return htmlPage(404, labelUnknownPage(number, await suggestionFor(store, number)));
  } catch (error) {
    log('ERROR', { event: 'fault', function: 'label-page', error: faultName(error) });
    return htmlPage(503, labelUnavailablePage());
  }
};

export const toOpenData = (label: PublicLabel, today: Day) => ({
  number: label.number,
  council: label.council,
  structure: label.holder,
  status: statusOn(label, today),
  awardedOn: label.awardedOn,
  validUntil: label.validUntil,
  charterVersion: label.charterVersion,
  establishment: label.establishment,
  prolongedOn: label.prolongedOn,
  checkedOn: label.checkedOn,
  formerNames: label.formerNames,
  replaces: label.replaces,
  replacedBy: label.replacedBy,
});

type Answered = { store: PublicStore; origin: string; sign: SignStatement };

/** A compact JWS, and the name of the key that verifies it. */
export type SignedAnswer = { readonly jws: string; readonly kid: string };
/** Signs what is said of a label; null when the key cannot be had. */
export type SignStatement = (statement: LabelStatement) => Promise<SignedAnswer | null>;

/** Where the key of signed answers is published, beside what else it signs. */
const keyOf = (origin: string, { kid }: SignedAnswer) => ({ kid, url: `${origin}/checkpoints/key.json` });

const certificateData = (origin: string, { certificate }: LabelRows) =>
  certificate && {
    id: credentialUrl(origin, certificate.id),
    statusList: statusListUrl(origin, certificate.list),
    shortCode: certificate.shortCode,
  };

/** Today's state, and that of another day when one is asked for, with a signature over it (M20). */
export const labelData = async (
  { store, origin, sign }: Answered,
  number: string,
  at: Instant,
  typed: string | undefined,
): Promise<HttpAnswer> => {
  const rows = await store.labelRows(number);
  if (rows === null)
    throw new Problem(404, 'label-unknown', 'Aucun label trouvé sous ce numéro.', { status: 404 });
  const day = typed === undefined ? null : readDay(typed);
  if (typed !== undefined && day === null) throw malformed(UNREADABLE_DAY);
  const { label } = rows;
  const today = dateInParis(at);
  const data = {
    ...toOpenData(label, today),
    history: spansUntil(label, today),
    certificate: certificateData(origin, rows),
    readAt: at,
  };
  if (day === null) return openJson(data);
  const on = answerOn(label, day);
  // Nobody can say what a coming day will be: it is told, and not signed.
  const signed =
    day > today ? null : await sign(labelStatement(origin, label, { on: day, status: on.status, at }));
  return openJson({
    ...data,
    on,
    statement: signed?.jws ?? null,
    statementKey: signed && keyOf(origin, signed),
  });
};
