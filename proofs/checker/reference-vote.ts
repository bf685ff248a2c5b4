import { type JsonObject, objectOf } from './json.ts';

export type Roll = {
  readonly FOR: readonly number[];
  readonly AGAINST: readonly number[];
  readonly ABSTAIN: readonly number[];
  readonly BLANK: readonly number[];
  readonly notVoting: readonly number[];
};

/** Rules of procedure, as adopted. */
type Procedure = JsonObject;

/** The rules with the majority that a kind of point takes: its own, if it has one. */
export const forKind = (rules: Procedure, kind: string): Procedure => ({
  ...rules,
  majorityMode: objectOf(rules['majorities'])[kind] ?? rules['majorityMode'] ?? null,
});

const winnerOf = (roll: Roll, rules: Procedure, chair: number | null, available: number): string => {
  const [yes, no] = [roll.FOR.length, roll.AGAINST.length];
  if (yes + no === 0) return 'NO_VOTE_CAST';
  if (rules['majorityMode'] === 'T') return yes >= 2 * no ? 'TWO_THIRDS_OF_CAST' : 'NOT_TWO_THIRDS_OF_CAST';
  if (yes === no) {
    if (rules['castingVote'] !== true || chair === null) return 'TIE_WITHOUT_CASTING_VOTE';
    if (roll.FOR.includes(chair)) return 'CASTING_VOTE_FOR';
    return roll.AGAINST.includes(chair) ? 'CASTING_VOTE_AGAINST' : 'TIE_WITHOUT_CASTING_VOTE';
  }
  if (rules['majorityMode'] === 'P')
    return yes + yes > available ? 'MORE_THAN_HALF_OF_AVAILABLE' : 'NOT_MORE_THAN_HALF_OF_AVAILABLE';
  return yes > no ? 'MORE_FOR_THAN_AGAINST' : 'NOT_MORE_FOR_THAN_AGAINST';
};

const ADOPTING: readonly string[] = [
  'MORE_FOR_THAN_AGAINST',
  'MORE_THAN_HALF_OF_AVAILABLE',
  'TWO_THIRDS_OF_CAST',
  'CASTING_VOTE_FOR',
];

/**
 * The result of a vote from its roll (domain rules 5.3: modes E and P, casting vote of who presides); of a secret one,
 * beside ballots that could not be read.
 */
export const resultOf = (roll: Roll, rules: Procedure, chair: number | null, unread = 0): JsonObject => {
  const available = Object.values(roll).reduce((sum, members) => sum + members.length, unread);
  const reason = winnerOf(roll, rules, chair, available);
  return {
    for: roll.FOR.length,
    against: roll.AGAINST.length,
    abstain: roll.ABSTAIN.length,
    blank: roll.BLANK.length,
    null: unread,
    notVoting: roll.notVoting.length,
    available,
    castingVoteUsed: reason.startsWith('CASTING_VOTE'),
    adopted: ADOPTING.includes(reason),
    reason,
  };
};

type Room = {
  /** From the second on, no quorum is asked for (DEL-08). */
  readonly call: number;
  readonly inOffice: number;
  readonly attending: number;
  readonly proxies: number;
  readonly recused: number;
};

/** The figures of a quorum (domain rules 5.3: half of the members with proxies, or the absolute majority without). */
export const quorumOf = (
  { call, inOffice, attending, proxies, recused }: Room,
  rules: Procedure,
): JsonObject => {
  if (call > 1) return { required: rules['secondCallMinimumMembers'], counted: attending, base: inOffice };
  const base = inOffice - (rules['recusalLowersBase'] === true ? recused : 0);
  const half = base / 2;
  return rules['quorumMode'] === 'CGCT'
    ? { required: Math.floor(half + 1), counted: attending, base }
    : { required: Math.ceil(half), counted: attending + proxies, base };
};
