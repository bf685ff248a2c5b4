import type { Random } from '../charter-random.ts';
import { near } from './near.ts';
import type { AnyStructure } from './structures.ts';

const PROFITS = [0, 1, 2, 3, 7, 20, 40, 999_999, 1_420_000, 5_000_000, 6_000_000, 8_000_000];
const SCOPS = ['5458', '5558', '5658'];

/** Shares of the base, in thousandths, that the rules of this form of structure turn on. */
const sharesOf = ({ family, statutesKind, legalCategory }: AnyStructure): number[] => {
  if (statutesKind === 'SCIC') return [575, 575, 500];
  if (statutesKind === 'SCOP' || SCOPS.includes(legalCategory)) return [150, 150, 500, 700];
  return family === 'COOPERATIVE' ? [150, 150, 500] : [500];
};

/** A capital and former reserves that leave some room, just some, or none to the development fund. */
const equity = (random: Random) => {
  const capital = random.pick([0, 1, 4, 5, 6, 1_000_000, 4_000_000, 10_000_000]);
  const edge = random.pick([0, Math.ceil(capital / 5), capital, capital / 5 - 300_000]);
  return { capitalCents: capital, reservesBeforeCents: near(random, edge) };
};

type Equity = ReturnType<typeof equity>;

const allocation = (random: Random, structure: AnyStructure, base: number, held: Equity) => {
  const room = Math.max(0, Math.ceil(held.capitalCents / 5) - held.reservesBeforeCents);
  const fund = near(random, random.pick([0, base / 5, Math.min(Math.ceil(base / 5), room)]));
  const legal = random.pick([0, near(random, (base * 150) / 1000), near(random, base / 20)]);
  const target = near(random, (base * random.pick(sharesOf(structure))) / 1000);
  const left = target - fund - legal;
  const labour = near(random, base / 4);
  const isToReserves = random.chance(0.6);
  return {
    developmentFundCents: fund,
    legalReserveCents: legal,
    otherReservesCents: isToReserves ? Math.max(0, left) : 0,
    retainedCents: isToReserves ? 0 : left,
    labourShareCents: labour,
    shareInterestCents: random.pick([0, near(random, Math.min(labour, Math.max(0, target)))]),
  };
};

const year = (random: Random, structure: AnyStructure, held: Equity, index: number) => {
  const net = random.chance(0.1) ? -1 - random.upTo(500_000) : random.pick(PROFITS);
  const losses = random.pick([0, 0, 0, 1, Math.max(0, net - 1), Math.max(0, net), Math.max(0, net) + 3]);
  const base = Math.max(0, net - losses);
  return {
    year: 2023 + index,
    netResultCents: net,
    priorLossesCents: losses,
    distributedCents: random.chance(0.12) ? 1 + random.upTo(5) : 0,
    ...allocation(random, structure, base, held),
    dividendsCents: 0,
  };
};

/** LIM-00: up to three years, whose last falls on, just under or just over what the rules ask. */
export const accounts = (random: Random, structure: AnyStructure) => {
  const held = equity(random);
  const count = random.chance(0.05) ? 0 : 1 + random.upTo(2);
  return {
    years: Array.from({ length: count }, (_, index) => year(random, structure, held, index)),
    ...held,
  };
};
