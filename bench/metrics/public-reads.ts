import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compare, interleave, throughput } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import type { Figure } from '../report.ts';
import { readAll, readSoon } from '../stage/read-soon.ts';
import { recordLabel } from '../stage/record-label.ts';
import { startPlain } from '../stage/start-plain.ts';
import { openSystem } from '../stage/system.ts';

const LANES = 16;
const TIMES_A_LANE = 60;
const FILE = '/.well-known/did.json';

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
