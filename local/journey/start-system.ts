import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalRun, startLocal } from '../run.ts';
import type { JourneyCase } from './journey-case.ts';
import { addDays, parisInstant } from './paris-days.ts';
import { registerExtract } from './register-extract.ts';

const DAYS_BEFORE = 3;
const NOTICE_DAYS = 14;

/** A system starts early enough for every filing, and for every convocation. */
const startDay = (cases: readonly JourneyCase[]): string => {
  const days = cases.flatMap(({ submittedOn, session }) =>
    session == null ? [submittedOn] : [submittedOn, addDays(session.date, -NOTICE_DAYS)],
  );
  return addDays(days.toSorted()[0] ?? '', -DAYS_BEFORE);
};

/** Starts a system of its own on a free port, with empty data and with registers that know the cases. */
export const startSystem = async (cases: readonly JourneyCase[]): Promise<LocalRun> => {
  const folder = mkdtempSync(join(tmpdir(), 'parcours-'));
  const registerDir = join(folder, 'register');
  mkdirSync(registerDir);
  for (const one of cases) {
    const { siren } = one.structure;
    if (siren == null || !/^\d{9}$/.test(siren)) continue;
    writeFileSync(join(registerDir, `${siren}.json`), JSON.stringify(registerExtract(one)));
  }
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const clockStart = new Date(parisInstant(startDay(cases), 8)).toISOString();
    const run = await startLocal({
      dataDir: join(folder, 'data'),
      registerDir,
      clockStart,
      seed: true,
      quiet: true,
    });
    return { url: run.url, stop: () => run.stop().finally(forget) };
  } catch (error) {
    forget();
    throw error;
  }
};
