import type { Instant } from '../../../events/fact.ts';
import { addDays, daysBetween } from '../../calendar/date-arithmetic.ts';
import { instantOf, millisecondsOf } from '../../calendar/milliseconds.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import { sitsOn } from '../../council/seats/mandates.ts';
import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import type { Passing } from '../../kernel/pass-deadline.ts';
import type { Proposal, Proposers } from '../../kernel/workflow.ts';
import type { sessionCommands, SessionGiven } from '../commands.ts';
import { seatOf } from '../presence.ts';
import { minutesDue } from '../minutes/due.ts';
import { beginMinutes } from '../minutes/rows.ts';
import type { SessionContext } from '../session.machine.ts';

type All = Proposers<typeof sessionCommands, SessionContext, SessionGiven>;
type Rules = SessionGiven['schedule']['rules'];

/** In the morning of the day that the rules say, whoever has not answered is told so. */
const REMINDED_AT = 8 * 3_600_000;

const NOTHING_RUNS = { consultation: null, consultationReminder: null };

/** When nobody answers any more: the last day is whole. */
export const endOfConsultation = (heldOn: string): Instant => endOfDayInParis(LegalDate.parse(heldOn));

/** What the rules say against a consultation that would be open from this day to that one (DEL-15). */
export const impossibleIn = (
  { writtenConsultationAllowed, writtenConsultationDays: required }: RulesOfProcedure,
  { from, until }: { from: LegalDate; until: LegalDate },
): Outcome<Proposal> | null => {
  if (!writtenConsultationAllowed) return refused('written-consultation-excluded');
  const left = daysBetween(from, until);
  return left < required ? refused('consultation-too-short', { required, left }) : null;
};

/** The secretariat prepares it: its agenda fills until the President orders it. */
export const prepareConsultation = (heldOn: string, rules: Rules, at: Instant): Outcome<Proposal> => {
  if (rules === null) return refused('rules-missing');
  const until = LegalDate.parse(heldOn);
  const impossible = impossibleIn(rules.procedure, { from: dateInParis(at), until });
  if (impossible !== null) return impossible;
  return accepted({ facts: [{ type: 'WrittenConsultationPrepared.v1', data: { until } }] });
};

const reminderFor = (until: LegalDate, daysBefore: number, at: Instant): Instant | null => {
  const day = startOfDayInParis(addDays(until, -daysBefore));
  const morning = instantOf(millisecondsOf(day) + REMINDED_AT);
  return morning > at ? morning : null;
};

const toldOf = ({ convenedOn, heldOn }: SessionContext) => ({
  orderedOn: LegalDate.parse(convenedOn),
  until: LegalDate.parse(heldOn),
});

export const consultationProposers: Pick<All, 'orderConsultation' | 'demandSession'> = {
  // DEL-15: by the President, to a council of three at least; K11: by the rules in force that day.
  orderConsultation: ({ thing, given: { rules, inOffice, points }, at }) => {
    if (rules === null) return refused('rules-missing');
    const { procedure, version: rulesVersion, digest: rulesDigest } = rules;
    const [orderedOn, until] = [dateInParis(at), LegalDate.parse(thing.context.heldOn)];
    const impossible = impossibleIn(procedure, { from: orderedOn, until });
    if (impossible !== null) return impossible;
    const required = procedure.minimumWrittenElectorate;
    if (inOffice < required) return refused('college-too-small', { required, inOffice });
    if (points === 0) return refused('nothing-to-consult-on');
    return accepted({
      facts: [
        {
          type: 'WrittenConsultationOrdered.v1',
          data: { orderedOn, until, inOffice, points, rulesVersion, rulesDigest },
          deadlines: {
            consultation: endOfConsultation(until),
            consultationReminder: reminderFor(until, procedure.writtenConsultationReminderDays, at),
          },
        },
      ],
      rows: [beginMinutes(thing)],
    });
  },

  // D21: any member, without saying why, while it is open; of a demand and the end, one comes first.
  demandSession: ({ thing, given: { seat }, at, held }) => {
    const member = seatOf(held, undefined);
    if (member === null || seat?.kind !== 'TITULAR' || !sitsOn(seat, dateInParis(at)))
      return refused('not-consulted');
    if (at >= endOfConsultation(thing.context.heldOn)) return refused('consultation-over');
    return accepted({
      facts: [
        { type: 'SessionDemanded.v1', data: { member, ...toldOf(thing.context) }, deadlines: NOTHING_RUNS },
      ],
    });
  },
};

/** What becomes of a consultation as its limits pass, by the rules under which it was ordered. */
export const consultationPasses = (rules: RulesOfProcedure | null): Passing<SessionContext> => ({
  consultationReminder: ({ context }) => [{ type: 'WrittenConsultationReminded.v1', data: toldOf(context) }],
  // MAN-08: its minutes are due as of its last day, however late its end is recorded.
  consultation: ({ context: { heldOn } }, at) => [
    {
      type: 'WrittenConsultationEnded.v1',
      data: { endedAt: at },
      deadlines: { ...NOTHING_RUNS, ...minutesDue(LegalDate.parse(heldOn), rules) },
    },
  ],
});
