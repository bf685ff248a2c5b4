import { html, type Html } from './html.ts';

const CENTRE = 100;

/** A table seen from above: how many seats, between which radii, and which are left empty. */
export type Ring = {
  readonly seats: number;
  readonly from: number;
  readonly to: number;
  readonly empty?: (seat: number) => boolean;
};

const point = (seat: number, seats: number, radius: number): string => {
  const angle = (2 * Math.PI * seat) / seats;
  const x = CENTRE + radius * Math.sin(angle);
  const y = CENTRE - radius * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
};

/** The strokes of the occupied seats, as the data of one SVG path in a square of 200. */
export const ringPath = ({ seats, from, to, empty = () => false }: Ring): string =>
  Array.from({ length: seats }, (_, seat) => seat)
    .filter((seat) => !empty(seat))
    .map((seat) => `M${point(seat, seats, from)}L${point(seat, seats, to)}`)
    .join('');

/** The seats of a council around its table, one a college: the first one, and the others. */
export const councilRing = (colleges: number): { first: string; others: string } => {
  const seats = Math.min(Math.max(Math.trunc(colleges) || 1, 1), 60);
  const ring = { seats, from: 54, to: 90 };
  return {
    first: ringPath({ ...ring, empty: (seat) => seat !== 0 }),
    others: ringPath({ ...ring, empty: (seat) => seat === 0 }),
  };
};

/** The mark of a council without a logo: one seat a college, the first one in the marker's colour. */
export const councilMark = (colleges: number): Html => {
  const { first, others } = councilRing(colleges);
  return html`<svg class="mark" viewBox="0 0 200 200" aria-hidden="true">
    <path d="${others}" />
    <path class="first" d="${first}" />
  </svg>`;
};
