/**
 * A second reading of the rules of deliberation, on lists of people instead of figures: quorum by seeking the least
 * count, majority by pairing voices off, proxies by asking of each what would stand against it.
 */
import type { Choice } from '../../workflows/deliberation/count-votes.ts';

export type SimulatedSession = {
  seats: { member: number; attending: boolean }[];
  proxies: { giver: number; holder: number; registeredAt: string }[];
  recused: number[];
  roll: Map<number, Choice | null>;
  chair: number;
  ballot: 'OPEN' | 'SECRET';
  rules: {
    quorumMode: 'CRPA' | 'CGCT';
    recusalLowersBase: boolean;
    majorityMode: 'E' | 'P';
    maxProxiesPerHolder: number;
    castingVote: boolean;
    castingVoteInSecret: boolean;
  };
};

const known = new WeakMap<SimulatedSession['seats'], string[]>();

/** Voters of an item: `7` for a member, `9>7` for the proxy of 9 in the hands of 7. */
const readVoters = ({ seats, proxies, recused, rules }: SimulatedSession): string[] => {
  const here = (member: number) => seats.some((seat) => seat.member === member && seat.attending);
  const seated = (member: number) => seats.some((seat) => seat.member === member);
  const free = (member: number) => !recused.includes(member);
  const real = proxies.filter(({ giver, holder }) => giver !== holder && seated(giver) && seated(holder));
  const order = (p: (typeof proxies)[number]) => `${p.registeredAt}#${String(p.giver).padStart(9, '0')}`;
  const kept: typeof proxies = [];
  let rest = real;
  while (rest.length > 0) {
    const first = rest.reduce((a, b) => (order(b) < order(a) ? b : a));
    const full = kept.filter(({ holder }) => holder === first.holder).length >= rules.maxProxiesPerHolder;
    if (!full) kept.push(first);
    rest = rest.filter((proxy) => proxy !== first && (full || proxy.giver !== first.giver));
  }
  const own = seats.filter(({ member }) => here(member) && free(member)).map(({ member }) => `${member}`);
  const carried = kept
    .filter(({ giver, holder }) => !here(giver) && free(giver) && here(holder) && free(holder))
    .map(({ giver, holder }) => `${giver}>${holder}`);
  return [...own, ...carried];
};

/** The same, read once a session. */
export const votersOf = (session: SimulatedSession): string[] => {
  const voters = known.get(session.seats) ?? readVoters(session);
  known.set(session.seats, voters);
  return voters;
};

/** The least count that makes a quorum, found by trying 0, 1, 2… as parts of the base. */
export const leastQuorum = (base: number, mode: 'CRPA' | 'CGCT'): number => {
  for (let count = 0; ; count++) {
    const missing = base - count;
    if (mode === 'CRPA' ? count >= missing : count > missing) return count;
  }
};

export const isQuorate = (session: SimulatedSession): boolean => {
  const { seats, recused, rules } = session;
  const voters = votersOf(session);
  const counting = rules.quorumMode === 'CRPA' ? voters : voters.filter((voter) => !voter.includes('>'));
  const base = seats.filter(({ member }) => !rules.recusalLowersBase || !recused.includes(member)).length;
  return counting.length >= leastQuorum(base, rules.quorumMode);
};

/** Pairs each voice for with one that stands against it; what is left decides. */
export const isAdopted = (
  choices: (Choice | null)[],
  { rules, ballot }: Pick<SimulatedSession, 'rules' | 'ballot'>,
  chairChoice: Choice | null,
): boolean => {
  const favour = choices.filter((choice) => choice === 'FOR');
  const against = choices.filter((choice) => choice === 'AGAINST');
  if (favour.length === 0 && against.length === 0) return false;
  if (favour.length === against.length) {
    const breaks = rules.castingVote && (ballot === 'OPEN' ? true : rules.castingVoteInSecret);
    return breaks && chairChoice === 'FOR';
  }
  const opposed = rules.majorityMode === 'E' ? against : choices.filter((choice) => choice !== 'FOR');
  while (favour.length > 0 && opposed.length > 0) {
    favour.pop();
    opposed.pop();
  }
  return favour.length > 0;
};

const random = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
};

const CHOICES: (Choice | null)[] = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK', 'NULL', null];

/** A session of 3 to 60 members, with proxies that may be wrong in every way, the same for the same seed. */
export const makeSession = (seed: number): SimulatedSession => {
  const pick = random(seed);
  const coin = () => pick(2) === 0;
  const size = 3 + pick(seed % 12 === 0 ? 58 : 10);
  const presence = 1 + pick(9);
  const seats = Array.from({ length: size }, (_, index) => ({
    member: index * 2 + 1,
    attending: pick(10) < presence,
  }));
  const someone = () => (pick(20) === 0 ? 2 : seats[pick(size)]!.member);
  const proxies = Array.from({ length: pick(size) }, () => ({
    giver: someone(),
    holder: someone(),
    registeredAt: `2027-01-${10 + pick(15)}T09:00:00.000Z`,
  }));
  const recused = seats.filter(() => pick(12) === 0).map(({ member }) => member);
  const rules = {
    quorumMode: coin() ? ('CRPA' as const) : ('CGCT' as const),
    recusalLowersBase: coin(),
    majorityMode: coin() ? ('E' as const) : ('P' as const),
    maxProxiesPerHolder: [0, 1, 1, 1, 2][pick(5)]!,
    castingVote: pick(5) > 0,
    castingVoteInSecret: pick(5) === 0,
  };
  const session = {
    seats,
    proxies,
    recused,
    rules,
    chair: someone(),
    ballot: coin() ? 'OPEN' : 'SECRET',
  } as const;
  const kinds = coin() ? 2 : 6;
  const bare = { ...session, roll: new Map<number, Choice | null>() };
  const roll = new Map(votersOf(bare).map((voter) => [Number.parseInt(voter, 10), CHOICES[pick(kinds)]!]));
  return { ...session, roll };
};
