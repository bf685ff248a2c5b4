import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startOtherEngine } from '../support/engine-in-use.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** What a case file says must come out. */
export type Expected = {
  eligibility: string;
  criteria: Record<string, string>;
  proposal: string;
  opinion: string | null;
  decision: string | null;
  termMonths: number | null;
  verified: string;
  warnings?: string[];
};
export type Line = Expected & { case: string; label: string | null; warnings: string[] };

export const caseFile = (name: string): string => join(import.meta.dirname, 'cases', `${name}.json`);
export const expectedOf = (name: string): Expected =>
  (JSON.parse(readFileSync(caseFile(name), 'utf8')) as { expected: Expected }).expected;

const textOf = async (stream: NodeJS.ReadableStream): Promise<string> => {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
};

const runNode = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, [...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Plays cases as `npm run journey` would. */
export const play = async (files: readonly string[], url: string) => {
  const journey = runNode(['local/journey/main.ts', ...files, '--url', url]);
  const [out, err, [code]] = await Promise.all([
    textOf(journey.stdout),
    textOf(journey.stderr),
    once(journey, 'close') as Promise<[number]>,
  ]);
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, err, lines: lines.map((line) => JSON.parse(line) as Line) };
};

/** A system on data of its own, as `npm start` would start it. */
export const startOwnSystem = async (clockStart: string) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'label-journeys-'));
  const engine = await startOtherEngine(dataDir);
  const own = engine === null ? {} : { DYNAMODB_ENDPOINT: engine.endpoint };
  let child: ChildProcess | undefined;
  const start = async (port: string): Promise<string> => {
    const started = runNode(['local/start.ts'], {
      DATA_DIR: dataDir,
      PORT: port,
      CLOCK_START: clockStart,
      ...own,
    });
    child = started;
    let said = '';
    for await (const chunk of started.stdout) {
      said += String(chunk);
      const url = /^ready (\S+)$/m.exec(said)?.[1];
      if (url !== undefined) return url;
    }
    throw new Error(`the system did not start: ${said}${await textOf(started.stderr)}`);
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const ended = child && child.exitCode === null ? once(child, 'exit') : Promise.resolve();
    child?.kill(signal);
    await ended;
  };
  const url = await start('0');
  return {
    url,
    restartAfter: async (signal: NodeJS.Signals): Promise<void> => {
      await end(signal);
      await start(new URL(url).port);
    },
    stop: async (): Promise<void> => {
      await end('SIGTERM');
      await engine?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
export type OwnSystem = Awaited<ReturnType<typeof startOwnSystem>>;

/** Reads as an account of the run, or as the public. */
export const readAs = async (url: string, account: string | null, path: string): Promise<unknown> => {
  const headers = new Headers();
  if (account !== null) {
    const answer = await fetch(`${url}/local/token?as=${account}`);
    headers.set('authorization', `Bearer ${((await answer.json()) as { token: string }).token}`);
  }
  return (await fetch(`${url}${path}`, { headers })).json();
};

/** A session of the system under test: four of its council's five members come, and all are for it. */
export const ALL_FOR_IT = {
  membersInOffice: 5,
  present: 4,
  proxies: 0,
  ballot: 'OPEN',
  chairVote: null,
  votes: { FOR: 4, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
} as const;
