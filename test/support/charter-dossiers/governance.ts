import type { Random } from '../charter-random.ts';
import { around, monthsBefore, near, some } from './near.ts';

const VOTES = (
  'ONE_PERSON_ONE_VOTE DELEGATES PROPORTIONAL_TO_CAPITAL OTHER NO_MEMBERS ' +
  'COLLEGES COLLEGES COLLEGES COLLEGES'
).split(' ');
const WEIGHTS = [999, 1000, 1001, 1999, 2000, 2500, 3000, 3999, 4000, 4001, 4999, 5000, 5001, 0, 10_000];

const colleges = (random: Random) => {
  const weights = Array.from({ length: random.upTo(4) }, () => random.pick(WEIGHTS));
  const rest = 10_000 - weights.reduce((sum, weight) => sum + weight, 0);
  if (random.chance(0.8)) weights.push(rest + random.pick([0, 0, 0, 1, -1]));
  return weights.map((weight, index) => ({ name: `collège ${index}`, weightBp: Math.max(0, weight) }));
};

const seats = (random: Random) => {
  const rest = {
    qualified: random.upTo(3),
    staff: random.upTo(2),
    public: random.upTo(1),
    user: random.upTo(1),
  };
  const others = rest.qualified + rest.staff + rest.public + rest.user;
  return { founder: near(random, others / 2), ...rest };
};

const attendance = (random: Random) => {
  const entitled = random.pick([1, 4, 5, 10, 84, 99]);
  const there = Math.min(near(random, entitled / 5), random.chance(0.03) ? entitled + 1 : entitled);
  const present = random.upTo(there);
  return { entitled, present, represented: there - present };
};

const board = (random: Random) => {
  const directors = random.pick([1, 2, 3, 4, 9, 10, 12]);
  const elected = random.chance(0.1) ? 0 : Math.min(directors, near(random, (directors * 2) / 3));
  return {
    appointment: random.pick(['ELECTED_BY_MEMBERS', 'CO_OPTED', 'STATUTORY', 'MIXED']),
    elected,
    directors,
    termYears: random.chance(0.08) ? null : random.pick([1, 3, 5, 6, 6, 7]),
  };
};

const parity = (random: Random) => {
  const total = random.pick([1, 2, 3, 5, 9, 10, 25]);
  const women = Math.min(total, near(random, random.pick([total * 0.4, total * 0.6])));
  return { women, men: total - women };
};

const household = (random: Random) => {
  const directors = random.pick([1, 2, 3, 4, 6, 9, 10]);
  return { directors, largestHouseholdOrCompany: near(random, directors / 3) };
};

const CATEGORIES = ['EMPLOYEES', 'PRODUCERS', 'BENEFICIARIES', 'VOLUNTEERS', 'PUBLIC_BODIES', 'OTHER'];

const turnovers = (random: Random): number[] => {
  const edge = random.pick([3_000_000, 3_000_000, 200_000_000]);
  return Array.from({ length: random.pick([0, 1, 2, 2, 2, 2, 3]) }, () => near(random, edge));
};

const cooperatives = (random: Random, on: string) => ({
  'GOV-11': {
    lastReview: monthsBefore(random, on, random.pick([1, 60, 60, 120])),
    associates: random.pick([1, 2, 3, 14, 49, 50, 51]),
    turnoverCents: turnovers(random),
  },
  'GOV-12': {
    capitalBp: around(random, 5100),
    votesBp: around(random, 6500),
    starting: random.chance(0.3),
  },
  'GOV-13': {
    categories: [
      ...random.pick([['EMPLOYEES', 'BENEFICIARIES'], ['PRODUCERS', 'BENEFICIARIES'], ['EMPLOYEES'], []]),
      ...some(random, 3, () => random.pick(CATEGORIES)),
    ],
    publicCapitalBp: around(random, 5000),
  },
});

export const governance = (random: Random, on: string) => ({
  'GOV-01': { votes: random.pick(VOTES), colleges: colleges(random) },
  'GOV-01F': { seats: seats(random) },
  'GOV-02': {
    lastGeneralMeeting: random.chance(0.03)
      ? '2029-01-01'
      : monthsBefore(random, on, random.pick([0, 6, 15, 15, 24, 24])),
  },
  'GOV-03': attendance(random),
  'GOV-04': board(random),
  'GOV-05': household(random),
  'GOV-06': {
    channels: some(random, 2, (index) => ({
      name: `réunion ${index}`,
      lastOn: monthsBefore(random, on, random.pick([1, 12, 12, 20])),
      documented: random.chance(0.8),
    })),
    participation: random.chance(0.8),
  },
  'GOV-07': {
    bodies: some(random, 2, (index) => ({
      name: `comité ${index}`,
      lastOn: monthsBefore(random, on, random.pick([1, 24, 24, 36])),
    })),
  },
  'GOV-08': parity(random),
  'GOV-09': {
    approved: random.chance(0.85),
    approvedOn: monthsBefore(random, on, random.pick([1, 15, 15, 20])),
    proof: random.chance(0.85),
  },
  'GOV-10': { conflictRule: random.chance(0.5) },
  ...cooperatives(random, on),
});
