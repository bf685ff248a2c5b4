import { compareDates } from '../../calendar/date-arithmetic.ts';
import { dateInParis, startOfDayInParis } from '../../calendar/paris-time.ts';
import type { EscalatedLimit } from '../../../events/clock.ts';
import type { Instant } from '../../../events/fact.ts';
import { missed, type Passing } from '../../kernel/pass-deadline.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import type { EscalationStep } from '../../label/escalation-steps.ts';
import type { ApplicationContext } from '../application-context.ts';
import { dayOfShare, percentOn, spanOf, type Span } from './limit-span.ts';

type Changes = Record<string, Instant | null>;
type Steps = readonly EscalationStep[];
type Dossier = Thing<ApplicationContext>;

/** The whole of a limit: told with what its passing becomes, not by a step of its own. */
const WHOLE = 100;

export const stepName = (limit: EscalatedLimit): string => `${limit}Step`;

/** Steps whose day comes before the last of the limit, which tells of itself. */
const before = (span: Span, steps: Steps): Steps =>
  steps.filter(({ share }) => share < WHOLE && compareDates(dayOfShare(span, share), span.dueOn) < 0);

/** The next step of a limit, from the start of its day; null when none is left. One whose day has gone is not told. */
const nextStep = (span: Span | null, steps: Steps, now: Instant): Instant | null =>
  span === null
    ? null
    : (before(span, steps)
        .map(({ share }) => startOfDayInParis(dayOfShare(span, share)))
        .find((at) => at > now) ?? null);

/** Sets, moves or clears the one deadline by which a limit tells how much of it is spent (B12). */
export const stepOf = (limit: EscalatedLimit, span: Span | null, steps: Steps, now: Instant): Changes => ({
  [stepName(limit)]: nextStep(span, steps, now),
});

/** The last step that a share reached; 0 before the first. */
export const stepReached = (steps: Steps, percent: number): number =>
  steps.findLast(({ share }) => percent >= share)?.share ?? 0;

const escalated = (limit: EscalatedLimit, { dueOn }: Span, { share, upTo }: EscalationStep): FactBody => ({
  type: 'LimitEscalated.v1',
  data: { limit, share, upTo, dueOn },
});

/** The highest step reached by the day it passes: of several at once, the widest circle alone is told. */
const stepPassed =
  (limit: EscalatedLimit) =>
  ({ context }: Dossier, at: Instant): FactBody[] => {
    const span = spanOf(limit, context);
    const today = dateInParis(at);
    const reached =
      span && before(span, context.escalation).findLast(({ share }) => share <= percentOn(span, today));
    if (span === null || reached === null || reached === undefined) return [];
    return [{ ...escalated(limit, span, reached), deadlines: stepOf(limit, span, context.escalation, at) }];
  };

/** What the end of a limit tells, where the rules have a step for it. */
export const wholeSpent = (limit: EscalatedLimit, { context }: Pick<Dossier, 'context'>): FactBody[] => {
  const span = spanOf(limit, context);
  const last = context.escalation.find(({ share }) => share === WHOLE);
  return span === null || last === undefined ? [] : [escalated(limit, span, last)];
};

const missedWhole = (limit: EscalatedLimit) => (thing: Dossier) => [
  missed(limit),
  ...wholeSpent(limit, thing),
];

/** How the limits that bind the service escalate (B12); silence decides at its end, which is told with it. */
export const ESCALATING: Passing<ApplicationContext> = {
  acknowledgementStep: stepPassed('acknowledgement'),
  implicitDecisionStep: stepPassed('implicitDecision'),
  agendaStep: stepPassed('agenda'),
  reasonsStep: stepPassed('reasons'),
  acknowledgement: missedWhole('acknowledgement'),
  agenda: missedWhole('agenda'),
  reasons: missedWhole('reasons'),
};
