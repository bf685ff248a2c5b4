import { byCollege, resultByCollege } from '../../workflows/deliberation/by-college.ts';
import type { Choice } from '../../workflows/deliberation/count-votes.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';

/** Members one after the other, each with the college of their seat and what they chose. */
const voted = (...votes: readonly [college: number, choice: Choice | null][]) => {
  const members = votes.map(([college, choice], at) => ({ member: at + 1, college, choice }));
  const colleges = byCollege(
    members.map(({ member }) => member),
    new Map(members.map(({ member, college }) => [member, college])),
  );
  const roll = new Map(members.map(({ member, choice }) => [member, choice]));
  return (adopted: boolean, rules = DEFAULT_RULES) => resultByCollege(colleges, roll, rules, adopted);
};

describe('a vote by college, for information (M5)', () => {
  it('groups votes by the college of their seat, each once', () => {
    const colleges = new Map([
      [4, 2],
      [1, 2],
      [3, 1],
    ]);
    expect(byCollege([4, 3, 1, 9], colleges)).toEqual([
      { college: 1, voters: [3] },
      { college: 2, voters: [1, 4] },
    ]);
  });

  it('says of each how it voted, and whether what was decided holds in it', () => {
    const results = voted([1, 'FOR'], [1, 'FOR'], [2, 'AGAINST'], [2, 'ABSTAIN'], [2, null]);
    expect(results(true)).toEqual([
      { college: 1, for: 2, against: 0, abstain: 0, blank: 0, notVoting: 0, holds: true },
      { college: 2, for: 0, against: 1, abstain: 1, blank: 0, notVoting: 1, holds: false },
    ]);
    expect(results(false).map(({ holds }) => holds)).toEqual([false, true]);
  });

  it('tells nothing of a college of one, whose vote it would tell (M7)', () => {
    const of = voted([1, 'FOR'], [2, 'FOR'], [2, 'AGAINST']);
    expect(of(true).map(({ college }) => college)).toEqual([2]);
  });

  it('breaks no tie in a college: one that is split would not have adopted', () => {
    expect(voted([1, 'FOR'], [1, 'AGAINST'])(true)).toMatchObject([{ holds: false }]);
  });

  it('asks of each the majority that the rules ask of all (DEL-09)', () => {
    const of = voted([1, 'FOR'], [1, 'ABSTAIN']);
    expect(of(true)).toMatchObject([{ holds: true }]);
    expect(of(true, { ...DEFAULT_RULES, majorityMode: 'P' })).toMatchObject([{ holds: false }]);
  });
});
