import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type JourneyCase, readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays, parisInstant } from '../../local/journey/paris-days.ts';
import { type ProjectCopy, projectRoot } from './project-copy.ts';

/** The road that is measured: from an application to a label that verifies. */
export const roadFile = join(projectRoot, 'test', 'journeys', 'cases', 'T01.json');
export const readRoad = (): JourneyCase => readCase(roadFile);

/** The local run as a process of its own. */
export type System = {
  readonly url: string;
  /** From the start of the process to the line that says `ready`, in ms. */
  readonly readyMs: number;
  readonly stop: () => Promise<void>;
};

const DAYS_BEFORE = 20;

const readyLine = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('the system says nothing');
  for await (const line of createInterface(child.stdout)) {
    const url = /^ready (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return url;
  }
  throw new Error('the system did not start');
};

/** Starts the system of a copy of the project, with the data of a folder, early enough for the road. */
export const startSystem = async (
  copy: ProjectCopy,
  { dataDir, engine }: { dataDir: string; engine?: string },
): Promise<System> => {
  const start = performance.now();
  const clock = new Date(parisInstant(addDays(readRoad().submittedOn, -DAYS_BEFORE), 8)).toISOString();
  const child = spawn(process.execPath, ['local/start.ts'], {
    cwd: copy.root,
    env: {
      ...process.env,
      PORT: '0',
      DATA_DIR: dataDir,
      CLOCK_START: clock,
      ...(engine !== undefined && { DYNAMODB_ENDPOINT: engine }),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    const url = await readyLine(child);
    return { url, readyMs: performance.now() - start, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** A running system with the people who act on it. */
export const openSystem = async (copy: ProjectCopy, engine?: string) => {
  const dataDir = copy.folder();
  await copy.templates();
  const system = await startSystem(copy, { dataDir, ...(engine !== undefined && { engine }) });
  return { ...system, stage: await openStage(system.url) };
};
