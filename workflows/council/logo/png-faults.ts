import { isSquarish } from './svg-faults.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const SMALLEST = 64;
const LARGEST = 1024;
/** Colour types of PNG (ISO/IEC 15948, 11.2.2) with the samples of each pixel. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
const PALETTE = 3;

/** What draws, and in which colours. What tells of who drew, where and when has nothing to do in a logo. */
const CHUNKS: ReadonlySet<string> = new Set(
  'IHDR PLTE tRNS IDAT IEND gAMA cHRM sRGB pHYs sBIT bKGD'.split(' '),
);

const MALFORMED = 'Cette image n’est pas un PNG bien formé. Enregistrez-la de nouveau.';

type Chunk = { readonly name: string; readonly data: Uint8Array };

/** How large a picture is when it is drawn, and what draws it. */
export type PngDrawing = {
  readonly width: number;
  readonly height: number;
  /** Of one line of it, without the byte that says how it is filtered. */
  readonly lineBytes: number;
  readonly packed: readonly Uint8Array[];
};

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** None of what is not in base64: it is no PNG either. */
const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(BASE64.test(base64) ? atob(base64) : '', (sign) => sign.charCodeAt(0));

/** CRC-32 as PNG has it (ISO/IEC 15948, annex D). */
const crcOf = (bytes: Uint8Array): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
};

/** Its parts up to the last byte, each as its sum says; null when it is not made so. */
const chunksOf = (bytes: Uint8Array): Chunk[] | null => {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length;) {
    if (at + 12 > bytes.length) return null;
    const end = at + 8 + view.getUint32(at);
    if (end + 4 > bytes.length || crcOf(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return null;
    chunks.push({
      name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, end),
    });
    at = end + 4;
  }
  return chunks;
};

const named = (chunks: readonly Chunk[], name: string): Chunk[] => chunks.filter((one) => one.name === name);

const drawingOf = (chunks: readonly Chunk[]): PngDrawing | null => {
  const [header, ...others] = chunks;
  if (header?.name !== 'IHDR' || header.data.length !== 13 || named(others, 'IHDR').length > 0) return null;
  const view = new DataView(header.data.buffer, header.data.byteOffset, 13);
  const [depth, colours, packing, filtering] = [8, 9, 10, 11].map((at) => view.getUint8(at));
  const samples = SAMPLES[Number(colours)];
  const isDrawn = chunks.at(-1)?.name === 'IEND' && named(chunks, 'IEND').length === 1;
  if (samples === undefined || packing !== 0 || filtering !== 0 || !isDrawn) return null;
  if (colours === PALETTE && named(chunks, 'PLTE').length !== 1) return null;
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const lineBytes = Math.ceil((width * samples * Number(depth)) / 8);
  return { width, height, lineBytes, packed: named(chunks, 'IDAT').map(({ data }) => data) };
};

/** What draws a PNG that has no fault, from its base64. */
export const pngDrawing = (base64: string): PngDrawing | null => drawingOf(chunksOf(bytesOf(base64)) ?? []);

/**
 * What keeps a PNG, in base64, from being a council's logo, in French with what to do; null when nothing does. Whether its
 * points can be unpacked is seen by the shell.
 */
export const pngFault = (base64: string): string | null => {
  const chunks = chunksOf(bytesOf(base64));
  const drawing = chunks && drawingOf(chunks);
  if (chunks === null || drawing === null) return MALFORMED;
  const unknown = chunks.find(({ name }) => !CHUNKS.has(name));
  if (unknown !== undefined)
    return 'Cette image contient autre chose que son dessin. Enregistrez-la « pour le Web », sans métadonnées ni profil.';
  const { width, height } = drawing;
  const [depth, colours, , , interlaced] = chunks[0]?.data.subarray(8) ?? [];
  const isDeep = depth === 8 || (colours === PALETTE && [1, 2, 4].includes(Number(depth)));
  if (!isDeep || interlaced !== 0) return 'Enregistrez l’image en 8 bits par couleur, sans entrelacement.';
  if (!isSquarish(width, height) || Math.min(width, height) < SMALLEST || Math.max(width, height) > LARGEST)
    return `Chaque côté mesure de ${SMALLEST} à ${LARGEST} points, et le plus grand au plus deux fois le petit.`;
  return null;
};
