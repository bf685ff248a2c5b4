import axe from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = {
  resultTypes: ['violations'],
  preload: false,
  performanceTimer: false,
  rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } },
};

export type Measures = {
  title: string;
  h1: string[];
  first: string;
  wide: number;
  small: string[];
  low: string[];
  sheets: number;
};

/** Read in the page: its titles, its width, the texts under 16 px and the controls under 44 px. */
const MEASURE = `(() => {
  const seen = (element) => element.checkVisibility();
  const texts = [...document.body.querySelectorAll('*')].filter((element) =>
    seen(element) && [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''));
  const controls = [...document.querySelectorAll('input, .button, .option, summary, nav a, .help a, .foot a, .go a, .summary a, h3 a')]
    .filter((element) => element.closest('.heard, [style*="clip"]') === null);
  const main = document.querySelector('main').cloneNode(true);
  main.querySelectorAll('.summary').forEach((box) => box.remove());
  return {
    title: document.title,
    h1: [...document.querySelectorAll('h1')].map((title) => title.textContent),
    first: main.textContent.trim(),
    wide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
    small: texts.filter((element) => parseFloat(getComputedStyle(element).fontSize) < 16).map((element) => element.outerHTML),
    low: controls.filter((element) => seen(element) && element.getBoundingClientRect().height < 43.9).map((element) => element.outerHTML),
    sheets: document.styleSheets.length && document.styleSheets[0].cssRules.length,
  };
})()`;

/** What a page shows at its present width. */
export const measure = (page: Page): Promise<Measures> => page.evaluate<Measures>(MEASURE);

/** What axe finds against a page as it stands, each with where; contrast AAA and the size of targets among its rules. */
export const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(`window.axe === undefined && (() => { ${axe.source} })()`);
  return page.evaluate<string[]>(
    `axe.run(${JSON.stringify(AXE)}).then(({ violations }) => violations.map(({ id, nodes }) => id + ' ' + nodes.map(({ html, failureSummary }) => html + failureSummary).join()))`,
  );
};
