import { JourneyFailure } from '../local/journey/call-api.ts';
import { addDays, parisInstant } from '../local/journey/paris-days.ts';
import type { JourneyCase } from '../local/journey/journey-case.ts';
import type { Effects } from './deliveries/effects.ts';
import { judge, type Trial } from './deliveries/judge.ts';
import { makeReactionKiller } from './deliveries/kill-reactions.ts';
import { openPlace, type Place } from './deliveries/place.ts';
import { playRoad } from './deliveries/road.ts';
import { structuresLike } from './deliveries/structures.ts';
import { readVictims } from './deliveries/victims.ts';
import { makeStreamFaults, type StreamFaults } from './faults/stream-faults.ts';
import type { Proof, ProofOptions } from './proof.ts';
import { makeRandom } from './stage/random.ts';

const SIZES = {
  small: { structures: 5, deliveries: 5_000, window: 500 },
  full: { structures: 60, deliveries: 100_000, window: 10_000 },
} as const;
/** P11: each fact from once to five times. */
const TIMES = 5;
const LATE_SHARE = 0.4;
const EXPIRED_SHARE = 0.02;
const DAYS_BEFORE = 3;
const MINUTE = 60_000;

/** Plays the commands as they are, and gives what they brought about; one structure is enough, all are alike. */
const playQuietly = async (place: Place, cases: readonly JourneyCase[]): Promise<Effects> => {
  const { stage, reach } = place;
  await playRoad({ stage, cases, reach, catchUp: () => place.settle(async () => 0) });
  return place.effects(cases);
};

/** Lets everything come in, what comes of it included. */
const drain = async (place: Place, { faults, killer }: Trial): Promise<void> => {
  killer.arm(null);
  await killer.thaw();
  faults.set({ late: 0 });
  // A wake-up that failed is made good by the next one.
  await place.reach((await place.stage.clock.now()) + MINUTE);
  do await place.settle(faults.unread);
  while (faults.release() > 0);
};

/** Plays the same commands while facts come many times, shuffled and late, to functions that are killed. */
const playUnderFaults = async (
  place: Place,
  cases: readonly JourneyCase[],
  { size, say }: ProofOptions,
  trial: Trial,
): Promise<readonly Effects[]> => {
  const { faults, killer } = trial;
  const { window, deliveries } = SIZES[size];
  const fates = { times: TIMES, window, late: LATE_SHARE, expired: EXPIRED_SHARE };
  const disturb = (): void => {
    faults.set(fates);
    killer.arm(place.crash);
  };
  const { stage, reach } = place;
  disturb();
  const catchUp = async (): Promise<void> => {
    faults.release();
    await place.settle(faults.unread);
    disturb();
  };
  await playRoad({ stage, cases, reach, catchUp });
  await drain(place, trial);
  const afterRoad = await place.effects(cases);
  say(`${place.deliveries()} livraisons à la fin du parcours`);
  while (place.deliveries() < deliveries) {
    faults.set(fates);
    faults.again();
    await drain(place, trial);
    say(`${place.deliveries()} livraisons`);
  }
  return [afterRoad, await place.effects(cases)];
};

/**
 * P11, P13: what reactions bring about is that of a quiet run, whatever is delivered twice, late, out of order, or to
 * a function that dies in the middle of it.
 */
export const proveDeliveries: Proof = async (options) => {
  const { size, seed, engine } = options;
  const cases = structuresLike(SIZES[size].structures);
  const clockStart = new Date(
    parisInstant(addDays(cases[0]?.submittedOn ?? '', -DAYS_BEFORE), 8),
  ).toISOString();
  const killer = makeReactionKiller({ victims: await readVictims(), random: makeRandom(seed).fork() });
  let faults: StreamFaults | undefined;
  const places: Promise<Place>[] = [
    openPlace({ engine, clockStart }),
    openPlace({
      engine,
      clockStart,
      interceptors: (at) => {
        faults = makeStreamFaults({ engine: at, seed });
        return [faults.intercept, killer.intercept];
      },
    }),
  ];
  try {
    const [calm, place] = await Promise.all(places);
    if (calm === undefined || place === undefined || faults === undefined)
      throw new Error('nothing stands before the engine');
    const trial = { faults, killer };
    const [quiet, tried] = await Promise.all([
      playQuietly(calm, cases.slice(0, 1)),
      playUnderFaults(place, cases, options, trial),
    ]);
    return await judge(place, quiet, tried, trial);
  } catch (error) {
    if (!(error instanceof JourneyFailure)) throw error;
    // What waits for a reaction was asked, and refused: the reaction never came.
    const problems = [`the road broke off: ${error.message}`];
    return { tried: (await places[1])?.deliveries() ?? 0, failed: 1, problems, measures: {} };
  } finally {
    for (const opened of await Promise.allSettled(places))
      if (opened.status === 'fulfilled') await opened.value.stop();
  }
};
