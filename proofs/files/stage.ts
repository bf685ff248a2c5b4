import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Files, filesOf } from '../../test/support/files/files-of.ts';
import { openSystem, type System } from '../../test/support/system.ts';
import { checkSystem } from '../checker/check-system.ts';
import { ENGINES, type EngineName } from '../engines/engines.ts';
import { makeVerdicts, type Verdicts } from './verdicts.ts';

/** Structures whose people send files: each may announce a hundred a day (P23). */
const SENDERS = [
  ['candidate-01', '000000018'],
  ['candidate-02', '000000026'],
  ['candidate-03', '000000042'],
] as const;

export type FilesStage = {
  readonly system: System;
  readonly verdicts: Verdicts;
  /** By turns, so that none announces too many. */
  readonly senderOf: (turn: number) => { readonly files: Files; readonly other: string };
  /** Waits until nothing is under way any more. */
  readonly quiet: () => Promise<void>;
  /** What the independent program finds wrong, one line each. */
  readonly check: () => Promise<string[]>;
  readonly stop: () => Promise<void>;
};

const LOOKS = 2_000;

const openQuiet = (system: System) => async (): Promise<void> => {
  for (let look = 0; look < LOOKS; look += 1) {
    const { body } = await system.get('/local/ready');
    if (body['quiet'] === true) return;
    await wait(10);
  }
  throw new Error('the system does not come to rest');
};

/** A system whose scans are told by the proof, and three structures in it. */
export const openFilesStage = async (engineName: EngineName): Promise<FilesStage> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'label-ess-files-'));
  const engine = await ENGINES[engineName](dataDir);
  const verdicts = makeVerdicts();
  const { scan } = verdicts;
  const system = await openSystem('2026-12-02T08:00:00.000Z', engine.endpoint, { scan });
  const quiet = openQuiet(system);
  const senders: { files: Files; other: string }[] = [];
  for (const [at, [account, siren]] of SENDERS.entries()) {
    const [other] = SENDERS[(at + 1) % SENDERS.length] ?? SENDERS[0];
    senders.push({ files: await filesOf(system, account, siren), other });
  }
  return {
    system,
    verdicts,
    quiet,
    senderOf: (turn) => senders[turn % senders.length] as (typeof senders)[number],
    check: async () => {
      const { body: mailbox } = await system.get('/local/mailbox');
      const { body: ready } = await system.get('/local/ready');
      const { findings } = await checkSystem({
        endpoint: engine.endpoint,
        mails: mailbox['mails'] as object[],
        now: Date.parse(String(ready['now'])),
        quiet: true,
      });
      return findings.map(({ check, where, what }) => `${check} ${where}: ${what}`);
    },
    stop: async () => {
      await system.stop();
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
