import * as z from 'zod';
import type { RulesOfProcedure } from './rules-of-procedure.ts';

export const Choice = z.enum(['FOR', 'AGAINST', 'ABSTAIN', 'BLANK', 'NULL']);
export type Choice = z.infer<typeof Choice>;

export const BallotKind = z.enum(['OPEN', 'SECRET']);
export type BallotKind = z.infer<typeof BallotKind>;

/** How many votes of each kind; together they are the votes available. */
export type Tally = {
  for: number;
  against: number;
  abstain: number;
  blank: number;
  null: number;
  notVoting: number;
};

export const VoteReason = z.enum([
  'MORE_FOR_THAN_AGAINST',
  'NOT_MORE_FOR_THAN_AGAINST',
  'MORE_THAN_HALF_OF_AVAILABLE',
  'NOT_MORE_THAN_HALF_OF_AVAILABLE',
  'TWO_THIRDS_OF_CAST',
  'NOT_TWO_THIRDS_OF_CAST',
  'CASTING_VOTE_FOR',
  'CASTING_VOTE_AGAINST',
  'TIE_WITHOUT_CASTING_VOTE',
  'NO_VOTE_CAST',
]);
export type VoteReason = z.infer<typeof VoteReason>;

export type VoteResult = Tally & {
  /** For + against: abstentions, blank and null votes are not cast. */
  cast: number;
  available: number;
  /** How many votes in favour it takes. */
  required: number;
  tie: boolean;
  castingVoteUsed: boolean;
  outcome: 'ADOPTED' | 'NOT_ADOPTED';
  reason: VoteReason;
};

export type MajorityRule = Pick<RulesOfProcedure, 'majorityMode' | 'castingVote' | 'castingVoteInSecret'>;

type Conditions = {
  rule: MajorityRule;
  ballot: BallotKind;
  /** The own vote of the person who presides; null when recused, absent, without vote or not known. */
  chairVote: Choice | null;
};

const verdictOf = (votes: Tally, available: number, { rule, ballot, chairVote }: Conditions): VoteReason => {
  const cast = votes.for + votes.against;
  if (cast === 0) return 'NO_VOTE_CAST';
  // A casting vote makes one half the majority of two: it makes nothing two thirds.
  if (rule.majorityMode === 'T')
    return 3 * votes.for >= 2 * cast ? 'TWO_THIRDS_OF_CAST' : 'NOT_TWO_THIRDS_OF_CAST';
  const casting = rule.castingVote && (ballot === 'OPEN' || rule.castingVoteInSecret);
  if (votes.for === votes.against) {
    if (casting && chairVote === 'FOR') return 'CASTING_VOTE_FOR';
    return casting && chairVote === 'AGAINST' ? 'CASTING_VOTE_AGAINST' : 'TIE_WITHOUT_CASTING_VOTE';
  }
  if (rule.majorityMode === 'E')
    return votes.for > votes.against ? 'MORE_FOR_THAN_AGAINST' : 'NOT_MORE_FOR_THAN_AGAINST';
  return 2 * votes.for > available ? 'MORE_THAN_HALF_OF_AVAILABLE' : 'NOT_MORE_THAN_HALF_OF_AVAILABLE';
};

/** More than half of the votes cast, or of those available; or two thirds of the votes cast. */
const requiredOf = (cast: number, available: number, { majorityMode }: MajorityRule): number =>
  majorityMode === 'T'
    ? Math.ceil((2 * cast) / 3)
    : Math.floor((majorityMode === 'E' ? cast : available) / 2) + 1;

const ADOPTING: ReadonlySet<VoteReason> = new Set<VoteReason>([
  'MORE_FOR_THAN_AGAINST',
  'MORE_THAN_HALF_OF_AVAILABLE',
  'TWO_THIRDS_OF_CAST',
  'CASTING_VOTE_FOR',
]);

/** The result of a tally (DEL-09, DEL-10). Secret ballots come here: nobody knows who chose what. */
export const countTally = (votes: Tally, conditions: Conditions): VoteResult => {
  const cast = votes.for + votes.against;
  const available = cast + votes.abstain + votes.blank + votes.null + votes.notVoting;
  const reason = verdictOf(votes, available, conditions);
  return {
    ...votes,
    cast,
    available,
    required: requiredOf(cast, available, conditions.rule),
    tie: cast > 0 && votes.for === votes.against,
    castingVoteUsed: reason === 'CASTING_VOTE_FOR' || reason === 'CASTING_VOTE_AGAINST',
    outcome: ADOPTING.has(reason) ? 'ADOPTED' : 'NOT_ADOPTED',
    reason,
  };
};

const KINDS = { FOR: 'for', AGAINST: 'against', ABSTAIN: 'abstain', BLANK: 'blank', NULL: 'null' } as const;

/** One entry per vote available, that of each proxy giver included; null for who did not vote. */
export const tallyOf = (choices: Iterable<Choice | null>): Tally => {
  const tally: Tally = { for: 0, against: 0, abstain: 0, blank: 0, null: 0, notVoting: 0 };
  for (const choice of choices) tally[choice === null ? 'notVoting' : KINDS[choice]] += 1;
  return tally;
};

type OpenVote = {
  /** By member number: every member of the electorate and every giver of a valid proxy. */
  roll: ReadonlyMap<number, Choice | null>;
  rule: MajorityRule;
  /** Number of the member who presides; null when the person in the chair has no vote on this item. */
  chair: number | null;
};

/** The result of a roll call. The chair's own vote breaks a tie; a proxy that the chair carries never does. */
export const countVotes = ({ roll, rule, chair }: OpenVote): VoteResult =>
  countTally(tallyOf(roll.values()), {
    rule,
    ballot: 'OPEN',
    chairVote: chair === null ? null : (roll.get(chair) ?? null),
  });
