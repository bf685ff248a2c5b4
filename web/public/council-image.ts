import { councilRing } from './ring.ts';

/** The colours of the pages, which no sheet gives to a picture that stands alone. */
const ACTION = '#1d4a38';
const MARKER = '#f2b632';

/**
 * The mark of a council as a picture whole in its own address (RFC 2397): whoever holds the address holds the picture. It
 * holds no script, no style, no font and no address of anything else.
 */
export const councilImage = (colleges: number): string => {
  const { first, others } = councilRing(colleges);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" fill="none" stroke-width="17" stroke-linecap="round">' +
    `<path stroke="${ACTION}" d="${others}"/><path stroke="${MARKER}" d="${first}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};
