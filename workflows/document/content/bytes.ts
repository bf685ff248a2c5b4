/** Undoes a compression, or null when it cannot be undone within that many bytes. */
export type Inflate = (packed: Uint8Array, wrapper: 'zlib' | 'none', most: number) => Uint8Array | null;

const PIECE = 8192;

/** Bytes as text, one character a byte: what is searched in them is ASCII. */
export const latin = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
};

export const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);

/** A whole number written on two or four bytes. */
export const numberAt = (bytes: Uint8Array, at: number, length: 2 | 4, order: 'big' | 'little'): number =>
  Array.from({ length }, (_, n) => bytes[at + (order === 'big' ? n : length - 1 - n)] ?? 0).reduce(
    (sum, byte) => sum * 256 + byte,
    0,
  );
