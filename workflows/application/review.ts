import { compareDates } from '../calendar/date-arithmetic.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis, endOfDayInParis } from '../calendar/paris-time.ts';
import { implicitDecisionDate, type SilenceRegime } from '../calendar/implicit-decision-date.ts';
import type { ProposedOpinion } from '../../events/application.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { FactBody, Proposers } from '../kernel/workflow.ts';
import type { ApplicationContext } from './application.machine.ts';
import type { ApplicationGiven, applicationCommands } from './commands.ts';

type Proposer = Proposers<typeof applicationCommands, ApplicationContext, ApplicationGiven>;

/** SIL-01, INC-02: two months from receipt (rejection) or from a complete file (acceptance). */
const implicitOn = ({ silenceRegime, receivedOn }: ApplicationContext, completeOn: LegalDate) => {
  const regime = silenceRegime as SilenceRegime;
  const from = regime === 'ACCEPTANCE' ? completeOn : LegalDate.parse(receivedOn);
  return implicitDecisionDate({ regime: 'REJECTION', receivedOn: from, requests: [] });
};

/** ACK-03: the acknowledgement states the regime and the date on which, if complete, silence decides. */
export const acknowledge: Proposer['acknowledge'] = ({ thing: { context }, at }) => {
  const implicitDecisionOn = implicitOn(context, LegalDate.parse(context.receivedOn));
  if (implicitDecisionOn === null) return refused('not-in-this-state');
  return accepted({
    facts: [
      {
        type: 'ApplicationAcknowledged.v1',
        data: {
          acknowledgedOn: dateInParis(at),
          silenceRegime: context.silenceRegime as SilenceRegime,
          implicitDecisionOn:
            context.implicitOn === null ? implicitDecisionOn : LegalDate.parse(context.implicitOn),
        },
        deadlines: { acknowledgement: null },
      },
    ],
  });
};

/** A dossier is complete on the day its last required item came, whenever an officer says so (domain rules 3.0b). */
export const declareComplete: Proposer['declareComplete'] = ({ data, thing: { context }, at }) => {
  const receivedOn = LegalDate.parse(context.receivedOn);
  const completeOn = data.completeOn ?? receivedOn;
  if (compareDates(completeOn, receivedOn) < 0 || compareDates(completeOn, dateInParis(at)) > 0)
    return refused('date-in-the-past', { field: 'date à laquelle le dossier est complet' });
  const implicitDecisionOn = implicitOn(context, completeOn);
  if (implicitDecisionOn === null) return refused('not-in-this-state');
  return accepted({
    facts: [
      {
        type: 'ApplicationFoundComplete.v1',
        data: { completeOn, implicitDecisionOn },
        deadlines: { implicitDecision: endOfDayInParis(implicitDecisionOn) },
      },
    ],
  });
};

/** The engine reads, a person decides: one fact per criterion, with its inputs and its reason (F8). */
export const startReview: Proposer['startReview'] = ({ given: { register, results } }) => {
  if (register === null) return refused('register-not-read');
  const evaluated: FactBody[] = results.map((result) => ({
    type: 'CriterionEvaluated.v1',
    data: {
      criterion: result.id,
      nature: result.nature,
      verdict: result.verdict,
      reason: result.reason,
      explanation: result.explanation.slice(0, 600),
      inputs: result.inputs,
      missing: result.missing,
    },
  }));
  const warnings = [
    ...register.warnings,
    ...results.filter(({ warning }) => warning !== null).map(({ id }) => id),
  ];
  const { eligibility, family, closedFinancialYears } = register;
  return accepted({
    facts: [
      { type: 'ReviewStarted.v1', data: { eligibility, family, closedFinancialYears, warnings } },
      // ELI first: an ineligible body is refused, its criteria are not examined (domain rules 3.0).
      ...(eligibility === 'INELIGIBLE' ? [] : evaluated),
    ],
  });
};

export const resolveCriterion: Proposer['resolveCriterion'] = ({ data, thing: { context } }) =>
  context.open.includes(data.criterion)
    ? accepted({ facts: [{ type: 'CriterionResolved.v1', data }] })
    : refused('nothing-to-resolve');

/** The order of the proposal: ineligible, open reviews, a blocking failure, else favourable (domain rules 3.0, 3.0b). */
export const proposalOf = (context: ApplicationContext): ProposedOpinion => {
  if (context.eligibility === 'INELIGIBLE') return 'INELIGIBLE';
  if (context.open.length > 0) return 'BLOCKED';
  return context.failed.length > 0 ? 'UNFAVOURABLE' : 'FAVOURABLE';
};

export const concludeReview: Proposer['concludeReview'] = ({ thing: { context } }) => {
  const proposal = proposalOf(context);
  return proposal === 'BLOCKED'
    ? refused('review-incomplete', { open: context.open.join(', ') })
    : accepted({ facts: [{ type: 'ReviewConcluded.v1', data: { proposal } }] });
};
