import type { Instant } from '../../events/fact.ts';
import { addDays } from '../../workflows/calendar/date-arithmetic.ts';
import { millisecondsOf } from '../../workflows/calendar/milliseconds.ts';
import { dateInParis, startOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { Visa } from '../../workflows/retention/elimination.ts';
import type { ListedEliminations } from '../adapters/listed-eliminations.ts';
import type { ErasedList, Listed } from '../adapters/s3-erased-list.ts';
import { log } from '../shell/log.ts';
import { orLeft } from './or-left.ts';

/** Of the list of all that was erased, so many are looked at each hour: all of them in turn. */
const LOOKED_AT = 100;
const HOUR_MS = 3_600_000;

/** The turn of this hour. */
const inTurn = (all: readonly Listed[], now: Instant): readonly Listed[] => {
  const turns = Math.max(1, Math.ceil(all.length / LOOKED_AT));
  const from = (Math.floor(millisecondsOf(now) / HOUR_MS) % turns) * LOOKED_AT;
  return all.slice(from, from + LOOKED_AT);
};

/** For so many days, a run looks whether something is left of what was erased. */
const LOOKED_AT_DAYS = 2;

/** A kind of record that goes with the visa of the archives: a dossier, a report of misuse. */
export type Eliminated<Found extends { word: string }> = {
  /** As it stands; null when nothing is there. */
  find: (council: string, id: string) => Promise<Found | null>;
  /** Whether nothing holds it, and nobody is waited for. */
  mayGo: (found: Found) => Promise<boolean>;
  /** Of one that came back with a backup, the visa under which it was erased. */
  erase: (found: Found, at: Instant, visa?: Visa) => Promise<void>;
  /** What a run that was killed left of one that is erased, or what a backup brought back of it. */
  finishIfLeft: (found: Found, at: Instant) => Promise<boolean>;
};

/** Those of a council whose elimination has its visa, and what was left of those that went; says how many went. */
export const makeKeepEliminated = <Found extends { word: string }>(
  { find, mayGo, erase, finishIfLeft }: Eliminated<Found>,
  { listed, list }: { listed: ListedEliminations; list: ErasedList },
) => {
  const found = async (council: string, id: string): Promise<Found> => {
    const record = await find(council, id);
    if (record === null) throw new Error('a record that is listed has no state');
    return record;
  };

  const look = async (council: string, id: string, now: Instant): Promise<boolean> => {
    const record = await found(council, id);
    if (record.word !== 'toErase' || !(await mayGo(record))) return false;
    await erase(record, now);
    return true;
  };

  const lookAgain = async (council: string, id: string, now: Instant): Promise<boolean> =>
    finishIfLeft(await found(council, id), now);

  /** One that a backup brought back is erased again, under the visa that it had (P25); what it brought back of it, too. */
  const lookBack = async (council: string, entry: Listed, now: Instant): Promise<boolean> => {
    const record = await find(council, entry.id);
    if (record === null) return false;
    if (record.word === 'erased') return finishIfLeft(record, now);
    await erase(record, now, await list.visaOf(entry));
    log('WARN', { event: 'erased-again', function: 'keep-retention' });
    return true;
  };

  return async (council: string, now: Instant): Promise<number> => {
    const since = startOfDayInParis(addDays(dateInParis(now), -LOOKED_AT_DAYS));
    let erased = 0;
    for (const id of await listed.toErase(council)) if (await orLeft(look(council, id, now))) erased += 1;
    for (const id of await listed.erasedSince(council, since)) await orLeft(lookAgain(council, id, now));
    for (const entry of inTurn(await list.all(council), now)) await orLeft(lookBack(council, entry, now));
    return erased;
  };
};
