import { backUpTables, everythingKept } from '../test/support/backup.ts';
import { checkStored } from '../test/support/check-stored.ts';
import { openEngine } from '../test/support/engine.ts';
import { openSystem } from '../test/support/system.ts';
import { openedBy } from './erasure/opened.ts';
import { openScene, type Planted } from './erasure/scene.ts';
import type { Outcome, Proof } from './proof.ts';
import { dump } from './secrecy/dump.ts';

/** How many drafts nobody files, and how many dossiers are filed and withdrawn; the first of these is held for a while. */
const SIZES = { small: { drafts: 1, withdrawn: 2 }, full: { drafts: 4, withdrawn: 8 } } as const;
const START = '2026-12-02T08:00:00.000Z';
const HOUR_MS = 3_600_000;
const later = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) + hours * HOUR_MS).toISOString();
/** Nothing that is due waits longer than the hour in which it is looked for. */
const nextLook = (instant: string): string => later(instant, 2);
/** The archives give their visa on the morning after, and one dossier is held for thirty days. */
const MORNING = 10;
const HELD_FOR = 30 * 24;
const visaOn = (instant: string) => ({ slip: 'AD62-7', visaedOn: instant.slice(0, 10) });

const byLastDay = (planted: readonly Planted[]): [string, Planted[]][] =>
  [...Map.groupBy(planted, ({ lastKept }) => lastKept)].toSorted(([one], [other]) => (one < other ? -1 : 1));

/**
 * P25: markers are planted in each kind of personal value; the clock goes to the last minute of each time, when all are there
 * yet, and past it, when none is left in any table, object and version, queue, index or log, not even for who holds the master
 * key. A hold keeps. A backup of before is put back, and loses them again by itself. The chain verifies all along.
 */
export const erasure: Proof = async ({ size, say }): Promise<Outcome> => {
  const { drafts, withdrawn } = SIZES[size];
  const engine = await openEngine();
  const system = await openSystem(START, engine.endpoint);
  const problems: string[] = [];
  const counts = { tried: 0, orphans: 0, kept: 0, gone: 0, held: 0, erasedAgain: 0 };
  try {
    const scene = await openScene(system);
    const everything = async (): Promise<string> => {
      const { text, orphans } = openedBy(system.dataDir, await dump(engine.db, engine.tables.subjects));
      counts.orphans = Math.max(counts.orphans, orphans);
      return (await everythingKept(engine, system, { letters: false })) + text;
    };
    /** Each is there, or none is, as it must be. */
    const look = async (
      markers: readonly Planted[],
      there: boolean,
      as: 'kept' | 'gone' | 'held' | 'erasedAgain',
    ): Promise<void> => {
      const all = await everything();
      for (const { what, marker } of markers) {
        counts.tried += 1;
        if (all.includes(marker) === there) counts[as] += 1;
        else problems.push(`${what}: ${there ? 'gone too early' : 'still there'} (${as})`);
      }
    };
    const verify = async (when: string): Promise<void> => {
      counts.tried += 1;
      for (const { check, where, what } of (await checkStored(system)).findings)
        problems.push(`${when}: ${check} ${where} ${what}`);
    };

    /** Until the archives give their visa all is there; then all goes within the hour, but one that is held for a while. */
    const eliminate = async (lastKept: string, group: readonly Planted[]): Promise<string> => {
      await scene.at(lastKept);
      await look(group, true, 'kept');
      const paths = [...new Set(group.map(({ visa }) => visa?.path ?? ''))];
      for (const path of paths) {
        counts.tried += 1;
        const early = await scene.asked(`${path}/recordEliminationVisa`, visaOn(lastKept));
        if (early['type'] !== 'urn:label-ess:retention-runs') problems.push(`${path}: visa before its time`);
      }
      const morning = later(lastKept, MORNING);
      await scene.at(morning);
      for (const path of paths)
        await scene.call('secretaire', `${path}/recordEliminationVisa`, visaOn(morning));
      const [held = ''] = paths.length > 1 ? paths : [];
      const [kept, goes] = [true, false].map((is) =>
        group.filter((each) => (each.visa?.path === held) === is),
      ) as [Planted[], Planted[]];
      if (held !== '') await scene.call('secretaire', `${held}/holdErasure`, { ground: 'LITIGATION' });
      const last = later(nextLook(morning), held === '' ? 0 : HELD_FOR);
      await scene.at(last);
      await look(goes, false, 'gone');
      say(`${goes.length} gone after ${lastKept}`);
      if (held === '') return last;
      await look(kept, true, 'held');
      await scene.call('secretaire', `${held}/releaseErasure`);
      await scene.at(nextLook(last));
      await look(kept, false, 'gone');
      return nextLook(last);
    };

    for (let n = 0; n < drafts; n += 1) await scene.draft(10 + n);
    await scene.accounts();
    for (let n = 0; n < withdrawn; n += 1) await scene.withdrawn(20 + n);
    const { forGood } = await scene.decided();
    const { planted } = scene;
    await look(planted, true, 'kept');
    say(`${planted.length} markers planted`);

    let backup: (() => Promise<void>) | undefined;
    for (const [day, due] of byLastDay(planted.filter(({ visa }) => visa === null))) {
      await scene.at(day);
      await look(due, true, 'kept');
      backup ??= await backUpTables(engine);
      await scene.at(nextLook(day));
      await look(due, false, 'gone');
      say(`${due.length} gone after ${day}`);
    }
    await verify('once what goes by rule is gone');

    let last = START;
    for (const [day, due] of byLastDay(planted.filter(({ visa }) => visa !== null)))
      last = await eliminate(day, due);
    const decision: Planted = { what: 'what decided a measure', marker: forGood, lastKept: last, visa: null };
    await look([decision], true, 'kept');
    await verify('once all is gone');

    await backup?.();
    await scene.at(nextLook(last));
    await look(planted, false, 'erasedAgain');
    await look([decision], true, 'kept');
    await verify('once a backup was put back');
    const { tried, ...measures } = counts;
    if (measures.orphans > 0) problems.push(`${measures.orphans} sealed rows are left without their key`);
    return { tried, failed: problems.length, problems, measures: { planted: planted.length, ...measures } };
  } finally {
    await system.stop();
    await engine.stop();
  }
};
