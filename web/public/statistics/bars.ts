import { html, type Html } from '../html.ts';

/** How a stretch of a bar is filled: they differ without colour. */
export type Fill = 'full' | 'hollow' | 'striped';

export type Bar = {
  readonly label: string;
  /** What is said at its end. */
  readonly value: string;
  /** From zero up, each a stretch that ends there. */
  readonly upTo: readonly { readonly fill: Fill; readonly end: number }[];
};

const WIDE = 100;
const HIGH = 6;

const stretch = (fill: Fill, start: number, end: number): Html | null => {
  const width = Math.max(0, end - start);
  if (width === 0) return null;
  return fill === 'striped'
    ? html`<path class="striped" d="M${start.toFixed(1)} ${HIGH / 2}H${end.toFixed(1)}" />`
    : html`<rect
        class="${fill}"
        x="${(start + 0.3).toFixed(1)}"
        y="0.5"
        width="${Math.max(0.2, width - 0.6).toFixed(1)}"
        height="${HIGH - 1}"
      />`;
};

/** Bars side by side, on one scale; the words and numbers beside them are the text, the drawing is not read aloud. */
export const barList = (bars: readonly Bar[]): Html => {
  const most = Math.max(1, ...bars.flatMap(({ upTo }) => upTo.map(({ end }) => end)));
  return html`<ul class="bars">
    ${bars.map(
      ({ label, value, upTo }) =>
        html`<li>
          <span>${label}</span>
          <svg viewBox="0 0 ${WIDE} ${HIGH}" aria-hidden="true">
            ${upTo.map(({ fill, end }, rank) => stretch(fill, ((upTo[rank - 1]?.end ?? 0) / most) * WIDE, (end / most) * WIDE))}
          </svg>
          <strong>${value}</strong>
        </li>`,
    )}
  </ul>`;
};
