import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { openBrowser } from '../../test/support/browser.ts';
import { compare, interleave, median } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { CONNECTING_MS, type Opened, openOnPhone } from '../stage/phone.ts';
import { readSoon } from '../stage/read-soon.ts';
import { recordLabel } from '../stage/record-label.ts';
import { startPlain } from '../stage/start-plain.ts';
import { openSystem } from '../stage/system.ts';

const PAGES: Readonly<Record<string, (label: string) => string>> = {
  'page of a label': (label) => `/labels/${label}`,
  register: () => '/registre?council=62',
  verification: () => '/verification',
  home: () => '/',
  charter: () => '/criteres/62',
  eligibility: () => '/eligibilite/62',
};

type Played = readonly Readonly<Record<string, Opened>>[];

/** What Lighthouse weighs of a page but its speed index, as the browser itself tells it; at most what it calls good. */
const weighed = (name: string, played: Played): Figure[] => {
  const of = (what: keyof Opened): number[] => played.map((round) => round[name]?.[what] ?? Number.NaN);
  const middle = (what: keyof Opened): number => median(of(what));
  return [
    {
      figure: `${name}, first answer`,
      ...compare(
        played.map((round) => ({
          measured: round[name]?.firstMs ?? Number.NaN,
          baseline: round['blank']?.firstMs ?? Number.NaN,
        })),
      ),
      unit: 'ms',
      note: `over one line of text; 1 000 ms at most, of which ${CONNECTING_MS} to connect`,
    },
    count(`${name}, largest part`, middle('largestMs'), 'ms', '2 500 ms at most'),
    count(`${name}, time blocked`, middle('blockedMs'), 'ms', '200 ms at most'),
    count(`${name}, shift of what is shown`, middle('shift'), '', '0.1 at most'),
    count(`${name}, all it takes in`, Math.max(...of('bytes')), 'bytes'),
  ];
};

const measure = async (bench: Bench): Promise<Figure[]> => {
  const { url, stage, stop } = await openSystem(bench.copy);
  const browser = await openBrowser();
  try {
    const { number } = await recordLabel(stage.api, 1);
    await readSoon(`${url}/labels/${encodeURIComponent(number)}`);
    const blank = join(bench.copy.folder(), 'blank.html');
    writeFileSync(blank, '<!doctype html><title>.</title><p>Oui.');
    const plain = await startPlain(blank, 0, 'text/html');
    const open = (address: string) => () => openOnPhone(browser, address);
    const pages = Object.entries(PAGES).map(([name, path]) => [name, open(url + path(number))] as const);
    const sides: Record<string, () => Promise<Opened>> = {
      blank: open(`${plain.url}/file`),
      ...Object.fromEntries(pages),
    };
    try {
      await interleave(1, sides);
      const played = await interleave(bench.rounds, sides);
      return pages.flatMap(([name]) => weighed(name, played));
    } finally {
      await plain.stop();
    }
  } finally {
    await browser.close();
    await stop();
  }
};

/** What a person waits for who scans a code in the street. */
export const slowPhone: Metric = { name: 'phone', measure };
