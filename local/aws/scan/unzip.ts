import { inflateRawSync } from 'node:zlib';

/** A file inside a zip, or why it cannot be looked into. */
export type Unzipped = Buffer | 'protected' | 'too much';

const END = Buffer.from('PK\u0005\u0006', 'latin1');
const CENTRAL = Buffer.from('PK\u0001\u0002', 'latin1');

const bytesOf = (zip: Buffer, central: number, most: number): Unzipped => {
  const encrypted = (zip.readUInt16LE(central + 8) & 1) === 1;
  if (encrypted) return 'protected';
  const local = zip.readUInt32LE(central + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const packed = zip.subarray(start, start + zip.readUInt32LE(central + 20));
  if (zip.readUInt16LE(central + 10) === 0) return packed;
  try {
    return inflateRawSync(packed, { maxOutputLength: most });
  } catch {
    return 'too much';
  }
};

/** What is in a zip file, file by file, within `most` bytes each; nothing when it is none. */
export const unzip = (zip: Buffer, most: number): readonly Unzipped[] => {
  const end = zip.lastIndexOf(END);
  if (end === -1 || end + 22 > zip.length) return [];
  const files: Unzipped[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (!zip.subarray(at, at + 4).equals(CENTRAL) || at + 46 > zip.length) return files;
    try {
      files.push(bytesOf(zip, at, most));
    } catch {
      files.push('too much');
    }
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
};
