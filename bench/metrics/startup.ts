import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { compare, median, timeAll, timeEach } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { projectRoot, type ProjectCopy } from '../stage/project-copy.ts';
import { roadFile, startSystem } from '../stage/system.ts';

const runNode = async (...args: readonly string[]): Promise<void> => {
  const child = spawn(process.execPath, args, { cwd: projectRoot, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
};

const BARE_STARTS = 5;

type Round = { bare: number; cold: number; cached: number; road: number };

const playRound = async (copy: ProjectCopy): Promise<Round> => {
  const bare = median(await timeEach(BARE_STARTS, () => runNode('-e', '')));
  rmSync(join(copy.root, '.build'), { recursive: true, force: true });
  const cold = await startSystem(copy, { dataDir: copy.folder() });
  await cold.stop();
  const cached = await startSystem(copy, { dataDir: copy.folder() });
  try {
    const road = await timeAll(() => runNode('local/journey/main.ts', roadFile, '--url', cached.url));
    return { bare, cold: cold.readyMs, cached: cached.readyMs, road };
  } finally {
    await cached.stop();
  }
};

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  await copy.templates();
  const played: Round[] = [];
  while (played.length < rounds) played.push(await playRound(copy));
  const of = (side: keyof Round) =>
    compare(played.map((round) => ({ measured: round[side], baseline: round.bare })));
  return [
    { figure: 'npm start to ready, nothing cached', ...of('cold'), unit: 'ms', note: 'over a bare node' },
    { figure: 'npm start to ready, template cached', ...of('cached'), unit: 'ms', note: 'over a bare node' },
    { figure: 'journey T01 on a running system', ...of('road'), unit: 'ms', note: 'over a bare node' },
  ];
};

/** How long the system takes to answer, and a whole journey on it, over the start of an empty process. */
export const startup: Metric = { name: 'startup', measure };
