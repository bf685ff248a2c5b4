import type { Random } from '../charter-random.ts';
import { accounts } from './accounts.ts';
import { near, some } from './near.ts';
import type { AnyStructure } from './structures.ts';

const PAYS = [
  21_876_359, 21_876_360, 21_876_361, 15_313_451, 15_313_452, 15_313_453, 1, 20_000_000, 3_600_000,
];
const MONTHLY = [0, 136_727, 136_727, 136_728, 1_201_500, 1_201_501, 500_000];
const MEANS = [9_000_000, 20_000_000, 20_000_000, 50_000_000, 100_000_000, 100_000_000];

const resources = (random: Random): number[] => {
  const mean = random.pick(MEANS);
  const length = 1 + random.upTo(2);
  return Array.from({ length }, (_, index) => (index === 0 ? near(random, mean) : mean));
};

const pay = (random: Random) => {
  const lowest = random.pick([1, 2_200_000, 1_900_001]);
  return {
    'LIM-09': {
      topPaysCents: Array.from({ length: random.upTo(7) }, () => random.pick(PAYS)),
      yearPaid: random.pick([2026, 2026, 2026, 2026, 2025]),
    },
    'LIM-10': {
      directorsMonthlyCents: some(random, 4, () => random.pick(MONTHLY), 4),
      ownResourcesCents: resources(random),
      twoThirdsVote: random.chance(0.85),
      disclosed: random.chance(0.85),
    },
    'LIM-14': { highestCents: Math.max(lowest, near(random, lowest * 7)), lowestCents: lowest },
  };
};

const incorporation = (random: Random, index: number) => {
  const available = random.pick([0, 1, 2, 3, 1_000_000]);
  return { cents: near(random, available / 2), availableBeforeCents: available, first: index === 0 };
};

export const profit = (random: Random, structure: AnyStructure) => ({
  'LIM-00': accounts(random, structure),
  'LIM-01': { benefitInKind: random.pick(['NONE', 'NONE', 'UNCLEAR']) },
  'LIM-05': { indivisibleReserves: random.pick(['PRESENT', 'CONTRARY', 'SILENT']) },
  'LIM-06': { incorporations: some(random, 2, (index) => incorporation(random, index), 3) },
  'LIM-07': { dissolution: random.pick(['DEVOLVED', 'SHARED', 'SILENT']) },
  'LIM-08': { capitalReduction: random.pick(['PRESENT', 'SILENT', 'EXCEPTION', 'OPERATION_DONE']) },
  'LIM-12': { traded: random.chance(0.4) },
  'LIM-13': { auditor: random.pick(['YES', 'NO', 'NOT_REQUIRED']) },
  ...pay(random),
});
