import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  process.env['CHROMIUM_PATH'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];

const found = PLACES.find((place) => place !== undefined && place !== '' && existsSync(place));

const inContinuousIntegration = !['', 'false', undefined].includes(process.env['CI']);

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser of this machine; throws when there is none. */
export const openBrowser = async (): Promise<Browser> => {
  if (found === undefined)
    throw new Error('No Chromium found: install it, or give its path in CHROMIUM_PATH.');
  return chromium.launch({ executablePath: found, args: QUIET });
};

/** Groups the tests that need a browser: without one they fail where tests must run, and are set aside elsewhere. */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (found !== undefined || inContinuousIntegration) describe(name, tests);
  else describe.skip(`${name} (no Chromium found: install it, or give its path in CHROMIUM_PATH)`, tests);
};
