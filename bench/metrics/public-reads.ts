import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { compare, interleave, throughput } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { projectRoot } from '../stage/project-copy.ts';
import { recordLabel } from '../stage/record-label.ts';
import { openSystem } from '../stage/system.ts';

const LANES = 16;
const TIMES_A_LANE = 60;
const FILE = '/.well-known/did.json';

const readAll = async (address: string): Promise<Buffer> => {
  const answer = await fetch(address);
  const body = Buffer.from(await answer.arrayBuffer());
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return body;
};

/** Reads until it is there: what follows an award is a matter of seconds. */
const readSoon = async (address: string): Promise<Buffer> => {
  for (let n = 0; n < 60; n += 1) {
    const read = await readAll(address).catch(() => null);
    if (read !== null) return read;
    await wait(500);
  }
  return readAll(address);
};

/** A server that does nothing else, in a process of its own as the system is. */
const startPlain = async (file: string, bytes: number) => {
  const child = spawn(
    process.execPath,
    [join(projectRoot, 'bench/stage/plain-server.ts'), file, String(bytes)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return {
    url: line.replace('ready ', ''),
    stop: async () => {
      child.kill();
      await ended;
    },
  };
};

const measure = async (bench: Bench): Promise<Figure[]> => {
  const { url, stage, stop } = await openSystem(bench.copy);
  try {
    const label = `${url}/labels/${encodeURIComponent((await recordLabel(stage.api, 1)).number)}`;
    const file = join(bench.copy.folder(), 'file');
    writeFileSync(file, await readSoon(`${url}${FILE}`));
    const plain = await startPlain(file, (await readSoon(label)).length);
    const rate = (address: string) => () => throughput(LANES, TIMES_A_LANE, () => readAll(address));
    const sides = {
      plainFile: rate(`${plain.url}/file`),
      file: rate(`${url}${FILE}`),
      plainPage: rate(`${plain.url}/page`),
      page: rate(label),
    };
    try {
      await interleave(1, sides);
      const played = await interleave(bench.rounds, sides);
      return [
        {
          figure: 'public file',
          ...compare(played.map((round) => ({ measured: round.file, baseline: round.plainFile }))),
          unit: '/s',
          note: 'over a server of files',
        },
        {
          figure: 'page of a label',
          ...compare(played.map((round) => ({ measured: round.page, baseline: round.plainPage }))),
          unit: '/s',
          note: 'its one read included; over a page held in memory',
        },
      ];
    } finally {
      await plain.stop();
    }
  } finally {
    await stop();
  }
};

/** What the public reads, over the least that a server may do. */
export const publicReads: Metric = { name: 'public', measure };
