import type { ProposedOpinion } from '../../../events/application.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { FactBody } from '../../kernel/workflow.ts';
import { STATUTES_CRITERION, type ApplicationContext } from '../application.machine.ts';
import type { ApplicationProposers } from '../commands.ts';
import { themeOf } from './themes.ts';

/** The engine reads, a person decides: one fact per criterion, with its inputs and its reason (F8). */
export const startReview: ApplicationProposers['startReview'] = ({
  given: { register, results, themes },
}) => {
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

export const resolveCriterion: ApplicationProposers['resolveCriterion'] = ({ data, thing: { context } }) => {
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

export const concludeReview: ApplicationProposers['concludeReview'] = ({ thing: { context } }) => {
  const proposal = proposalOf(context);
  return proposal === 'BLOCKED'
    ? refused('review-incomplete', { open: context.open.join(', ') })
    : accepted({ facts: [{ type: 'ReviewConcluded.v1', data: { proposal } }] });
};
