import { setTimeout as wait } from 'node:timers/promises';
import { JourneyFailure } from './call-api.ts';

const LONGEST_MS = 20_000;
const LOOK_MS = 15;

/** Looks again until there is something to see, since reactions take their time; throws when it is too long. */
export const waitFor = async <T>(what: string, look: () => Promise<T | null>): Promise<T> => {
  const start = Date.now();
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() - start > LONGEST_MS)
      throw new JourneyFailure(`${what} : rien n’est venu en 20 secondes.`);
    await wait(LOOK_MS);
  }
};
