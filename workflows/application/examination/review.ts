import type { ProposedOpinion } from '../../../events/examination.ts';
import type { Instant } from '../../../events/fact.ts';
import type { FactBody, Thing } from '../../kernel/workflow.ts';
import type { LabelRules } from '../../label/label-rules.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationContext } from '../application-context.ts';
import type { ApplicationProposers } from '../commands.ts';
import { dossierSubject } from '../dossier-subject.ts';
import { agreedOn } from './commitments-standing.ts';
import { agendaLimits } from '../receipt/agenda-limits.ts';
import { noAgenda } from '../receipt/silence-deadlines.ts';
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
  return unmetThemes(context, agreedOn(context)).length > 0 ? 'WITH_RESERVATIONS' : 'FAVOURABLE';
};

const NEGATIVE: readonly ProposedOpinion[] = ['UNFAVOURABLE', 'INELIGIBLE'];

/** B13: which conclusions wait for another officer's visa is for the rules of the label to say. */
const asksVisa = ({ secondEyes }: LabelRules, proposal: ProposedOpinion): boolean =>
  secondEyes === 'ALL' || (secondEyes === 'NEGATIVE' && NEGATIVE.includes(proposal));

/** What is refused without an opinion aims at no agenda any more (B12). */
const withoutAgenda = (proposal: string | null): Pick<FactBody, 'deadlines'> =>
  proposal === 'INELIGIBLE' ? { deadlines: noAgenda } : {};

export const concludeReview: ApplicationProposers['concludeReview'] = ({
  thing: { context },
  given: { rules },
}) => {
  const proposal = proposalOf(context);
  if (proposal === 'BLOCKED') return refused('review-incomplete', { open: context.open.join(', ') });
  if (context.unread) return refused('answers-to-read-again');
  if (rules === null) return refused('rules-missing');
  const visa = asksVisa(rules.label, proposal);
  return accepted({
    facts: [
      { type: 'ReviewConcluded.v1', data: { proposal, visa }, ...(visa ? {} : withoutAgenda(proposal)) },
    ],
  });
};

/** A second pair of eyes is somebody else's (B13). */
export const approveReview: ApplicationProposers['approveReview'] = ({ thing: { context }, actor }) =>
  actor.kind === 'person' && actor.person === context.concludedBy
    ? refused('visa-by-another')
    : accepted({ facts: [{ type: 'ReviewApproved.v1', data: {}, ...withoutAgenda(context.proposal) }] });

/** Taken up again, it aims at its agenda again, if that is still to close. */
const agendaAgain = ({ context }: Thing<ApplicationContext>, at: Instant) =>
  context.proposal === 'INELIGIBLE' ? agendaLimits(context, at) : {};

/** Whatever is to be changed after the conclusion is changed in an open examination: the visa and the report fall. */
export const reopenReview: ApplicationProposers['reopenReview'] = ({ data, thing, at }) =>
  accepted({
    facts: [
      {
        type: 'ReviewReopened.v1',
        data: {},
        personal: { subject: dossierSubject(thing.council, thing.id), values: { reason: data.reason } },
        deadlines: { reply: null, ...agendaAgain(thing, at) },
      },
    ],
  });
