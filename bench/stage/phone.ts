import type { Browser, Page } from 'playwright-core';

/** A slow telephone on a slow network: 150 ms there and back, 1.6 Mbit/s down, a quarter of this processor. */
const ROUND_TRIP_MS = 150;
const DOWN_BYTES_S = 1_600_000 / 8;
const UP_BYTES_S = 750_000 / 8;
const SLOWER = 4;
/** Name, connection and TLS, which a first visit to a real host pays and a local run does not. */
export const CONNECTING_MS = 3 * ROUND_TRIP_MS;
/** What comes later than this after a page is loaded is not of its opening. */
const CALM_MS = 1_000;

/** What a person lives through who opens a page, as the browser tells it; times from the moment they asked for it. */
export type Opened = {
  /** When something of it is first read. */
  readonly firstMs: number;
  /** When the largest of its parts is. */
  readonly largestMs: number;
  /** How long it would not have answered a finger: of each task of more than 50 ms, what is beyond. */
  readonly blockedMs: number;
  /** How much of what was shown moved by itself (Layout Instability, without dimension). */
  readonly shift: number;
  readonly bytes: number;
};

/** Before any script of the page: a browser gives some of its entries to who listens from the start alone. */
const LISTEN = `
  const seen = (window.seen = { largest: 0, blocked: 0, shift: 0 });
  const each = (type, told) => new PerformanceObserver((list) => list.getEntries().forEach(told)).observe({ type, buffered: true });
  each('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
  each('longtask', ({ duration }) => { seen.blocked += duration - 50; });
  each('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shift += value; });
`;
const READ = `({ first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime, ...window.seen })`;

type Read = {
  readonly first: number;
  readonly largest: number;
  readonly blocked: number;
  readonly shift: number;
};

const slowDown = async (page: Page, took: (bytes: number) => void): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: ROUND_TRIP_MS,
    downloadThroughput: DOWN_BYTES_S,
    uploadThroughput: UP_BYTES_S,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => took(encodedDataLength));
};

/** Opens a page as a telephone that never saw it. @throws when it does not answer */
export const openOnPhone = async (browser: Browser, address: string): Promise<Opened> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    let bytes = 0;
    await slowDown(page, (more) => (bytes += more));
    await page.addInitScript(LISTEN);
    const answer = await page.goto(address, { waitUntil: 'load' });
    if (answer?.ok() !== true) throw new Error(`${address}: ${answer?.status()}`);
    await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
    await page.waitForTimeout(CALM_MS);
    const { first, largest, blocked, shift } = await page.evaluate<Read>(READ);
    return {
      firstMs: CONNECTING_MS + first,
      largestMs: CONNECTING_MS + largest,
      blockedMs: blocked,
      shift,
      bytes,
    };
  } finally {
    await context.close();
  }
};
