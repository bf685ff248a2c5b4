import { dateInParis } from '../calendar/paris-time.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { standsAt } from '../kernel/states.ts';
import type { Proposers, Thing } from '../kernel/workflow.ts';
import type { controlCommands, ControlGiven } from './commands.ts';
import type { ControlContext } from './control.machine.ts';
import { NOBODY_AWAITED, NOTHING_PROMISED } from './nobody-awaited.ts';
import { sealedWords } from './sealed-words.ts';

type Close = Proposers<typeof controlCommands, ControlContext, ControlGiven>['close'];
type Closing = Parameters<Close>[0]['data'];

/**
 * Whether something was found against the holder, or never answered: a measure rests on that (WDR-13). Once a plan was
 * agreed on, it rests on what was not kept of it.
 */
const isFound = ({ context: { overdue, verdicts, commitments } }: Thing<ControlContext>): boolean =>
  commitments.length > 0
    ? commitments.some(({ stands }) => stands === 'OVERDUE' || stands === 'NOT_KEPT')
    : overdue || verdicts.some(({ verdict }) => verdict === 'NOT_MET');

const isPlanKept = ({ context: { commitments } }: Thing<ControlContext>): boolean =>
  commitments.length > 0 && commitments.every(({ stands }) => stands === 'KEPT');

/** After the time to put right, or a plan that has its own days (H5). */
const isAmicableOver = ({ snapshot: { value } }: Thing<ControlContext>): boolean =>
  standsAt(value, 'open.toConclude') || standsAt(value, 'plan');

/** Why this does not follow from the control, or null: each step asks for more than the one before (H5, H6). */
const whyNot = (
  { outcome }: Closing,
  thing: Thing<ControlContext>,
  { measure }: ControlGiven['close'],
): Outcome<never> | null => {
  if (outcome === 'PLAN') return isPlanKept(thing) ? null : refused('plan-not-kept');
  if (outcome !== 'MEASURE') return null;
  if (!isFound(thing)) return refused('nothing-held-against');
  if (measure === null) return refused('no-measure-open');
  // WDR-02, WDR-12: urgency alone comes before the time to put right.
  if (!measure.urgent && !isAmicableOver(thing)) return refused('amicable-first');
  return null;
};

/** However it ends, nobody is awaited any more. */
export const closeControl: Close = ({ data, thing, given, at }) => {
  const refusal = whyNot(data, thing, given);
  if (refusal !== null) return refusal;
  const { outcome, because } = data;
  return accepted({
    facts: [
      {
        type: 'ControlClosed.v1',
        data: {
          outcome,
          closedOn: dateInParis(at),
          measure: outcome === 'MEASURE' ? (given.measure?.kind ?? null) : null,
        },
        personal: sealedWords(thing, { because }),
        deadlines: { ...NOBODY_AWAITED, ...NOTHING_PROMISED },
      },
    ],
  });
};
