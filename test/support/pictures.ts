import { crc32, deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A part of a PNG, with its sum. */
export const pngChunk = (name: string, data: Buffer = Buffer.alloc(0)): Buffer => {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
};

type Picture = {
  width?: number;
  height?: number;
  depth?: number;
  colours?: number;
  interlaced?: number;
  /** What is packed in it: all points, unless told. */
  points?: Buffer;
  more?: readonly Buffer[];
  after?: Buffer;
};

/** A PNG of one colour, in base64, or what somebody made of one. */
export const pngPicture = (asked: Picture = {}): string => {
  const { width = 64, height = 64, depth = 8, colours = 6, interlaced = 0, more = [] } = asked;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colours, 0, 0, interlaced], 8);
  const points = asked.points ?? Buffer.alloc((width * 4 + 1) * height);
  return Buffer.concat([
    SIGNATURE,
    pngChunk('IHDR', header),
    ...more,
    pngChunk('IDAT', deflateSync(points)),
    pngChunk('IEND'),
    asked.after ?? Buffer.alloc(0),
  ]).toString('base64');
};

/** An SVG around what it draws. */
export const svgPicture = (inside: string, root = 'viewBox="0 0 100 100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`;
