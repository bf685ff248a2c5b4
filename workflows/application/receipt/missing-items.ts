import { addDays, compareDates, daysBetween } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { implicitAfter, type SilenceRegime } from '../../calendar/implicit-decision-date.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { LabelRules } from '../../label/label-rules.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import type { MissingItemRow, ReceiptGiven } from './commands.ts';
import { itemsRequested } from './request-standing.ts';
import { silenceDeadlines, silenceHasDecided } from './silence-deadlines.ts';

/** What was asked in one request, together. */
export const requestPrefix = (request: number): string => `missing#${String(request).padStart(3, '0')}#`;

export const missingItemKey = (council: string, id: string, request: number, name: string): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `${requestPrefix(request)}${name}`,
});

const ownProperty = <T>(of: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(of, name) ? of[name] : undefined;

type Clock = Pick<ApplicationContext, 'silenceRegime' | 'implicitOn'>;

/** INC-06: the time given, within what the label rules allow. */
const dueWithin = (
  { missingItemsDays }: LabelRules,
  today: LegalDate,
  asked: string | null,
): Outcome<LegalDate> => {
  const { min, max } = missingItemsDays;
  const dueOn = asked === null ? addDays(today, missingItemsDays.default) : LegalDate.parse(asked);
  const days = daysBetween(today, dueOn);
  return days < min || days > max
    ? refused('due-date-out-of-range', {
        from: longDate(addDays(today, min)),
        until: longDate(addDays(today, max)),
      })
    : accepted(dueOn);
};

/** What a request would do to silence (INC-02, INC-03), told to both sides before it is sent. */
export const effectOfRequest = (
  { silenceRegime, implicitOn }: Clock,
  requestedOn: LegalDate,
  dueOn: LegalDate,
) => {
  const regime = silenceRegime as SilenceRegime;
  const implicitBefore = LegalDate.parse(implicitOn);
  const after = (producedOn: LegalDate | null) =>
    implicitAfter(regime, implicitBefore, { requestedOn, deadline: dueOn, producedOn });
  return {
    requestedOn,
    dueOn,
    implicitBefore,
    implicitDecisionOn: after(null),
    ifProvidedOnDueDate: after(dueOn) ?? implicitBefore,
  };
};

/** The effect of a request made today for that day, or why it cannot be made. */
export const previewOfRequest = (
  clock: Clock,
  rules: LabelRules,
  today: LegalDate,
  dueOn: string | null,
): Outcome<ReturnType<typeof effectOfRequest>> => {
  const due = dueWithin(rules, today, dueOn);
  return due.ok ? accepted(effectOfRequest(clock, today, due.value)) : due;
};

type Asked = { document: string | null; criterion: string | null; why: string };

/** INC-05: only what the label rules require may stop the clock; anything else is a question, by message. */
const rowFor = (
  { document, criterion }: Asked,
  request: number,
  { documents, unanswered }: ReceiptGiven['requestMissingItems'],
): MissingItemRow | null => {
  const name = document ?? criterion ?? '';
  const found = document === null ? ownProperty(unanswered, name) : undefined;
  const title = document === null ? found?.title : ownProperty(documents, name);
  if (title === undefined) return null;
  const kind = document === null ? 'ANSWERS' : 'DOCUMENT';
  return { request, kind, name, title, fields: [...(found?.fields ?? [])], awaited: true, receivedOn: null };
};

/** INC-01 to INC-03: one request at a time, its effect on silence frozen in the fact. */
export const requestMissingItems: ApplicationProposers['requestMissingItems'] = ({
  data,
  thing,
  given,
  at,
}) => {
  const { context, council, id } = thing;
  if (context.openRequest !== null) return refused('request-already-open');
  const decided = silenceHasDecided(thing, at);
  if (decided !== null) return decided;
  if (given.rules === null) return refused('rules-missing');
  const request = context.requestsMade + 1;
  const rows = data.items.map((item) => rowFor(item, request, given));
  const unfit = data.items.find((_, n) => rows[n] === null);
  if (unfit !== undefined) return refused('item-not-required', { item: unfit.document ?? unfit.criterion });
  const effect = previewOfRequest(context, given.rules.label, dateInParis(at), data.dueOn);
  if (!effect.ok) return effect;
  const asked = rows.filter((row) => row !== null);
  const requested = {
    request,
    items: asked.map(({ kind, name, title }) => ({ kind, name, title })),
    ...effect.value,
  };
  const why = Object.fromEntries(data.items.map((item) => [item.document ?? item.criterion ?? '', item.why]));
  return accepted({
    facts: [
      {
        type: 'MissingItemsRequested.v1',
        data: requested,
        personal: { subject: dossierSubject(council, id), values: why },
        deadlines: {
          ...silenceDeadlines({ ...context, ...itemsRequested(context, requested) }, at),
          missingItems: endOfDayInParis(effect.value.dueOn),
        },
      },
    ],
    rows: asked.map((item) => ({
      kind: 'put',
      key: missingItemKey(council, id, request, item.name),
      item,
      absent: true,
    })),
  });
};

/** The latest of some days, `YYYY-MM-DD`. */
export const latestOf = (days: readonly LegalDate[]): LegalDate =>
  days.reduce((last, day) => (compareDates(day, last) > 0 ? day : last));
