import { frenchDate } from './french.ts';
import { html, textOf, type Html } from './html.ts';
import type { PublicStatus } from './views.ts';

/** What a badge tells, as of the request; null where no such label is. Days are `YYYY-MM-DD`. */
export type BadgeView = {
  readonly number: string;
  readonly territory: string;
  readonly status: PublicStatus;
  readonly validUntil: string;
} | null;

type Look = { readonly ground: string; readonly ink: string; readonly mark: Html; readonly words: string };

const TICK = html`<path
  d="M20 33l8 8 16-18"
  fill="none"
  stroke="#fff"
  stroke-width="6"
  stroke-linecap="round"
  stroke-linejoin="round"
/>`;
const BAR = html`<path d="M20 32h24" fill="none" stroke="#fff" stroke-width="6" stroke-linecap="round" />`;

/** Words and shape change with the colour: none of them stands alone. */
const lookOf = (view: BadgeView): Look => {
  const grey = { ground: '#eceae3', ink: '#464b4a', mark: BAR };
  if (view === null) return { ...grey, words: 'Label inconnu' };
  switch (view.status) {
    case 'VALID':
      return {
        ground: '#e3f0e4',
        ink: '#1b5733',
        mark: TICK,
        words: `Valable jusqu’au ${frenchDate(view.validUntil)}`,
      };
    case 'EXPIRED':
      return { ...grey, words: `Expiré le ${frenchDate(view.validUntil)}` };
    case 'NOT_CURRENTLY_VALID':
      return { ...grey, words: 'Pas en cours de validité' };
  }
};

const nameOf = (view: BadgeView): string => (view === null ? 'Label ESS' : `Label ESS – ${view.territory}`);

/** What the picture says, for who does not see it. */
export const badgeWords = (view: BadgeView): string =>
  `${nameOf(view)}${view === null ? '' : `, n° ${view.number}`} : ${lookOf(view).words}`;

/**
 * The badge for the holder's own site (F7, M25): drawn at each request, so that it turns grey, and says so in words, as
 * soon as the label no longer stands. It holds no script, no style and no address: any content policy lets it in.
 */
export const badgeSvg = (view: BadgeView): string => {
  const { ground, ink, mark, words } = lookOf(view);
  const text = 'Arial, Helvetica, sans-serif';
  return textOf(
    html`<svg
      xmlns="http://www.w3.org/2000/svg"
      width="320"
      height="64"
      viewBox="0 0 320 64"
      role="img"
      aria-labelledby="titre"
    >
      <title id="titre">${badgeWords(view)}</title>
      <rect x="1" y="1" width="318" height="62" rx="8" fill="${ground}" stroke="${ink}" stroke-width="2" />
      <circle cx="32" cy="32" r="24" fill="${ink}" />
      ${mark}
      <text x="68" y="22" font-family="${text}" font-size="14" font-weight="700" fill="${ink}">
        ${nameOf(view)}
      </text>
      <text x="68" y="39" font-family="${text}" font-size="13" fill="${ink}">${words}</text>
      ${view !== null && html`<text x="68" y="55" font-family="${text}" font-size="11" fill="${ink}">${view.number}</text>`}
    </svg> `,
  );
};

/**
 * What the holder puts in its page: a picture that leads to the page of the label. Its alternative text promises nothing
 * that may become false: what stands is told by the picture itself and by the page behind.
 * @param origin of the public pages, without a slash behind it
 */
export const badgeSnippet = (origin: string, number: string, territory: string): string => {
  const page = `${origin}/labels/${encodeURIComponent(number)}`;
  return textOf(
    html`<a href="${page}"
      ><img
        src="${page}/badge.svg"
        width="320"
        height="64"
        alt="Label ESS – ${territory}, n° ${number} : vérifier s’il est en cours de validité"
    /></a>`,
  );
};
