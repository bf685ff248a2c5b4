import type { Random } from '../stage/random.ts';
import type { Size } from '../proof.ts';

export type Kill = 'engine' | 'runner' | 'worker';

/** How much is done: kills of each kind, writers at once, acknowledged commands at least. */
export type Plan = {
  readonly kills: Readonly<Record<Kill, number>>;
  readonly writers: number;
  readonly acknowledged: number;
};

export const PLANS: Readonly<Record<Size, Plan>> = {
  small: { kills: { engine: 25, runner: 10, worker: 25 }, writers: 16, acknowledged: 2_100 },
  full: { kills: { engine: 167, runner: 167, worker: 166 }, writers: 64, acknowledged: 200_000 },
};

/** The kills of a plan, in the order that the seed gives. */
export const killsOf = ({ kills }: Plan, random: Random): Kill[] =>
  random.shuffle(
    (['engine', 'runner', 'worker'] as const).flatMap((kind) =>
      Array.from({ length: kills[kind] }, () => kind),
    ),
  );
