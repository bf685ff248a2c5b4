import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { writeWhole } from '../data/write-whole.ts';

/** The time of the local run: real time, moved forward by as much as was asked. Instants in ms. */
export type Clock = {
  readonly now: () => number;
  /** Moves to an instant and keeps it for the next starts; false when it is not later than now. */
  readonly moveTo: (instant: number) => boolean;
};

const Saved = z.object({ aheadMs: z.number() });

/** Opens the clock of a data folder; `start` is the first instant, for a folder that has no clock yet. */
export const openClock = (dataDir: string, start: number | undefined): Clock => {
  const file = join(dataDir, 'clock.json');
  const save = (aheadMs: number): number => {
    writeWhole(file, JSON.stringify({ aheadMs }));
    return aheadMs;
  };
  let ahead = existsSync(file)
    ? Saved.parse(JSON.parse(readFileSync(file, 'utf8'))).aheadMs
    : save(start === undefined ? 0 : start - Date.now());
  const now = (): number => Date.now() + ahead;
  return {
    now,
    moveTo: (instant) => {
      if (instant <= now()) return false;
      ahead = save(instant - Date.now());
      return true;
    },
  };
};
