import { html, type Html } from './html.ts';
import { ringPath } from './ring.ts';

/** What a verification can answer. Each form has an outline of its own, and a word always stands beside it. */
export type SealForm = 'valid' | 'not-valid' | 'expired' | 'unknown' | 'unavailable';

const SEATS = 27;
const leftTable = (seat: number): boolean => (seat > 4 && seat < 9) || (seat > 16 && seat < 22);

const DRAWINGS: Record<SealForm, Html> = {
  valid: html`<path d="${ringPath({ seats: SEATS, from: 80, to: 95 })}" stroke-width="5" />
    <circle cx="100" cy="100" r="65" fill="currentColor" />
    <path class="on-disc" d="m68 102 22 22 42-46" stroke-width="13" />`,
  'not-valid': html`<path
      d="${ringPath({ seats: SEATS, from: 80, to: 95, empty: leftTable })}"
      stroke-width="5"
    />
    <circle cx="100" cy="100" r="63" stroke-width="6" />
    <path d="M72 100h56" stroke-width="13" />`,
  expired: html`<circle cx="100" cy="100" r="82" stroke-width="7" stroke-dasharray="25 18" />
    <path d="M100 60v42l28 18" stroke-width="11" />`,
  unknown: html`<circle cx="100" cy="100" r="90" stroke-width="7" stroke-dasharray="0 15.7" />
    <path d="M77 81c0-32 48-32 48 0 0 21-25 20-25 39" stroke-width="11" />
    <path d="M100 143h.1" stroke-width="15" />`,
  unavailable: html`<rect x="14" y="14" width="172" height="172" rx="14" stroke-width="6" />
    <path d="M60 100h.1M100 100h.1M140 100h.1" stroke-width="18" />`,
};

/** The seal beside an answer, in the colour of the text around it; hidden from those who hear the word. */
export const seal = (form: SealForm): Html =>
  html`<svg class="seal" viewBox="0 0 200 200" aria-hidden="true">${DRAWINGS[form]}</svg>`;
