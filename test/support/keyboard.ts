import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { measure, violations } from './look-at-page.ts';

// A browser says each refusal of the API in its console; ours are told on the page.
const EXPECTED =
  /Failed to load resource: the server responded with a status of 4\d\d|net::ERR_INTERNET_DISCONNECTED/;

const DESK = { width: 1280, height: 900 };

/** As many stops as a page may have, for as long as it may still be drawn. */
const STOPS = 120;
const DRAWN_MS = 15_000;

/** A page of somebody of their own, in a browser whose complaints are kept: a test ends by finding none. */
export const newPage = async (
  browser: Browser,
  complaints: string[],
  device: BrowserContextOptions = {},
): Promise<Page> => {
  const context = await browser.newContext({ viewport: DESK, reducedMotion: 'reduce', ...device });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !EXPECTED.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
};

/** The same words, whichever of them a non-breaking space parts. */
export const spaced = (words: RegExp): RegExp => new RegExp(words.source.replaceAll(' ', '\\s'));

const title = (page: Page): Promise<string> => page.locator('h1').innerText();

/** Waits until the title of the page is this one: what comes before may still be drawn. */
export const arrive = async (page: Page, at: RegExp): Promise<void> => {
  await page.locator('h1', { hasText: spaced(at) }).waitFor({ timeout: DRAWN_MS });
};

/** Presses Tab until what has the focus is named so: a person with a keyboard alone goes no other way. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const drawn = Date.now() + DRAWN_MS;
  for (let stops = STOPS; stops > 0 || Date.now() < drawn; stops -= 1) {
    const named = await page.evaluate<string>(
      `(() => { const at = document.activeElement; if (!at.matches('a, button, input, textarea, select, summary')) return ''; const labels = [...(at.labels ?? [])].map((each) => each.textContent); return [at.getAttribute('aria-label'), ...labels, at.textContent].join(' '); })()`,
    );
    if (spaced(name).test(named)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`nothing is named ${name} on « ${await title(page)} »`);
};

export const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.press('Enter');
};

export const write = async (page: Page, name: RegExp, text: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.type(text);
};

/** Writes a day in its three fields, the next that come. */
export const writeDay = async (page: Page, day: string): Promise<void> => {
  const [year = '', month = '', date = ''] = day.split('-');
  await write(page, /^\s*Jour\s*$/, date);
  await write(page, /^\s*Mois\s*$/, month);
  await write(page, /^\s*Année\s*$/, year);
};

const EXTREMES = [320, 1600] as const;
/** Small, wide or low things, and what axe finds: light where it is narrow, and dark where it is wide. */
export const look = async (page: Page, widths: readonly number[] = EXTREMES): Promise<void> => {
  const size = page.viewportSize() ?? DESK;
  const looks = [
    ['light', widths[0] ?? EXTREMES[0]],
    ['dark', widths.at(-1) ?? EXTREMES[1]],
  ] as const;
  for (const [colorScheme, width] of looks) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    const { wide, small, low, h1 } = await measure(page);
    expect({ wide, small, low, at: h1[0] }).toEqual({ wide: 0, small: [], low: [], at: h1[0] });
    expect(h1).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize(size);
};

/** Signs in as a person of the local provider, and comes to a page. */
export const signIn = async (page: Page, url: string, account: string): Promise<void> => {
  await page.goto(`${url}/sign-in?to=/espace`);
  await page.fill('#other', account);
  await page.keyboard.press('Enter');
  await arrive(page, /Mon espace/);
};
