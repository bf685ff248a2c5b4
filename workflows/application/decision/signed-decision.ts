import type { DecisionOutcome } from '../../../events/application.ts';
import type { DecisionReason, SignedFile } from '../../../events/decision.ts';
import { addMonths } from '../../calendar/date-arithmetic.ts';
import { noMoreLimits } from '../receipt/silence-deadlines.ts';
import type { LegalDate } from '../../calendar/legal-date.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import { type LabelRules, termMonthsOf } from '../../label/label-rules.ts';
import type { ApplicationContext } from '../application-context.ts';
import { ALGORITHM_MENTION } from './algorithm-mention.ts';
import type { Signing as Signatory } from './commands.ts';
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
  signing: Signatory;
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

type Dossier = Thing<ApplicationContext>;

/** DEC-01…08, F7, F9: all that a decision says whatever day it is signed on, with what of it is personal. */
export const termsOf = (
  { council, id, context }: Dossier,
  { outcome, followsOpinion, label, drawn, added, signing }: Signed,
) => {
  const granted = outcome !== 'REFUSED';
  return {
    data: {
      outcome,
      termMonths: granted ? termMonthsOf(label, context.closedFinancialYears) : null,
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
  };
};

/** On which day it is signed, and in which file when that is elsewhere. */
type Signing = { decidedOn: LegalDate; signedFile: SignedFile | null };

/** The fact of a decision: all that it says stands in it; what is personal is sealed apart from the dossier. */
export const signedDecision = (
  thing: Dossier,
  signed: Signed,
  { decidedOn, signedFile }: Signing,
): FactBody => {
  const { data, personal } = termsOf(thing, signed);
  const { termMonths } = data;
  return {
    type: 'ApplicationDecided.v1',
    data: {
      ...data,
      decidedOn,
      validUntil: termMonths === null ? null : addMonths(decidedOn, termMonths),
      signedFile,
    },
    personal,
    deadlines: noMoreLimits(thing.context.alertDays),
  };
};
