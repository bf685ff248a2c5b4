import type { DecisionOutcome } from '../../../events/application.ts';
import type { DecisionReason } from '../../../events/decision.ts';
import { addMonths } from '../../calendar/date-arithmetic.ts';
import { noMoreLimits } from '../receipt/silence-deadlines.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { Instant } from '../../calendar/instant.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import { type LabelRules, termMonthsOf } from '../../label/label-rules.ts';
import type { ApplicationContext } from '../application-context.ts';
import { ALGORITHM_MENTION } from './algorithm-mention.ts';
import type { Signing } from './commands.ts';
import { decisionSubject } from './decision-subject.ts';
import type { DrawnReason } from './drawn-reasons.ts';

/** A decision as it is signed: what it decides, why, and by whom. */
export type Signed = {
  outcome: DecisionOutcome;
  followsOpinion: boolean;
  label: LabelRules;
  drawn: readonly DrawnReason[];
  /** Reasons that the signatory adds in their own words. */
  added: readonly string[];
  signing: Signing;
};

const addedReason = (found: string): DecisionReason => ({
  criterion: null,
  title: null,
  law: null,
  found,
  wouldMeet: [],
});

/** Words that people typed on a criterion, by its id: they are sealed with the decision. */
const wordsOf = (drawn: readonly DrawnReason[]): Record<string, string> =>
  Object.fromEntries(
    drawn.flatMap(({ reason, words }) =>
      reason.criterion === null || words === null ? [] : [[reason.criterion, words]],
    ),
  );

/** DEC-01…08, F7, F9: all that a decision says stands in its fact; what is personal is sealed apart from the dossier. */
export const signedDecision = (
  { council, id, context }: Thing<ApplicationContext>,
  { outcome, followsOpinion, label, drawn, added, signing }: Signed,
  at: Instant,
): FactBody => {
  const decidedOn = dateInParis(at);
  const months = termMonthsOf(label, context.closedFinancialYears);
  const granted = outcome !== 'REFUSED';
  return {
    type: 'ApplicationDecided.v1',
    data: {
      outcome,
      decidedOn,
      termMonths: granted ? months : null,
      validUntil: granted ? addMonths(decidedOn, months) : null,
      reasons: [...drawn.map(({ reason }) => reason), ...added.map(addedReason)],
      followsOpinion,
      quality: signing.quality,
      signatory: signing.signatory,
      // DEC-09: a label keeps the charter under which it was decided.
      charterVersion: context.charterVersion,
      algorithmMention: ALGORITHM_MENTION,
      // F7: what the award depends on is in the decision, or no later revocation can rest on it.
      conditions: granted ? context.conditions : [],
    },
    personal: {
      subject: decisionSubject(council, id),
      values: { name: signing.name, ...wordsOf(drawn) },
    },
    deadlines: noMoreLimits(context.alertDays),
  };
};
