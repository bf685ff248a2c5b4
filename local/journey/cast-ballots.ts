import { type Api, JourneyFailure } from './call-api.ts';
import type { Room, Voter } from './attend-session.ts';
import { sendTo } from './council-calls.ts';
import { inParallel } from './in-parallel.ts';
import type { CaseSession, Choice } from './journey-case.ts';
import type { Fill } from './secret-vote.ts';

const AT_ONCE = 16;
const CHOICES = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK'] as const;

type Ballot = { readonly voter: Voter; readonly choice: Choice };

/**
 * Shares the votes of a case among the voters; the chair's own vote is the one that the case gives. Whoever presides
 * without the chair votes last, so that a case that names no vote of the chair is decided by no casting vote for.
 */
export const shareVotes = ({ voters, chairPresent }: Room, { votes, chairVote }: CaseSession): Ballot[] => {
  const ofChair = chairPresent && chairVote != null ? chairVote : null;
  const left = CHOICES.flatMap((choice) =>
    Array.from({ length: votes[choice] - (choice === ofChair ? 1 : 0) }, () => choice),
  );
  const choices = ofChair === null ? left : [ofChair, ...left];
  const [chair, ...others] = voters;
  const last = chair === undefined || chairPresent ? [] : [chair];
  const able = ofChair === null ? [...others, ...last] : voters;
  if (choices.length > able.length)
    throw new JourneyFailure(`${choices.length} voix sont à exprimer, ${able.length} membres peuvent voter.`);
  return able.flatMap((voter, at) => {
    const choice = choices[at];
    return choice === undefined ? [] : [{ voter, choice }];
  });
};

/** Each member casts from their own account, and for the member whose proxy they hold. */
export const castBallots = async (
  api: Api,
  item: string,
  ballots: readonly Ballot[],
  fill: Fill = (choice) => ({ choice }),
  round = 1,
): Promise<void> => {
  await inParallel(ballots, AT_ONCE, ({ voter, choice }) =>
    sendTo(api, 'voter', voter.account, `items/${item}/castBallot`, {
      round,
      ...fill(choice),
      ...(voter.proxy && { for: voter.member }),
    }),
  );
};
