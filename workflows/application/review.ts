import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import type { SilenceRegime } from '../calendar/implicit-decision-date.ts';
import type { ProposedOpinion } from '../../events/application.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import type { FactBody, Proposers } from '../kernel/workflow.ts';
import { STATUTES_CRITERION, type ApplicationContext } from './application.machine.ts';
import type { ApplicationGiven, applicationCommands } from './commands.ts';
import { themeOf } from './themes.ts';

type Proposer = Proposers<typeof applicationCommands, ApplicationContext, ApplicationGiven>;

/** ACK-03: the acknowledgement states the regime and the date on which, if complete, silence decides. */
export const acknowledge: Proposer['acknowledge'] = ({ thing: { context }, at }) =>
  accepted({
    facts: [
      {
        type: 'ApplicationAcknowledged.v1',
        data: {
          acknowledgedOn: dateInParis(at),
          silenceRegime: context.silenceRegime as SilenceRegime,
          implicitDecisionOn: LegalDate.parse(context.implicitOn),
        },
        deadlines: { acknowledgement: null },
      },
    ],
  });

/**
 * A dossier to which nothing was asked is complete on the day it was filed, whenever an officer says so: the clock of
 * silence has run since then (domain rules 3.0b, complete; INC-02).
 */
export const declareComplete: Proposer['declareComplete'] = ({ thing: { context } }) =>
  accepted({
    facts: [
      {
        type: 'ApplicationFoundComplete.v1',
        data: {
          completeOn: LegalDate.parse(context.receivedOn),
          implicitDecisionOn: LegalDate.parse(context.implicitOn),
        },
      },
    ],
  });

/** The engine reads, a person decides: one fact per criterion, with its inputs and its reason (F8). */
export const startReview: Proposer['startReview'] = ({ given: { register, results, themes } }) => {
  if (register === null) return refused('register-not-read');
  const evaluated: FactBody[] = results.map((result) => ({
    type: 'CriterionEvaluated.v1',
    data: {
      criterion: result.id,
      nature: result.nature,
      theme: themeOf(themes[result.id]),
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

export const resolveCriterion: Proposer['resolveCriterion'] = ({ data, thing: { context } }) => {
  if (!context.open.includes(data.criterion)) return refused('nothing-to-resolve');
  // ELI-04 holds or does not: no one is dispensed from being an ESS structure.
  if (data.criterion === STATUTES_CRITERION && data.verdict === 'NOT_APPLICABLE')
    return refused('outcome-not-open');
  return accepted({ facts: [{ type: 'CriterionResolved.v1', data }] });
};

/** The order of the proposal: ineligible, open reviews, a blocking failure, else favourable (domain rules 3.0, 3.0b). */
export const proposalOf = (context: ApplicationContext): ProposedOpinion => {
  if (context.eligibility === 'INELIGIBLE') return 'INELIGIBLE';
  if (context.open.length > 0) return 'BLOCKED';
  if (context.failed.length > 0) return 'UNFAVOURABLE';
  return Object.values(context.themes).includes(false) ? 'WITH_RESERVATIONS' : 'FAVOURABLE';
};

export const concludeReview: Proposer['concludeReview'] = ({ thing: { context } }) => {
  const proposal = proposalOf(context);
  return proposal === 'BLOCKED'
    ? refused('review-incomplete', { open: context.open.join(', ') })
    : accepted({ facts: [{ type: 'ReviewConcluded.v1', data: { proposal } }] });
};
