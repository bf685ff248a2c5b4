import type { Voter } from '../../local/journey/attend-session.ts';
import type { Choice } from '../../local/journey/journey-case.ts';
import type { Random } from '../stage/random.ts';

/** How a point is voted, who leaves for it, and what each voter does; null takes no part. */
export type Plan = {
  readonly ballot: 'HANDS' | 'ROLL_CALL' | 'SECRET';
  readonly recused: readonly Voter[];
  readonly voters: readonly Voter[];
  readonly choices: ReadonlyMap<number, Choice | null>;
  /** Of a show of hands: those who give their vote themselves. */
  readonly themselves: readonly Voter[];
};

const KINDS = ['ROLL_CALL', 'HANDS', 'HANDS', 'ROLL_CALL', 'ROLL_CALL', 'HANDS', 'SECRET', 'HANDS'] as const;

const draw = (random: Random, leaning: number): Choice | null => {
  const drawn = random.next();
  if (drawn < leaning) return 'FOR';
  if (drawn < 0.8) return 'AGAINST';
  if (drawn < 0.9) return 'ABSTAIN';
  return drawn < 0.95 ? 'BLANK' : null;
};

/** As many for as against, and whoever is left abstains: the one who presides decides, if the vote is open (DEL-09). */
const tie = (voters: readonly Voter[]): (readonly [number, Choice])[] =>
  voters.map(({ member }, at) => {
    if (at === voters.length - 1 && voters.length % 2 === 1) return [member, 'ABSTAIN'];
    return [member, at % 2 === 0 ? 'FOR' : 'AGAINST'];
  });

/** What a point is voted like, drawn for its place on the agenda: kinds of ballot, recusals and ties all come. */
export const planVote = (random: Random, voters: readonly Voter[], at: number): Plan => {
  const ballot = KINDS[at % KINDS.length] ?? 'HANDS';
  const [, ...present] = voters.filter(({ proxy }) => !proxy);
  const recused = at % 4 === 3 ? random.shuffle(present).slice(0, 2) : [];
  // Whoever holds a proxy and leaves carries it out with them; so does a giver's (DEL-06, DEL-11).
  const out = new Set(recused.map(({ account }) => account));
  const able = voters.filter(({ account }) => !out.has(account));
  const leaning = 0.3 + random.next() * 0.3;
  const choices = new Map(
    at % 5 === 4
      ? tie(able)
      : able.map(({ member }): [number, Choice | null] => [member, draw(random, leaning)]),
  );
  const themselves = ballot === 'HANDS' ? able.filter((_, seat) => at % 2 === 1 && seat % 2 === 0) : able;
  return { ballot, recused, voters: able, choices, themselves };
};

export type Expected = {
  readonly tally: Readonly<Record<string, number>>;
  readonly opinion: 'FAVOURABLE' | 'UNFAVOURABLE';
};

/** What a vote must give, counted from what was planned alone: more for than against, or who presides (domain rules 5.3). */
export const expectedOf = ({ ballot, voters, choices }: Plan): Expected => {
  const many = (choice: Choice | null): number =>
    [...choices.values()].filter((one) => one === choice).length;
  const [yes, no] = [many('FOR'), many('AGAINST')];
  const chair = choices.get(voters[0]?.member ?? 0);
  const byChair = yes === no && yes > 0 && ballot !== 'SECRET' && chair === 'FOR';
  return {
    tally: {
      for: yes,
      against: no,
      abstain: many('ABSTAIN'),
      blank: many('BLANK'),
      null: 0,
      notVoting: many(null),
    },
    opinion: yes > no || byChair ? 'FAVOURABLE' : 'UNFAVOURABLE',
  };
};
