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
const VISA_ON = '2031-12-11';
const AFTER_VISA = `${VISA_ON}T12:00:00.000Z`;
const HOLD_LIFTED = '2032-02-02T12:00:00.000Z';
const RESTORED = '2032-02-02T15:00:00.000Z';
const HOUR_MS = 3_600_000;
/** Nothing that is due waits longer than the hour in which it is looked for. */
const nextLook = (instant: string): string => new Date(Date.parse(instant) + 2 * HOUR_MS).toISOString();

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

    const ids: string[] = [];
    for (let n = 0; n < drafts; n += 1) await scene.draft(10 + n);
    await scene.accounts();
    for (let n = 0; n < withdrawn; n += 1) ids.push(await scene.withdrawn(20 + n));
    const { planted } = scene;
    await look(planted, true, 'kept');
    say(`${planted.length} markers planted`);

    const byRule = planted.filter(({ visa }) => visa === null);
    const days = [...new Set(byRule.map(({ lastKept }) => lastKept))].toSorted();
    let backup: (() => Promise<void>) | undefined;
    for (const day of days) {
      const due = byRule.filter(({ lastKept }) => lastKept === day);
      await scene.at(day);
      await look(due, true, 'kept');
      backup ??= await backUpTables(engine);
      await scene.at(nextLook(day));
      await look(due, false, 'gone');
      say(`${due.length} gone after ${day}`);
    }
    await verify('once what goes by rule is gone');

    const [first = '', ...others] = ids;
    const of = (wanted: readonly string[]) =>
      planted.filter(({ visa }) => visa !== null && wanted.includes(visa));
    const [{ lastKept }] = of(ids) as [Planted];
    await scene.at(lastKept);
    await look(of(ids), true, 'kept');
    await scene.at(`${VISA_ON}T08:00:00.000Z`);
    const visa = { slip: 'AD62-2031-7', visaedOn: VISA_ON };
    for (const id of ids) await scene.call('secretaire', `applications/${id}/recordEliminationVisa`, visa);
    await scene.call('secretaire', `applications/${first}/holdErasure`, { ground: 'LITIGATION' });
    await scene.at(AFTER_VISA);
    await look(of(others), false, 'gone');
    await look(of([first]), true, 'held');
    await scene.call('secretaire', `applications/${first}/releaseErasure`);
    await scene.at(HOLD_LIFTED);
    await look(of([first]), false, 'gone');
    await verify('once all is gone');

    await backup?.();
    await scene.at(RESTORED);
    await look(planted, false, 'erasedAgain');
    await verify('once a backup was put back');
    const { tried, ...measures } = counts;
    if (measures.orphans > 0) problems.push(`${measures.orphans} sealed rows are left without their key`);
    return { tried, failed: problems.length, problems, measures: { planted: planted.length, ...measures } };
  } finally {
    await system.stop();
    await engine.stop();
  }
};
