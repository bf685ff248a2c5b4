/** Middle, least and most of what rounds gave. */
export type Spread = { readonly median: number; readonly min: number; readonly max: number };

/** A value below which a share `q` (0 to 1) of the others lie, by the nearest rank. @throws on no values */
export const quantile = (values: readonly number[], q: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = Math.max(0, Math.ceil(q * sorted.length) - 1);
  const value = sorted[at];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
};

/** The middle value; of an even number of values, half-way between the two middle ones. */
export const median = (values: readonly number[]): number => {
  const upper = quantile(values, 0.5);
  if (values.length % 2 === 1) return upper;
  const sorted = values.toSorted((a, b) => a - b);
  return (upper + (sorted[values.length / 2] ?? upper)) / 2;
};

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  min: Math.min(...values),
  max: Math.max(...values),
});

/**
 * Plays every side once a round, in the same order, so that a slow moment of the machine falls on all of them.
 * The first side played is the baseline by custom.
 */
export const interleave = async <Name extends string, Result>(
  rounds: number,
  sides: Readonly<Record<Name, (round: number) => Promise<Result>>>,
): Promise<Record<Name, Result>[]> => {
  const played: Record<Name, Result>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const one: [string, Result][] = [];
    for (const [name, play] of Object.entries<(round: number) => Promise<Result>>(sides))
      one.push([name, await play(round)]);
    played.push(Object.fromEntries(one) as Record<Name, Result>);
  }
  return played;
};

/** A comparison: the ratio of each round to its own baseline, never of one round to another's. */
export const compare = (pairs: readonly { readonly measured: number; readonly baseline: number }[]) => ({
  ratio: spreadOf(pairs.map(({ measured, baseline }) => measured / baseline)),
  measured: median(pairs.map(({ measured }) => measured)),
  baseline: median(pairs.map(({ baseline }) => baseline)),
});

/** How long each of `times` calls took, one after the other, in ms. */
export const timeEach = async (times: number, act: (n: number) => Promise<unknown>): Promise<number[]> => {
  const taken: number[] = [];
  for (let n = 0; n < times; n += 1) {
    const start = performance.now();
    await act(n);
    taken.push(performance.now() - start);
  }
  return taken;
};

/** How long `act` takes in all, in ms. */
export const timeAll = async (act: () => Promise<unknown>): Promise<number> =>
  (await timeEach(1, act))[0] ?? 0;

/** Calls by `lanes` callers at once, each one after the other; how many a second. */
export const throughput = async (
  lanes: number,
  times: number,
  act: (lane: number, n: number) => Promise<unknown>,
): Promise<number> => {
  const lane = (number: number) => timeEach(times, (n) => act(number, n));
  const taken = await timeAll(() => Promise.all(Array.from({ length: lanes }, (_, number) => lane(number))));
  return (lanes * times * 1_000) / taken;
};

/** Processor time of this process for `act`, in ms. */
export const cpuOf = async (act: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
};

/** What one side of a comparison took: each call in ms, and processor time of this process a call in ms. */
export type Taken = { readonly each: number[]; cpu: number };

/** Calls both sides in turn, one call each, so that what slows the machine down slows both alike. */
export const timeInTurn = async <Name extends string>(
  times: number,
  sides: Readonly<Record<Name, () => Promise<unknown>>>,
): Promise<Record<Name, Taken>> => {
  const names = Object.keys(sides) as Name[];
  const taken = Object.fromEntries(names.map((name) => [name, { each: [], cpu: 0 }])) as unknown as Record<
    Name,
    Taken
  >;
  for (let n = 0; n < times; n += 1)
    for (const name of names) {
      const cpu = await cpuOf(async () => void taken[name].each.push(await timeAll(sides[name])));
      taken[name].cpu += cpu / times;
    }
  return taken;
};
