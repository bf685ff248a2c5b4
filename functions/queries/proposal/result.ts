import type * as z from 'zod';
import type { ProposalVoted } from '../../../events/proposal.ts';
import { VoteReason, type VoteResult } from '../../../workflows/deliberation/count-votes.ts';

/** What a vote on a proposal gave, as it was counted: nothing of it is computed anew but sums. */
export const resultOf = ({
  tally,
  reason,
  adopted,
}: z.infer<typeof ProposalVoted>['data']): Omit<VoteResult, 'required'> => {
  const cast = tally.for + tally.against;
  return {
    ...tally,
    cast,
    available: cast + tally.abstain + tally.blank + tally.null + tally.notVoting,
    tie: cast > 0 && tally.for === tally.against,
    castingVoteUsed: reason.startsWith('CASTING_VOTE'),
    outcome: adopted ? 'ADOPTED' : 'NOT_ADOPTED',
    reason: VoteReason.parse(reason),
  };
};
