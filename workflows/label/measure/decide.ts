import type { Day } from '../../../events/fact.ts';
import { addDays, addMonths } from '../../calendar/date-arithmetic.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import { refused } from '../../kernel/outcome.ts';
import type { FactBody } from '../../kernel/workflow.ts';
import { NO_DEADLINES, termDeadlines } from '../deadlines.ts';
import type { LabelContext, OpenMeasure } from '../label-context.ts';
import { labelSubject } from '../label-subject.ts';
import type { LabelRules } from '../label-rules.ts';
import { published } from '../published.ts';
import { remediesFrom } from '../../notification/remedies.ts';
import { arrived } from '../../notification/arrived.ts';
import { considered } from './considered.ts';
import { tooEarly, tooLate, unheard } from './limits.ts';
import type { MeasureProposers } from './propose.ts';
import { reinstated } from './reinstated.ts';

/** DEC-03, DEC-05, DEC-11: signed by whoever decides, with reasons in law and in fact, once the holder could answer. */
export const decideMeasure: MeasureProposers['decideMeasure'] = ({ data, thing, given, at }) => {
  const { context } = thing;
  const { measure } = context;
  const { law, facts, quality, months } = data;
  if (measure === null) return refused('no-measure-open');
  if (measure.decided !== null) return refused('measure-decided');
  const today = dateInParis(at);
  const refusal =
    tooLate(context, measure.ground, today) ??
    tooEarly(measure, today) ??
    unheard(measure, given.opinion, given.rules);
  if (refusal !== null) return refusal;
  const suspends = measure.kind === 'SUSPENSION';
  const most = given.rules.suspensionMaxMonths;
  if (suspends && (months === null || months > most)) return refused('suspension-too-long', { months: most });
  const opinion =
    data.opinion === null || given.opinion === null
      ? null
      : { item: data.opinion, favourable: given.opinion.favourable };
  return published(given, {
    type: 'MeasureDecided.v1',
    data: { kind: measure.kind, decidedOn: today, quality, months: suspends ? months : null, opinion },
    personal: { subject: labelSubject(thing.council, thing.id), values: considered(law, facts) },
    deadlines: { observations: null },
  });
};

/** H6: a measure that is not taken ends with a reason too. */
export const dropMeasure: MeasureProposers['dropMeasure'] = ({ data: { reason }, thing, given, at }) => {
  const { measure } = thing.context;
  if (measure === null) return refused('no-measure-open');
  if (measure.decided !== null) return refused('measure-decided');
  return published(given, {
    type: 'MeasureDropped.v1',
    data: { droppedOn: dateInParis(at) },
    personal: { subject: labelSubject(thing.council, thing.id), values: { reason } },
    deadlines: { observations: null },
  });
};

/** WDR-12: one that follows another runs from its end; neither moves the term of the label. */
const suspended = (
  { suspension }: LabelContext,
  { urgent, hearing, decided }: OpenMeasure,
  on: Day,
  { urgentHearingDays }: LabelRules,
): FactBody => {
  const notifiedOn = LegalDate.parse(on);
  const endsOn = addMonths(LegalDate.parse(suspension?.endsOn ?? on), decided?.months ?? 0);
  const heardAfter = urgent && hearing !== 'HELD';
  return {
    type: 'LabelSuspended.v1',
    data: { suspendedOn: on, endsOn },
    deadlines: {
      suspensionEnd: startOfDayInParis(endsOn),
      ...(heardAfter && { urgentHearing: endOfDayInParis(addDays(notifiedOn, urgentHearingDays)) }),
    },
  };
};

const effectOf = (context: LabelContext, measure: OpenMeasure, on: Day, rules: LabelRules): FactBody => {
  switch (measure.kind) {
    case 'SUSPENSION':
      return suspended(context, measure, on, rules);
    case 'REVOCATION':
      return { type: 'LabelRevoked.v1', data: { revokedOn: on }, deadlines: NO_DEADLINES };
    case 'RESCISSION': {
      const since = LegalDate.parse(context.decidedOn);
      return { type: 'LabelRescinded.v1', data: { rescindedOn: on, since }, deadlines: NO_DEADLINES };
    }
  }
};

/** DEC-06, L221-8: it binds from the day the holder received it, and the public reads it from then on. */
export const notifyMeasure: MeasureProposers['notifyMeasure'] = ({
  data: { delivery },
  thing: { context },
  given,
  at,
}) => {
  const { measure } = context;
  if (measure === null) return refused('no-measure-open');
  if (measure.decided === null) return refused('measure-not-decided');
  const letter = arrived(delivery, measure.decided.on, dateInParis(at));
  if (!letter.ok) return letter;
  const { day: notifiedOn, proof } = letter.value;
  return published(
    given,
    { type: 'MeasureNotified.v1', data: { notifiedOn, proof, remedies: remediesFrom(notifiedOn) } },
    effectOf(context, measure, notifiedOn, given.rules),
  );
};

/** A suspension is lifted before its end; a sanction is taken back at any time (WDR-10), while the term runs. */
export const reinstate: MeasureProposers['reinstate'] = ({ data: { reason }, thing, given, at }) => {
  const { context } = thing;
  const today = dateInParis(at);
  if (context.suspension === null && (!context.sanctioned || context.validUntil < today))
    return refused('not-a-sanction');
  const fact = reinstated(context, today, given.rules);
  const term = { from: LegalDate.parse(context.decidedOn), validUntil: LegalDate.parse(context.validUntil) };
  const again = context.suspension === null ? termDeadlines(term, given.rules, at) : {};
  return published(given, {
    ...fact,
    personal: { subject: labelSubject(thing.council, thing.id), values: { reason } },
    deadlines: { ...again, ...fact.deadlines },
  });
};
