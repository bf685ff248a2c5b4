import type { Choice } from '../../workflows/deliberation/count-votes.ts';
import type { Random } from '../stage/random.ts';
import type { GeneratedSession, Item, Seat } from './session.ts';

const COLLEGES = 9;
const MOST_MEMBERS = 60;
/** Minutes from one vote to the next. */
const PACE = 10;

const chance = (random: Random, share: number): boolean => random.next() < share;

const makeSeats = (random: Random): Seat[] => {
  const many = random.pick([3 + random.below(8), 3 + random.below(20), 3 + random.below(MOST_MEMBERS - 2)]);
  return Array.from({ length: many }, (_, index) => ({
    member: index > 1 && chance(random, 0.08) ? null : `m${index + 1}`,
    college: `c${(index % COLLEGES) + 1}`,
    alternate: chance(random, 0.4) ? `a${index + 1}` : null,
    qualified: chance(random, 0.15),
  }));
};

/** As many as make a quorum, one more, one less, or any number: figures are wrong at their edges first. */
const howManyCome = (random: Random, members: number): number => {
  const half = Math.floor(members / 2);
  return random.pick([half - 1, half, half + 1, members, random.below(members + 1)]);
};

/** Most stay from beginning to end; some come late, leave early or come back. */
const makeStays = (random: Random, person: string, end: number) => {
  if (chance(random, 0.7)) return [{ person, from: 0, to: null }];
  const from = chance(random, 0.5) ? 0 : random.below(end);
  const to = from + 1 + random.below(end);
  const stay = { person, from, to };
  return chance(random, 0.3) ? [stay, { person, from: to + random.below(PACE * 2), to: null }] : [stay];
};

const makePresence = (random: Random, seats: readonly Seat[], end: number): GeneratedSession['presence'] => {
  const filled = random.shuffle(seats.filter(({ member }) => member !== null));
  const come = howManyCome(random, filled.length);
  return filled.flatMap(({ member, alternate }, index) => {
    const self = index < come || chance(random, 0.05);
    // Now and then both come, or the alternate of who may not be replaced.
    const sends = alternate !== null && chance(random, self ? 0.05 : 0.3);
    return [
      ...(self ? makeStays(random, String(member), end) : []),
      ...(sends ? makeStays(random, alternate, end) : []),
    ];
  });
};

/** To members, vacant seats, oneself; of the absent mostly; two to one holder, two of one giver, chains. */
const makeProxies = (random: Random, seats: readonly Seat[], end: number): GeneratedSession['proxies'] => {
  const share = random.pick([0, 0.1, 0.3, 0.6]);
  const names = seats.map(({ member }, index) => member ?? `v${index + 1}`);
  const favourite = names[random.below(names.length)] ?? '';
  const given = names.flatMap((giver) => {
    const times = chance(random, share) ? (chance(random, 0.1) ? 2 : 1) : 0;
    return Array.from({ length: times }, () => ({
      giver,
      holder: chance(random, 0.25) ? favourite : (names[random.below(names.length)] ?? favourite),
      revoked: chance(random, 0.15) ? random.below(end) : null,
    }));
  });
  return random.shuffle(given).map(({ giver, holder, revoked }, rank) => {
    // At instants of their own: the order in which they were given is never in doubt.
    const at = (chance(random, 0.8) ? 0 : random.below(end)) + rank / 1_000;
    return { giver, holder, at, revokedAt: revoked === null ? null : Math.max(revoked, at) };
  });
};

const KINDS: readonly [Choice, ...Choice[]] = ['FOR', 'AGAINST', 'ABSTAIN', 'BLANK', 'NULL'];

/** How a room votes: freely, split in two (ties), all alike, or hardly at all. */
const makeVoter = (random: Random): (() => Choice | null) => {
  const all = random.pick(KINDS);
  const silent = random.pick([0, 0, 0.1, 0.9]);
  let last = random.below(2);
  const ways: readonly [() => Choice, ...(() => Choice)[]] = [
    () => random.pick(KINDS),
    () => random.pick(['FOR', 'FOR', 'AGAINST']),
    () => random.pick(['FOR', 'AGAINST']),
    () => {
      last = 1 - last;
      return last === 0 ? 'FOR' : 'AGAINST';
    },
    () => all,
    () => random.pick(['FOR', 'FOR', 'AGAINST', 'ABSTAIN']),
  ];
  const way = random.pick(ways);
  return () => (chance(random, silent) ? null : way());
};

const makeItem = (random: Random, seats: readonly Seat[], rank: number): Item => {
  const vote = makeVoter(random);
  const choices = seats.flatMap(({ member }) => {
    const choice = vote();
    return member === null || choice === null ? [] : [[member, choice] as const];
  });
  return {
    item: `i${rank + 1}`,
    voteOpenedAt: PACE * (rank + 2),
    ballot: chance(random, 0.75) ? 'OPEN' : 'SECRET',
    choices: Object.fromEntries(choices),
  };
};

const makeRecusals = (random: Random, seats: readonly Seat[], items: readonly Item[]) => {
  const share = random.pick([0, 0.05, 0.2, 1]);
  return items.flatMap(({ item }) => {
    const most = share === 1 && chance(random, 0.8) ? 0.1 : share;
    return seats.flatMap(({ member }) => (member !== null && chance(random, most) ? [{ member, item }] : []));
  });
};

type Answered = Pick<GeneratedSession, 'written' | 'items'>;

/** Some are consultations in writing: about half answer each point, all of them, or any number. */
const putInWriting = (random: Random, seats: readonly Seat[], items: readonly Item[]): Answered => {
  if (!chance(random, 0.15)) return { written: null, items };
  const filled = seats.filter(({ member }) => member !== null).length;
  const answered = items.map((item): Item => {
    const most = Math.max(0, howManyCome(random, filled));
    const choices = Object.fromEntries(random.shuffle(Object.entries(item.choices)).slice(0, most));
    return { ...item, choices };
  });
  const share = random.pick([
    [1, 2],
    [1, 2],
    [2, 3],
    [3, 5],
    [1, 1],
  ] as const);
  return { written: { share }, items: answered };
};

/** One session of 3 to 60 seats, as a seed decides it. */
export const generateSession = (random: Random, session: number): GeneratedSession => {
  const seats = makeSeats(random);
  const items = Array.from({ length: 1 + random.below(6) }, (_, rank) => makeItem(random, seats, rank));
  const end = PACE * (items.length + 2);
  const [chair = '', ...others] = seats.flatMap(({ member }) => member ?? []);
  return {
    session,
    secondCall: chance(random, 0.2)
      ? { sameAgenda: chance(random, 0.85), statedNoQuorum: chance(random, 0.85) }
      : null,
    rules: {
      quorum: random.pick(['CRPA', 'CGCT']),
      recusalLowersBase: chance(random, 0.5),
      majority: random.pick(['VOTES_CAST', 'PRESENT_OR_REPRESENTED', 'TWO_THIRDS_OF_VOTES_CAST']),
      castingVote: chance(random, 0.8),
      proxiesPerHolder: random.pick([1, 1, 1, 0, 2, 3]),
    },
    presiding: [chair, ...random.shuffle(others).slice(0, random.below(3))],
    seats,
    presence: makePresence(random, seats, end),
    proxies: makeProxies(random, seats, end),
    recusals: makeRecusals(random, seats, items),
    openedAt: PACE,
    ...putInWriting(random, seats, items),
  };
};
