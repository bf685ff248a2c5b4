import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../test/support/browser.ts';
import { compare, interleave } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { readSoon } from '../stage/read-soon.ts';
import { recordLabel } from '../stage/record-label.ts';
import { startPlain } from '../stage/start-plain.ts';
import { openSystem } from '../stage/system.ts';

/** A slow telephone on a slow network: 150 ms there and back, 1.6 Mbit/s down, a quarter of this processor. */
const ROUND_TRIP_MS = 150;
const DOWN_BYTES_S = 1_600_000 / 8;
const UP_BYTES_S = 750_000 / 8;
const SLOWER = 4;
/** Name, connection and TLS, which a first visit to a real host pays and a local run does not. */
const CONNECTING_MS = 3 * ROUND_TRIP_MS;

const PAGES: Readonly<Record<string, (label: string) => string>> = {
  'page of a label': (label) => `/labels/${label}`,
  register: () => '/registre?council=62',
  verification: () => '/verification',
  home: () => '/',
};

type First = { readonly paintMs: number; readonly bytes: number };

/** Opens a page as a telephone that never saw it: when something of it is first read, and what it had to take in. */
const openFirst = async (browser: Browser, address: string): Promise<First> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: true,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    await devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: ROUND_TRIP_MS,
      downloadThroughput: DOWN_BYTES_S,
      uploadThroughput: UP_BYTES_S,
    });
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (answer?.ok() !== true) throw new Error(`${address}: ${answer?.status()}`);
    const paint = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    );
    return { paintMs: CONNECTING_MS + Number(await paint.jsonValue()), bytes };
  } finally {
    await context.close();
  }
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
    const open = (address: string) => () => openFirst(browser, address);
    const pages = Object.entries(PAGES).map(([name, path]) => [name, open(url + path(number))] as const);
    const sides: Record<string, () => Promise<First>> = {
      blank: open(`${plain.url}/file`),
      ...Object.fromEntries(pages),
    };
    try {
      await interleave(1, sides);
      const played = await interleave(bench.rounds, sides);
      return pages.flatMap(([name]) => [
        {
          figure: `${name}, first answer`,
          ...compare(
            played.map((round) => ({
              measured: round[name]?.paintMs ?? Number.NaN,
              baseline: round['blank']?.paintMs ?? Number.NaN,
            })),
          ),
          unit: 'ms',
          note: `over one line of text; 1 000 ms at most, of which ${CONNECTING_MS} to connect`,
        },
        count(
          `${name}, all it takes in`,
          Math.max(...played.map((round) => round[name]?.bytes ?? 0)),
          'bytes',
        ),
      ]);
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
