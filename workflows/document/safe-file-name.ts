import type { MediaType } from '../../events/document.ts';

const EXTENSIONS: Readonly<Record<MediaType, string>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'text/csv': 'csv',
};

const LONGEST = 80;
/** Only letters, figures and a few signs: no path, no quote, no control, no mark that turns text around. */
const OTHERS = /[^\p{L}\p{M}\p{N} _()-]+/gu;
/** What a spreadsheet or a shell could take for an order, and names that Windows keeps for its devices. */
const LEADING = /^[\s_()-]+/;
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

const fallback = 'piece';

/**
 * A name that is a name wherever it lands: whatever the file was called, it ends by the extension of what was checked in
 * it, and holds no other dot (RFC 6266, RFC 8187).
 */
export const safeFileName = (name: string, mediaType: MediaType): string => {
  const stem = name.replace(/\.[^.]{1,8}$/, '');
  const kept = stem.normalize('NFC').replaceAll(OTHERS, '_').replace(LEADING, '').slice(0, LONGEST).trim();
  const safe = kept.isWellFormed() ? kept : kept.slice(0, -1);
  return `${safe === '' || DEVICE.test(safe) ? fallback : safe}.${EXTENSIONS[mediaType]}`;
};

const inAscii = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^ -~]/g, '_');

const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The header that has a browser save a file and never show it: its name in ASCII, then whole. */
export const attachmentNamed = (name: string): string =>
  `attachment; filename="${inAscii(name)}"; filename*=UTF-8''${encoded(name)}`;

const SHOWN: readonly MediaType[] = ['application/pdf', 'image/png', 'image/jpeg'];

/** The type under which a file is handed out: its own where viewers confine it, else bytes and no more. */
export const handedOutAs = (mediaType: MediaType): string =>
  SHOWN.includes(mediaType) ? mediaType : 'application/octet-stream';
