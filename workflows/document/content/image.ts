import { latin, numberAt } from './bytes.ts';
import type { Fault } from './fault.ts';

/** A page of A3 scanned at 600 points an inch has 70 million points; a viewer unpacks four bytes for each. */
const MOST_POINTS = 100_000_000;
const MOST_ON_A_SIDE = 30_000;

const isTooLarge = (width: number, height: number): boolean =>
  width === 0 || height === 0 || Math.max(width, height) > MOST_ON_A_SIDE || width * height > MOST_POINTS;

const PNG_FIRST_CHUNK = 8;

/** A PNG is a row of chunks, the first with its size, the last empty: nothing may follow it. */
export const pngFault = (bytes: Uint8Array): Fault | null => {
  const header = PNG_FIRST_CHUNK + 8;
  if (latin(bytes.subarray(PNG_FIRST_CHUNK + 4, header)) !== 'IHDR') return 'UNREADABLE';
  if (isTooLarge(numberAt(bytes, header, 4, 'big'), numberAt(bytes, header + 4, 4, 'big')))
    return 'UNREADABLE';
  for (let at = PNG_FIRST_CHUNK; at + 12 <= bytes.length;) {
    const next = at + 12 + numberAt(bytes, at, 4, 'big');
    if (latin(bytes.subarray(at + 4, at + 8)) === 'IEND') return next === bytes.length ? null : 'UNREADABLE';
    at = next;
  }
  return 'UNREADABLE';
};

const MARK = 0xff;
const SCAN = 0xda;
const END = 0xd9;
/** Frames carry the size; these four of their range are tables. */
const isFrame = (code: number): boolean => code >= 0xc0 && code <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(code);

const hasEnd = (bytes: Uint8Array, from: number): boolean => {
  for (let at = bytes.length - 2; at >= from; at -= 1)
    if (bytes[at] === MARK && bytes[at + 1] === END) return true;
  return false;
};

/** A JPEG is a row of segments up to its picture, which ends by a mark; cameras may write more after it. */
export const jpegFault = (bytes: Uint8Array): Fault | null => {
  let sized = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== MARK) return 'UNREADABLE';
    const code = bytes[at + 1] ?? 0;
    if (isFrame(code)) {
      if (isTooLarge(numberAt(bytes, at + 7, 2, 'big'), numberAt(bytes, at + 5, 2, 'big')))
        return 'UNREADABLE';
      sized = true;
    }
    if (code === SCAN) return sized && hasEnd(bytes, at) ? null : 'UNREADABLE';
    at += code === MARK ? 1 : 2 + Math.max(2, numberAt(bytes, at + 2, 2, 'big'));
  }
  return 'UNREADABLE';
};
