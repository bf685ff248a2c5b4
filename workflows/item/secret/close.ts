import type { FactOf } from '../../../events/catalogue.ts';
import { countTally, type MajorityRule } from '../../deliberation/count-votes.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { Slot } from '../commands.ts';
import type { BoxCount } from './commands.ts';

type Closing = { slots: readonly Slot[]; rule: MajorityRule; counted: BoxCount };

const membersOf = (slots: readonly Slot[]): number[] =>
  slots.map(({ member }) => member).toSorted((a, b) => a - b);

/**
 * The result of a secret ballot: who voted, and how many of each choice; nothing ties one to the other. Nobody knows how
 * the chair voted, so no casting vote breaks a tie (DEL-10). The box holds one ballot a vote, or it is not counted.
 */
export const closeSecretVote = ({ slots, rule, counted }: Closing) => {
  const voted = slots.filter((slot) => slot.voted);
  const notVoting = slots.filter((slot) => !slot.voted);
  const { tally, ballots, digest } = counted;
  if (ballots !== voted.length) return refused('box-differs', { ballots, voted: voted.length });
  const result = countTally(
    { ...tally, notVoting: notVoting.length },
    { rule, ballot: 'SECRET', chairVote: null },
  );
  const roll = { voted: membersOf(voted), notVoting: membersOf(notVoting) };
  return accepted({ roll, result, box: { ballots, digest } });
};

/** What a closing counted in the box, as its fact says; null when it counted no box. */
export const countedAt = ({ box, result }: FactOf<'VoteClosed.v1'>['data']): BoxCount | null => {
  if (box === null) return null;
  const { for: favour, against, abstain, blank, null: nil } = result;
  return { ...box, tally: { for: favour, against, abstain, blank, null: nil } };
};
