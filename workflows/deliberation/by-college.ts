import { countTally, tallyOf, type Choice, type MajorityRule } from './count-votes.ts';

/** The votes available that come from one college. */
export type CollegeVoters = { college: number; voters: number[] };

/** Votes available by the college of their seat, in ascending order; a seat of no known college is in none. */
export const byCollege = (
  voters: readonly number[],
  collegeOf: ReadonlyMap<number, number>,
): CollegeVoters[] => {
  const groups = Map.groupBy(voters, (member) => collegeOf.get(member) ?? 0);
  return [...groups]
    .filter(([college]) => college > 0)
    .map(([college, members]) => ({ college, voters: members.toSorted((a, b) => a - b) }))
    .toSorted((a, b) => a.college - b.college);
};

/** How one college voted, and whether what the whole council decided holds in it. */
export type CollegeResult = {
  college: number;
  for: number;
  against: number;
  abstain: number;
  blank: number;
  notVoting: number;
  holds: boolean;
};

/** Fewer votes than this would tell how a person voted (M7). */
const FEWEST = 2;

/**
 * For information (M5): the same majority asked of each college, without casting vote. A college that is split would not
 * have adopted.
 */
export const resultByCollege = (
  colleges: readonly CollegeVoters[],
  roll: ReadonlyMap<number, Choice | null>,
  rule: MajorityRule,
  adopted: boolean,
): CollegeResult[] =>
  colleges
    .filter(({ voters }) => voters.length >= FEWEST)
    .map(({ college, voters }) => {
      const tally = tallyOf(voters.map((member) => roll.get(member) ?? null));
      const { outcome } = countTally(tally, { rule, ballot: 'OPEN', chairVote: null });
      const { null: _, ...counted } = tally;
      return { college, ...counted, holds: (outcome === 'ADOPTED') === adopted };
    });
