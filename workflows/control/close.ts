import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { standsAt } from '../kernel/states.ts';
import type { Proposers, Thing } from '../kernel/workflow.ts';
import type { controlCommands, ControlGiven } from './commands.ts';
import type { ControlContext } from './control.machine.ts';
import { NOBODY_AWAITED } from './nobody-awaited.ts';
import { controlSubject } from './rows.ts';

type Close = Proposers<typeof controlCommands, ControlContext, ControlGiven>['close'];
type Closing = Parameters<Close>[0]['data'];

/** Whether something was found against the holder, or never answered: a measure rests on that (WDR-13). */
const isFound = ({ context }: Thing<ControlContext>): boolean =>
  context.overdue || context.verdicts.some(({ verdict }) => verdict === 'NOT_MET');

/** Why this does not follow from the control, or null: each step asks for more than the one before (H5, H6). */
const whyNot = (
  { outcome, commitments }: Closing,
  thing: Thing<ControlContext>,
  { measure }: ControlGiven['close'],
  today: string,
): Outcome<never> | null => {
  if ((outcome === 'PLAN') !== commitments.length > 0) return refused('plan-without-commitment');
  if (commitments.some(({ dueOn }) => dueOn <= today))
    return refused('date-in-the-past', { field: 'jour d’un engagement' });
  if (outcome !== 'MEASURE') return null;
  if (!isFound(thing)) return refused('nothing-held-against');
  if (measure === null) return refused('no-measure-open');
  // WDR-02, WDR-12: urgency alone comes before the time to put right.
  if (!measure.urgent && !standsAt(thing.snapshot.value, 'open.toConclude')) return refused('amicable-first');
  return null;
};

/** However it ends, nobody is awaited any more. */
export const closeControl: Close = ({ data, thing, given, at }) => {
  const closedOn = dateInParis(at);
  const refusal = whyNot(data, thing, given, closedOn);
  if (refusal !== null) return refusal;
  const { outcome, because, commitments } = data;
  const promised = commitments.map(({ words }, index) => [`commitment${index + 1}`, words]);
  return accepted({
    facts: [
      {
        type: 'ControlClosed.v1',
        data: {
          outcome,
          closedOn,
          commitments: commitments.map(({ dueOn }) => dueOn),
          measure: outcome === 'MEASURE' ? (given.measure?.kind ?? null) : null,
        },
        personal: {
          subject: controlSubject(thing.council, thing.id),
          values: { because, ...Object.fromEntries(promised) },
        },
        deadlines: NOBODY_AWAITED,
      },
    ],
  });
};
