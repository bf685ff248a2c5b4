import type { CouncilLogo } from '../../events/council.ts';
import { councilRing } from './ring.ts';

/** The colours of the pages, which no sheet gives to a picture that stands alone. */
const ACTION = '#1d4a38';
const MARKER = '#f2b632';

/** A logo whole: text when it is SVG, base64 when it is PNG. */
export type LogoPicture = Pick<CouncilLogo, 'type'> & { readonly content: string };

/** Text in base64, as UTF-8. */
const base64Of = (text: string): string =>
  btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''));

const textOf = (base64: string): string =>
  new TextDecoder().decode(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)));

const ringImage = (colleges: number): string => {
  const { first, others } = councilRing(colleges);
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200" fill="none" stroke-width="17" stroke-linecap="round">' +
    `<path stroke="${ACTION}" d="${others}"/><path stroke="${MARKER}" d="${first}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
};

/**
 * The mark of a council as a picture whole in its own address (RFC 2397): whoever holds the address holds the picture. It
 * holds no script, no style, no font and no address of anything else.
 */
export const councilImage = (colleges: number, logo: LogoPicture | null = null): string =>
  logo === null
    ? ringImage(colleges)
    : `data:${logo.type};base64,${logo.type === 'image/png' ? logo.content : base64Of(logo.content)}`;

/** The drawing that such an address holds, as SVG: what a printer places. */
export const drawingOf = (address: string): string => {
  const [head = '', content = ''] = address.split(',', 2);
  if (head === 'data:image/svg+xml') return decodeURIComponent(content);
  if (head === 'data:image/svg+xml;base64') return textOf(content);
  const { width, height } = pngSize(content);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><image width="${width}" height="${height}" href="${address}"/></svg>`;
};

/** Width and height stand sixteen bytes from its beginning (ISO/IEC 15948, 11.2.2). */
const pngSize = (base64: string): { width: number; height: number } => {
  const header = Uint8Array.from(atob(base64.slice(0, 32)), (sign) => sign.charCodeAt(0));
  const view = new DataView(header.buffer);
  return { width: view.getUint32(16), height: view.getUint32(20) };
};
