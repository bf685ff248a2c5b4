import { html, type Html } from './html.ts';

const DRAWINGS = {
  tick: html`<circle cx="12" cy="12" r="9.5" /><path d="m7.5 12.3 3 3 6-6.3" />`,
  triangle: html`<path d="M12 3.2 22 20.8H2z" /><path d="M12 9.5v5M12 17.6v.1" />`,
  clock: html`<circle cx="12" cy="12" r="9.5" stroke-dasharray="3.4 2.6" /><path d="M12 7v5.4l3.4 2" />`,
  question: html`<circle cx="12" cy="12" r="9.5" stroke-dasharray="0 3.7" />
    <path d="M9.4 9.8c0-3.5 5.4-3.5 5.4 0 0 2.3-2.8 2.2-2.8 4.2M12 17.2v.1" />`,
  square: html`<rect x="3" y="3" width="18" height="18" rx="2" /><path d="m8.5 8.5 7 7m0-7-7 7" />`,
  phone: html`<path
    d="M5 3h4l2 5-2.5 1.8a12 12 0 0 0 5.7 5.7L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2z"
  />`,
  search: html`<circle cx="10.5" cy="10.5" r="7" /><path d="m16 16 5 5" />`,
  arrow: html`<path d="M4 12h15m-6-6 6 6-6 6" />`,
};

/** A line drawing that always stands beside a word. */
export const icon = (name: keyof typeof DRAWINGS): Html =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">${DRAWINGS[name]}</svg>`;
