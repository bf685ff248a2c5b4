import { type Inflate, latin } from './bytes.ts';
import type { Fault } from './fault.ts';

/** Names by which a PDF does something by itself: a script, a program, a player, a form with its own scripts. */
const ACTIVE = /\/(?:JavaScript|JS|Launch|RichMedia|ImportData|XFA)(?![A-Za-z0-9])/;
const ENCRYPTED = /\/Encrypt(?![A-Za-z0-9])/;
/** Objects that are kept packed; what they say is read too. */
const PACKED_OBJECTS = /\/ObjStm(?![A-Za-z0-9])/;

/** A viewer looks for the end in the last kilobyte; some printers add a little. */
const END_WITHIN = 2048;
const MOST_UNPACKED = 32 * 1024 * 1024;
const DICTIONARY = 1024;

/** A name may have any of its letters written by number: `/J#61vaScript`. */
const plainNames = (text: string): string =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

type Piece = { text: string; packed: Uint8Array | null };

/** What stands outside of streams, piece by piece, with the stream after it. */
const piecesOf = (bytes: Uint8Array, text: string): Piece[] => {
  const pieces: Piece[] = [];
  for (let from = 0; ;) {
    const start = text.indexOf('stream', from);
    const end = start === -1 ? -1 : text.indexOf('endstream', start);
    if (end === -1) return [...pieces, { text: text.slice(from), packed: null }];
    const first = start + 'stream'.length + (text.startsWith('\r\n', start + 'stream'.length) ? 2 : 1);
    pieces.push({ text: text.slice(from, start), packed: bytes.subarray(first, end) });
    from = end + 'endstream'.length;
  }
};

const spokenOf = ({ text, packed }: Piece, inflate: Inflate): string | null => {
  const plain = plainNames(text);
  if (packed === null || !PACKED_OBJECTS.test(plain.slice(-DICTIONARY))) return plain;
  const unpacked = inflate(packed, 'zlib', MOST_UNPACKED);
  return unpacked && plain + plainNames(latin(unpacked));
};

/** A PDF that is whole, that anyone may open, and that does nothing by itself. */
export const pdfFault = (bytes: Uint8Array, inflate: Inflate): Fault | null => {
  const text = latin(bytes);
  if (!text.slice(-END_WITHIN).includes('%%EOF')) return 'UNREADABLE';
  const pieces = piecesOf(bytes, text);
  if (pieces.some((piece) => ENCRYPTED.test(plainNames(piece.text)))) return 'PROTECTED';
  for (const piece of pieces) {
    const spoken = spokenOf(piece, inflate);
    if (spoken === null) return 'UNREADABLE';
    if (ACTIVE.test(spoken)) return 'ACTIVE_CONTENT';
  }
  return null;
};
