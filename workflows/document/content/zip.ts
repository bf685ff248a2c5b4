import { type Inflate, latin, numberAt, startsWith } from './bytes.ts';

export type ZipEntry = {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly at: number;
};

const LOCAL = [0x50, 0x4b, 0x03, 0x04];
const CENTRAL = [0x50, 0x4b, 0x01, 0x02];
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
/** What an office file holds at most: beyond, it is made to fill a disk. */
const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 200 * 1024 * 1024;

/** Where the list of entries ends: its record closes the file, with its comment and nothing after. */
const endOf = (bytes: Uint8Array): number | null => {
  const last = bytes.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1)
    if (startsWith(bytes.subarray(at), [0x50, 0x4b, 0x05, 0x06]))
      return at + END_SIZE + numberAt(bytes, at + 20, 2, 'little') === bytes.length ? at : null;
  return null;
};

const entryAt = (bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } => {
  const nameLength = numberAt(bytes, at + 28, 2, 'little');
  const [extra, comment] = [numberAt(bytes, at + 30, 2, 'little'), numberAt(bytes, at + 32, 2, 'little')];
  return {
    entry: {
      name: latin(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (numberAt(bytes, at + 8, 2, 'little') & 1) === 1,
      method: numberAt(bytes, at + 10, 2, 'little'),
      packedSize: numberAt(bytes, at + 20, 4, 'little'),
      size: numberAt(bytes, at + 24, 4, 'little'),
      at: numberAt(bytes, at + 42, 4, 'little'),
    },
    next: at + 46 + nameLength + extra + comment,
  };
};

/** The entries of a zip file, or null when it is cut, has more behind it, or unpacks to what no office file holds. */
export const entriesOf = (bytes: Uint8Array): ZipEntry[] | null => {
  const end = endOf(bytes);
  if (end === null) return null;
  const count = numberAt(bytes, end + 10, 2, 'little');
  if (count === 0 || count > MOST_ENTRIES) return null;
  const entries: ZipEntry[] = [];
  let at = numberAt(bytes, end + 16, 4, 'little');
  for (let n = 0; n < count; n += 1) {
    if (!startsWith(bytes.subarray(at), CENTRAL)) return null;
    const { entry, next } = entryAt(bytes, at);
    entries.push(entry);
    at = next;
  }
  return entries.reduce((sum, { size }) => sum + size, 0) > MOST_UNPACKED ? null : entries;
};

const STORED = 0;
const DEFLATED = 8;
const MOST_READ = 4 * 1024 * 1024;

/** What an entry says, as text; null when it cannot be read. */
export const textIn = (bytes: Uint8Array, entry: ZipEntry, inflate: Inflate): string | null => {
  const { at, method, packedSize } = entry;
  if (!startsWith(bytes.subarray(at), LOCAL)) return null;
  const start = at + 30 + numberAt(bytes, at + 26, 2, 'little') + numberAt(bytes, at + 28, 2, 'little');
  const packed = bytes.subarray(start, start + packedSize);
  if (method === STORED) return latin(packed.subarray(0, MOST_READ));
  const unpacked = method === DEFLATED ? inflate(packed, 'none', MOST_READ) : null;
  return unpacked && latin(unpacked);
};
