import type { ProposedOpinion } from '../../../events/examination.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationContext } from '../application.machine.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { STATUTES_CRITERION, unmetThemes, waitsForSomeone } from './criteria-standing.ts';

/** An officer resolves REVIEW only, with a reason that the applicant reads (domain rules 3.0b). */
export const resolveCriterion: ApplicationProposers['resolveCriterion'] = ({ data, thing, given }) => {
  const { criterion, verdict, proofs, reason } = data;
  if (!waitsForSomeone(thing.context, criterion)) return refused('nothing-to-resolve');
  // ELI-04 holds or does not: no one is dispensed from being an ESS structure.
  if (criterion === STATUTES_CRITERION && verdict === 'NOT_APPLICABLE') return refused('outcome-not-open');
  if (proofs.some((proof) => !given.attached.includes(proof)))
    return refused('unknown-reference', { field: 'pièce' });
  return accepted({
    facts: [
      {
        type: 'CriterionResolved.v1',
        data: { criterion, verdict, proofs: [...new Set(proofs)] },
        personal: { subject: dossierSubject(thing.council, thing.id), values: { reason } },
      },
    ],
  });
};

/** The order of the proposal: ineligible, open reviews, a blocking failure, else favourable (domain rules 3.0, 3.0b). */
export const proposalOf = (context: ApplicationContext): ProposedOpinion => {
  if (context.eligibility === 'INELIGIBLE') return 'INELIGIBLE';
  if (context.open.length > 0) return 'BLOCKED';
  if (context.failed.length > 0) return 'UNFAVOURABLE';
  return unmetThemes(context).length > 0 ? 'WITH_RESERVATIONS' : 'FAVOURABLE';
};

export const concludeReview: ApplicationProposers['concludeReview'] = ({ thing: { context } }) => {
  const proposal = proposalOf(context);
  return proposal === 'BLOCKED'
    ? refused('review-incomplete', { open: context.open.join(', ') })
    : accepted({ facts: [{ type: 'ReviewConcluded.v1', data: { proposal } }] });
};
