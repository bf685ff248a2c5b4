import { crc32, inflateRawSync } from 'node:zlib';

type Entry = { name: string; method: number; extra: number; bytes: Buffer };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;

const expectSign = (zip: Buffer, at: number, sign: number): void => {
  if (zip.readUInt32LE(at) !== sign) throw new Error(`no ${sign.toString(16)} at ${at}`);
};

/** One entry, from its line of the central directory: both headers must agree, and its sum be right. */
const entryAt = (zip: Buffer, at: number): { entry: Entry; next: number } => {
  expectSign(zip, at, CENTRAL);
  const [method, crc, packed, size] = [
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 16),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 24),
  ];
  const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset)) as [
    number,
    number,
    number,
  ];
  const local = zip.readUInt32LE(at + 42);
  expectSign(zip, local, LOCAL);
  if (zip.readUInt16LE(local + 8) !== method || zip.readUInt32LE(local + 14) !== crc)
    throw new Error('the two headers of an entry disagree');
  const begins = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const raw = zip.subarray(begins, begins + packed);
  const bytes = method === 0 ? raw : inflateRawSync(raw);
  if (bytes.length !== size || crc32(bytes) !== crc) throw new Error('an entry is not what it says');
  const entry = {
    name: zip.toString('utf8', at + 46, at + 46 + name),
    method,
    extra: zip.readUInt16LE(local + 28),
    bytes,
  };
  return { entry, next: at + 46 + name + extra + comment };
};

/** The entries of a ZIP file in their order, each checked against its sum: written apart from what writes them. */
export const readZip = (zip: Buffer): Entry[] => {
  const end = zip.length - 22;
  expectSign(zip, end, END);
  const [count, begins] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 16)];
  const entries: Entry[] = [];
  let at = begins;
  while (entries.length < count) {
    const { entry, next } = entryAt(zip, at);
    entries.push(entry);
    at = next;
  }
  if (at !== end) throw new Error('something lies between the directory and its end');
  return entries;
};
