import { parisInstant } from '../../local/journey/paris-days.ts';
import type { EngineName } from '../engines/engines.ts';
import { makeRandom, type Random } from '../stage/random.ts';
import { checkMails, readMails } from './check-mails.ts';
import { type ExpectedRows, makeExpectedRows } from './expected-rows.ts';
import { type Gate, makeGate } from './gate.ts';
import { makeJournal, type Journal } from './journal.ts';
import { makeOracle, type Oracle } from './oracle.ts';
import type { Kill, Plan } from './plan.ts';
import type { Problem } from './problem.ts';
import { makeSender, type Sender } from './sender.ts';
import { openStage, type Stage } from './stage.ts';
import { openTables, type Tables } from './tables.ts';
import { readRoad } from './writers/road.ts';

export type RunOptions = {
  readonly plan: Plan;
  readonly seed: number;
  readonly engine: EngineName;
  readonly say: (text: string) => void;
};

/** What a run counts as it goes. */
export type Counts = Record<Kill, number> & { rebuilt: number; again: number };

/** A system, who speaks to it, and what is known of what they were told. */
export type Run = Pick<RunOptions, 'plan' | 'say'> & {
  readonly today: string;
  readonly random: Random;
  readonly stage: Stage;
  readonly tables: Tables;
  readonly journal: Journal;
  readonly rows: ExpectedRows;
  readonly oracle: Oracle;
  /** Closed while the writers are held back. */
  readonly hold: Gate;
  /** Goes on while the writers are held back. */
  readonly observer: Sender;
  readonly writers: Sender;
  readonly problems: readonly Problem[];
  readonly report: (found: readonly Problem[]) => void;
  readonly counts: Counts;
  readonly isOver: () => boolean;
  /** Nothing new is asked from here on. */
  readonly end: () => void;
  readonly close: () => Promise<void>;
};

const FIRST_HOUR = 8;
const MOST_PROBLEMS = 50;

/** Starts a system to be killed, with nobody at work on it yet. */
export const openRun = async ({ plan, seed, engine, say }: RunOptions): Promise<Run> => {
  const today = readRoad().submittedOn;
  const stage = await openStage(engine, new Date(parisInstant(today, FIRST_HOUR)).toISOString());
  const tables = await openTables(stage.endpoint);
  const journal = makeJournal();
  const rows = makeExpectedRows();
  const problems: Problem[] = [];
  const hold = makeGate();
  const state = { over: false, key: 0 };
  const isOver = (): boolean => state.over;
  const report = (found: readonly Problem[]): void => {
    problems.push(...found);
    // Enough is known: a long run does not go on only to repeat it.
    if (problems.length >= MOST_PROBLEMS) state.over = true;
  };
  const nextKey = (): string => `crashes-${seed}-${(state.key += 1)}`;
  const senderThrough = (pass: () => Promise<void>): Sender =>
    makeSender({ stage, tables, journal, pass, nextKey, isOver, report: (problem) => report([problem]) });
  return {
    plan,
    say,
    today,
    random: makeRandom(seed),
    stage,
    tables,
    journal,
    rows,
    oracle: makeOracle(tables, journal, rows),
    hold,
    observer: senderThrough(stage.gate.pass),
    writers: senderThrough(async () => {
      do {
        await hold.pass();
        await stage.gate.pass();
      } while (hold.isClosed());
    }),
    problems,
    report,
    counts: { engine: 0, runner: 0, worker: 0, rebuilt: 0, again: 0 },
    isOver,
    end: () => {
      state.over = true;
    },
    close: async () => {
      tables.close();
      await stage.stop();
    },
  };
};

/** Looks at everything, at rest: what is wrong, and the instant of the system's clock. */
export const lookAtAll = async ({
  stage,
  tables,
  oracle,
  journal,
}: Run): Promise<{ readonly found: readonly Problem[]; readonly now: number }> => {
  const now = await stage.quiet();
  const snapshot = await tables.snapshot();
  const mails = await checkMails(snapshot, await readMails(stage.url), journal.entries());
  return { found: [...(await oracle.lookAtAll(snapshot)), ...mails], now };
};
