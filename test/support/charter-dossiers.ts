import type { RegisteredStructure } from '../../workflows/application/examination/charter-facts.ts';
import type { Random } from './charter-random.ts';

export type Dossier = { structure: RegisteredStructure; answers: Record<string, unknown> };

/** Wrong shapes, and values at the edge of what JSON and JavaScript can hold. */
const WRONG_SHAPES = ['50', '', '\ud800', '__proto__', 'OPEN ', true, [], {}, [[]]];
const WRONG_NUMBERS = [1.5, -1, 2 ** 53, 1e300, Number.NaN, Number.POSITIVE_INFINITY, -0.5];
export const HOSTILE: readonly unknown[] = [
  ...WRONG_SHAPES,
  ...WRONG_NUMBERS,
  JSON.parse('{"__proto__": {"weightBp": 1000}}'),
];

const FAMILIES = ['ASSOCIATION', 'COOPERATIVE', 'MUTUAL', 'FOUNDATION', 'COMMERCIAL_ESS', 'OTHER'] as const;
const VOTES = (
  'ONE_PERSON_ONE_VOTE DELEGATES PROPORTIONAL_TO_CAPITAL OTHER NO_MEMBERS ' +
  'COLLEGES COLLEGES COLLEGES COLLEGES'
).split(' ');
const WEIGHTS = [999, 1000, 1001, 1999, 2000, 2500, 3000, 3999, 4000, 4001, 4999, 5000, 5001, 0, 10_000];
const AMOUNTS = [0, 1, 2, 3, 49_999, 50_000, 50_001, 99_999, 100_000, 100_001, 9_007_199_254_740_991];

type Mood = { missing: number; hostile: number };

const answer = (random: Random, { missing, hostile }: Mood, value: unknown): unknown => {
  if (random.chance(missing)) return random.pick([null, undefined]);
  return random.chance(hostile) ? random.pick(HOSTILE) : value;
};

const colleges = (random: Random, mood: Mood): unknown => {
  const weights = Array.from({ length: random.upTo(4) }, () => random.pick(WEIGHTS));
  const rest = 10_000 - weights.reduce((sum, weight) => sum + weight, 0);
  if (random.chance(0.8)) weights.push(rest + random.pick([0, 0, 0, 1, -1]));
  return weights.map((weight, index) => ({
    name: answer(random, mood, `collège ${index}`),
    weightBp: answer(random, mood, weight < 0 ? 0 : weight),
  }));
};

/** A year whose reinvested amounts fall on, just under or just over half of its base. */
const year = (random: Random, mood: Mood): Record<string, unknown> => {
  const net = random.pick([-1, ...AMOUNTS]);
  const losses = random.pick([0, 0, 1, net > 0 ? net - 1 : 0, net > 0 ? net : 3, ...AMOUNTS]);
  const base = Math.max(0, net - losses);
  const target = Math.max(0, Math.floor(base / 2) + random.pick([-1, 0, 0, 1, 2]));
  const legal = random.upTo(3) * Math.floor(target / 7);
  const amounts = {
    netResultCents: net,
    priorLossesCents: Math.max(0, losses),
    developmentFundCents: 0,
    legalReserveCents: legal,
    otherReservesCents: random.pick([0, 1]),
    retainedCents: target - legal,
  };
  return Object.fromEntries(
    Object.entries(amounts).map(([key, value]) => [key, answer(random, mood, value)]),
  );
};

/** A dossier at the edges of the rules: thresholds met to the unit, holes, and shapes that are wrong. */
export const anyDossier = (
  random: Random,
  mood: Mood = random.pick([
    { missing: 0, hostile: 0 },
    { missing: 0.04, hostile: 0 },
    { missing: 0.04, hostile: 0.04 },
  ]),
): Dossier => ({
  structure: {
    family: random.pick(FAMILIES),
    statutesKind: random.pick(['SCOP', 'SCIC', 'COOPERATIVE', 'COMMERCIAL_ESS', null]),
    legalCategory: random.pick(['9220', '5458', '5710', '']),
    closedFinancialYears: random.pick([0, 1, 2, 3, 3, 3]),
    employees: random.upTo(3),
    siren: random.pick(['000000018', null]),
    seatInTerritory: random.chance(0.4),
    activeEstablishmentsInTerritory: random.pick([0, 0, 1, 2]),
    siae: random.pick([null, { type: 'AI', conventionValidUntil: '2026-12-31' }]),
    esusApprovalUntil: random.pick([null, '2030-01-01']),
    fairTrade: random.chance(0.1),
  },
  answers: {
    'GOV-01': answer(random, mood, {
      votes: answer(random, mood, random.pick(VOTES)),
      colleges: answer(random, mood, colleges(random, mood)),
    }),
    'LIM-00': answer(random, mood, {
      years: answer(
        random,
        mood,
        Array.from({ length: random.upTo(3) }, () => year(random, mood)),
      ),
    }),
    'TER-01': random.pick([undefined, { regularActivity: answer(random, mood, random.chance(0.5)) }]),
    'FRE-01': answer(random, mood, {
      admission: answer(random, mood, random.pick(['OPEN', 'SPONSORED', 'BOARD_APPROVAL', 'CLOSED'])),
      objectiveCriteria: answer(random, mood, random.chance(0.5)),
    }),
  },
});
