import type { Ground, MeasureKind } from '../../../events/label-measure.ts';
import type { Day } from '../../../events/fact.ts';
import { addDays } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../../calendar/paris-time.ts';
import { refused, type Outcome } from '../../kernel/outcome.ts';
import type { Proposers, Thing } from '../../kernel/workflow.ts';
import { mayRestOn } from '../grounds.ts';
import type { LabelContext } from '../label-context.ts';
import { labelSubject } from '../label-subject.ts';
import type { LabelRules } from '../label-rules.ts';
import { published } from '../published.ts';
import type { measureCommands, MeasureGiven } from './commands.ts';
import { arrived } from '../../notification/arrived.ts';
import { considered } from './considered.ts';
import { tooLate } from './limits.ts';

export type MeasureProposers = Proposers<typeof measureCommands, LabelContext, MeasureGiven>;

type Proposed = { kind: MeasureKind; ground: Ground; urgent: boolean };

/** What of the label itself stands in the way of a measure, or null. */
const inTheWay = (
  { context }: Thing<LabelContext>,
  { kind, ground, urgent }: Proposed,
  { suspensionRenewals }: LabelRules,
  today: Day,
): Outcome<never> | null => {
  if (context.measure !== null) return refused('measure-open');
  if (!mayRestOn(kind, ground)) return refused('ground-not-open');
  if (urgent && kind !== 'SUSPENSION') return refused('urgency-for-suspension-only');
  if (ground === 'CHECK_UNANSWERED' && context.check?.unanswered !== true)
    return refused('check-not-unanswered');
  if (kind === 'SUSPENSION' && (context.suspension?.times ?? 0) > suspensionRenewals)
    return refused('suspended-too-often', { renewals: suspensionRenewals });
  return tooLate(context, ground, today);
};

/** H5: notice, reasons, delay, right to be heard; nothing is decided yet, and the public reads nothing of it. */
export const proposeMeasure: MeasureProposers['proposeMeasure'] = ({ data, thing, given, at }) => {
  const { kind, ground, condition, urgent, law, facts } = data;
  const today = dateInParis(at);
  const refusal = inTheWay(thing, data, given.rules, today);
  if (refusal !== null) return refusal;
  if (condition !== null && !given.stated) return refused('condition-not-stated');
  const { suspension, revocation } = given.rules.observationsDays;
  const observationsDays = kind === 'SUSPENSION' ? suspension : revocation;
  return published(given, {
    type: 'MeasureProposed.v1',
    data: { kind, ground, condition, urgent, proposedOn: today, observationsDays },
    personal: { subject: labelSubject(thing.council, thing.id), values: considered(law, facts) },
  });
};

/** WDR-05: the days to answer run from receipt. */
export const receiveNotice: MeasureProposers['receiveNotice'] = ({
  data: { delivery },
  thing: { context },
  given,
  at,
}) => {
  const { measure } = context;
  if (measure === null) return refused('no-measure-open');
  if (measure.decided !== null) return refused('measure-decided');
  if (measure.observationsUntil !== null)
    return refused('notice-received', { until: longDate(LegalDate.parse(measure.observationsUntil)) });
  const letter = arrived(delivery, measure.proposedOn, dateInParis(at));
  if (!letter.ok) return letter;
  const { day: receivedOn, proof } = letter.value;
  const observationsUntil = addDays(receivedOn, measure.observationsDays);
  return published(given, {
    type: 'MeasureNoticeReceived.v1',
    data: { receivedOn, proof, observationsUntil },
    deadlines: { observations: endOfDayInParis(observationsUntil) },
  });
};

/** WDR-03: read as long as nothing is decided, in time or late. */
export const submitObservations: MeasureProposers['submitObservations'] = ({
  data: { observations },
  thing,
  given,
  at,
}) => {
  const { measure } = thing.context;
  if (measure === null) return refused('no-measure-open');
  if (measure.decided !== null) return refused('measure-decided');
  return published(given, {
    type: 'ObservationsSubmitted.v1',
    data: { submittedOn: dateInParis(at) },
    personal: { subject: labelSubject(thing.council, thing.id), values: { observations } },
  });
};

export const askHearing: MeasureProposers['askHearing'] = ({ thing: { context }, given, at }) => {
  const { measure } = context;
  if (measure === null) return refused('no-measure-open');
  if (measure.decided !== null) return refused('measure-decided');
  if (measure.hearing !== 'NONE') return refused('hearing-asked');
  return published(given, { type: 'HearingAsked.v1', data: { askedOn: dateInParis(at) } });
};

/** Heard before a decision, as it asked; or after a suspension in urgency, within the days that the rules give (WDR-12). */
export const recordHearing: MeasureProposers['recordHearing'] = ({ data, thing, given, at }) => {
  const { context, deadlines } = thing;
  const asked = context.measure?.hearing === 'ASKED' || context.measure?.urgent === true;
  if (!asked && deadlines['urgentHearing'] === undefined) return refused('no-hearing-asked');
  if (data.heldOn > dateInParis(at)) return refused('date-to-come', { field: 'jour de l’audition' });
  return published(given, {
    type: 'HearingHeld.v1',
    data: { heldOn: data.heldOn },
    personal: { subject: labelSubject(thing.council, thing.id), values: { summary: data.summary } },
    deadlines: { urgentHearing: null },
  });
};
