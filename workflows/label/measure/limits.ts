import type { Day } from '../../../events/fact.ts';
import type { Ground } from '../../../events/label-measure.ts';
import { addMonths } from '../../calendar/date-arithmetic.ts';
import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import { refused, type Outcome } from '../../kernel/outcome.ts';
import { isAdversarial, isForIllegality } from '../grounds.ts';
import type { LabelContext, OpenMeasure } from '../label-context.ts';
import type { LabelRules } from '../label-rules.ts';
import type { MeasureOpinion } from './commands.ts';

/** L242-1: from the day of the decision, not of its notification (WDR-06). */
const UNDO_MONTHS = 4;

/** The last day on which an illegal decision may be undone (WDR-06). */
export const lastDayToUndo = (decidedOn: LegalDate): LegalDate => addMonths(decidedOn, UNDO_MONTHS);

/** Why an act for an illegality comes too late, or null. */
export const tooLate = ({ decidedOn }: LabelContext, ground: Ground, today: Day): Outcome<never> | null => {
  if (!isForIllegality(ground)) return null;
  const last = lastDayToUndo(LegalDate.parse(decidedOn));
  return today > last ? refused('too-late-to-undo', { last: longDate(last) }) : null;
};

/**
 * Why it is too early to decide, or null: the holder has its time to answer, in writing and by word of mouth (WDR-01,
 * WDR-03, WDR-05), unless it answered, asked for it itself (WDR-01), or urgency has it heard after (WDR-02, WDR-12).
 */
export const tooEarly = (measure: OpenMeasure, today: Day): Outcome<never> | null => {
  const { ground, urgent, observationsUntil, observed, hearing } = measure;
  if (urgent || !isAdversarial(ground)) return null;
  if (hearing === 'ASKED') return refused('hearing-awaited');
  if (observed || hearing === 'HELD') return null;
  if (observationsUntil === null) return refused('notice-not-received');
  return today <= observationsUntil
    ? refused('observations-awaited', { until: longDate(LegalDate.parse(observationsUntil)) })
    : null;
};

/**
 * Where the council's rules have it heard before a label is lost (L2), the vote is one on this measure, given since it
 * was proposed. A suspension, which does not end a label, never waits for a session.
 */
export const unheard = (
  { kind, ground, proposedOn }: OpenMeasure,
  opinion: MeasureOpinion,
  { heardBeforeLoss }: LabelRules,
): Outcome<never> | null =>
  kind !== 'SUSPENSION' &&
  heardBeforeLoss.includes(ground) &&
  (opinion === null || opinion.votedOn < proposedOn)
    ? refused('council-not-heard')
    : null;
