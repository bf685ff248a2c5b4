import type { Note } from './finding.ts';
import type { Fact } from './things.ts';

/** What follows from a fact is not dated before it. */
export const checkDate = (cause: Fact, effect: Fact, { wrong }: Note): void => {
  if (Date.parse(effect.at) < Date.parse(cause.at))
    wrong(
      `${effect.key} v${effect.version}`,
      `daté du ${effect.at}, avant le fait dont il vient (${cause.at})`,
    );
};
