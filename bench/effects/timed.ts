import type { Browser, Locator, Page } from 'playwright-core';

const STUCK_MS = 20_000;

/** What a person sees come of an act: words that begin so in one element, once they were others if they stood there before. */
export type Effect = { readonly within: string; readonly words: string; readonly after?: string };

/** From the click as the browser received it to the frame that shows what came of it; listened to in the page itself. */
const listening = ({ within, words, after }: Effect): string => `new Promise((done, fail) => {
  const [within, words, after] = ${JSON.stringify([within, words, after ?? null])};
  const begins = (text) => [...document.querySelectorAll(within)].some((each) => each.textContent.replace(/\\s/g, ' ').trim().startsWith(text));
  let clicked = null;
  let passed = after === null;
  const asked = performance.now();
  addEventListener('click', ({ timeStamp }) => { clicked = timeStamp; }, { capture: true, once: true });
  // What stands for less than a frame is seen by no frame.
  const changes = new MutationObserver(() => { passed ||= clicked !== null && begins(after); });
  changes.observe(document, { subtree: true, childList: true, characterData: true });
  const end = (tell) => { changes.disconnect(); tell(); };
  const look = () => {
    if (clicked !== null && passed && begins(words)) requestAnimationFrame(() => end(() => done(performance.now() - clicked)));
    else if (performance.now() - asked > ${STUCK_MS}) end(() => fail(new Error('nothing came of it: ' + words)));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})`;

/** Clicks as a person does, and tells how long they waited, in ms. @throws when nothing comes of it */
export const timed = async (page: Page, clicked: Locator, effect: Effect): Promise<number> => {
  await clicked.waitFor();
  const [ms] = await Promise.all([page.evaluate<number>(listening(effect)), clicked.click()]);
  return ms;
};

/** A browser of one person of the trial accounts, signed in, on a page. */
export const openAs = async (browser: Browser, account: string, url: string, path: string): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(STUCK_MS);
  await page.goto(`${url}/sign-in?to=/espace`);
  await page.fill('#other', account);
  await page.keyboard.press('Enter');
  await page.locator('h1', { hasText: /Mon\sespace/ }).waitFor();
  await page.goto(url + path);
  return page;
};
