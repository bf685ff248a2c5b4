import { compareDates } from '../../calendar/date-arithmetic.ts';
import { implicitAfter, type SilenceRegime, suspendedDays } from '../../calendar/implicit-decision-date.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../../events/fact.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { RowWrite } from '../../kernel/rows.ts';
import type { FactBody } from '../../kernel/workflow.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import { changeRow } from '../correction/change-row.ts';
import { edited, savedAnswers } from '../draft/answer.ts';
import type { MissingItemRow, ReceiptGiven } from './commands.ts';
import { latestOf, missingItemKey } from './missing-items.ts';
import { completed, type OpenRequest } from './request-standing.ts';
import { silenceDeadlines, silenceHasDecided } from './silence-deadlines.ts';

/**
 * The end of a request: complete on the day its last item came (domain rules 3.0b). Under acceptance the two months
 * run from there (INC-02); under rejection they resume, the days of waiting added (INC-03).
 */
export const completedBy = (
  context: ApplicationContext,
  open: OpenRequest,
  completeOn: LegalDate,
  at: Instant,
): FactBody => {
  const [requestedOn, deadline] = [LegalDate.parse(open.requestedOn), LegalDate.parse(open.dueOn)];
  const request = { requestedOn, deadline, producedOn: completeOn };
  const before = LegalDate.parse(open.before);
  const regime = context.silenceRegime as SilenceRegime;
  const implicitDecisionOn = implicitAfter(regime, before, request) ?? before;
  const data = {
    completeOn,
    implicitDecisionOn,
    suspendedDays: regime === 'REJECTION' ? suspendedDays(request) : 0,
  };
  return {
    type: 'ApplicationFoundComplete.v1',
    data,
    deadlines: {
      ...silenceDeadlines({ ...context, ...completed(context, data) }, at),
      missingItems: null,
    },
  };
};

/** A day between the request and today, said by an officer; today when nothing is said. */
export const receivedWithin = (open: OpenRequest, said: string | null, at: Instant): Outcome<LegalDate> => {
  const today = dateInParis(at);
  const day = said === null ? today : LegalDate.parse(said);
  return compareDates(day, today) > 0 || compareDates(day, LegalDate.parse(open.requestedOn)) < 0
    ? refused('receipt-day-impossible')
    : accepted(day);
};

/** Whether an item is there: its document attached, or handed in on paper, or its questions all answered. */
const lackingIn = (item: MissingItemRow, given: ReceiptGiven['provideItem'], onPaper: boolean) => {
  if (item.kind === 'DOCUMENT')
    return given.attached || onPaper ? null : refused('document-not-attached', { item: item.name });
  const left = item.fields.filter((field) => !given.answered.includes(field));
  return left.length === 0 ? null : refused('answers-still-missing', { left: left.join(', ') });
};

const receivedRow = (key: RowWrite['key'], item: MissingItemRow, receivedOn: LegalDate): RowWrite => ({
  kind: 'put',
  key,
  item: { ...item, awaited: false, receivedOn },
  expect: { awaited: true },
});

/** What it changes of the answers is kept beside them, and counted, as a correction is (B4). */
const changeRows = (
  thing: Parameters<typeof changeRow>[0],
  changed: Parameters<typeof changeRow>[1],
  count: number,
  { at, role }: { at: Instant; role: string | undefined },
): RowWrite[] =>
  count === 0 ? [] : [edited(thing, count, at, null), changeRow(thing, changed, { at, role: role ?? null })];

/** Of what was asked, one item comes; with the last one the dossier is complete (INC-02, INC-03). */
export const provideItem: ApplicationProposers['provideItem'] = ({ data, thing, given, at, held }) => {
  const { context, council, id } = thing;
  const open = context.openRequest;
  const name = data.document ?? data.criterion ?? '';
  const item = given.items.find((each) => each.name === name && each.awaited);
  if (open === null || item === undefined) return refused('item-not-asked', { item: name });
  const decided = silenceHasDecided(thing, at);
  if (decided !== null) return decided;
  const onPaper = held?.role === 'officer';
  if (data.receivedOn !== null && !onPaper) return refused('receipt-day-impossible');
  const providedOn = receivedWithin(open, data.receivedOn, at);
  if (!providedOn.ok) return providedOn;
  const answering = { criterion: name, answers: data.answers, clear: [], versions: data.versions };
  const saved = savedAnswers(thing, answering, given, {
    at,
    role: held?.role,
    correctedOn: dateInParis(at),
  });
  if (!saved.ok) return saved;
  const lacking = lackingIn(item, given, onPaper);
  if (lacking !== null) return lacking;
  const others = given.items.filter((each) => each.name !== name);
  const left = others.filter(({ awaited }) => awaited).length;
  const days = others.flatMap(({ receivedOn }) => (receivedOn === null ? [] : [LegalDate.parse(receivedOn)]));
  const provided: FactBody = {
    type: 'MissingItemProvided.v1',
    data: {
      request: open.id,
      item: { kind: item.kind, name, title: item.title },
      providedOn: providedOn.value,
      left,
      answersDigest: given.answersDigest,
    },
  };
  const completion = () => completedBy(context, open, latestOf([providedOn.value, ...days]), at);
  return accepted({
    facts: left === 0 ? [provided, completion()] : [provided],
    rows: [
      ...saved.value,
      ...changeRows(thing, { ...answering, saved: given.saved }, saved.value.length, {
        at,
        role: held?.role,
      }),
      receivedRow(missingItemKey(council, id, open.id, name), item, providedOn.value),
    ],
  });
};
