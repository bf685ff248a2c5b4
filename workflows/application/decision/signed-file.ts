import type { FileMark } from '../../../events/decision.ts';
import { latin } from '../../document/content/bytes.ts';

/** Digests of bytes, computed outside: SHA-256 in base64url, and as bytes those that signatures use. */
export type Digests = {
  sha256: (bytes: Uint8Array) => string;
  used: (parts: readonly Uint8Array[]) => readonly Uint8Array[];
};

/** What is wrong with a file that should be an order with its signature. */
export const SIGNED_FILE_FAULTS = [
  'NOT_SIGNED',
  'SHORTER',
  'OTHER_DOCUMENT',
  'CUT',
  'COMPLETED_AFTER',
  'SIGNATURE_OF_ELSE',
  'TOO_LARGE',
] as const;
export type SignedFileFault = (typeof SIGNED_FILE_FAULTS)[number];

/** A signature with its certificates and its proofs of time takes some tens of kilobytes, seldom some hundreds. */
export const MOST_SIGNED_BYTES = 3 * 1024 * 1024;

/** What a signature covers: all of the file up to its own value, and all after it (ISO 32000-2, 12.8.1). */
const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
/** A signature of somebody, and not a proof of time alone (ETSI EN 319 142-1, 5.3). */
const SIGNATURE = /\/SubFilter\s*\/(?:ETSI\.CAdES\.detached|adbe\.pkcs7\.detached)(?![A-Za-z0-9.])/;

type Range = { upTo: number; from: number; end: number };

const rangesIn = (text: string): Range[] =>
  [...text.matchAll(BYTE_RANGE)].flatMap(([, start, upTo, from, length]) =>
    Number(start) === 0
      ? [{ upTo: Number(upTo), from: Number(from), end: Number(from) + Number(length) }]
      : [],
  );

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Whether the value of a signature names the digest of what it says that it covers. */
const covers = (bytes: Uint8Array, { upTo, from, end }: Range, { used }: Digests): boolean => {
  const value = latin(bytes.subarray(upTo, from))
    .replaceAll(/[<>\s]/g, '')
    .toLowerCase();
  return used([bytes.subarray(0, upTo), bytes.subarray(from, end)]).some((digest) =>
    value.includes(hexOf(digest)),
  );
};

/**
 * Whether a file is an order as it was exported, with a signature after it and nothing after that (PAdES: a signature is
 * added to a file, and changes no byte of it). Who signed, and by which certificate, is what the signature book and the
 * readers of PDF say: here, that it is this very document that was signed, whole and unchanged.
 * @param bytes the file that came back
 * @param exported the order as it left
 * @returns null when it is
 */
export const signedFileFault = (
  bytes: Uint8Array,
  exported: FileMark,
  digests: Digests,
): SignedFileFault | null => {
  if (bytes.length < exported.size) return 'SHORTER';
  if (bytes.length > exported.size + MOST_SIGNED_BYTES) return 'TOO_LARGE';
  if (digests.sha256(bytes.subarray(0, exported.size)) !== exported.sha256) return 'OTHER_DOCUMENT';
  const added = latin(bytes.subarray(exported.size));
  const ranges = rangesIn(added).filter(({ upTo, from }) => upTo >= exported.size && from > upTo);
  const last = ranges.toSorted((a, b) => b.end - a.end)[0];
  if (!SIGNATURE.test(added) || last === undefined) return 'NOT_SIGNED';
  if (last.end > bytes.length) return 'CUT';
  if (last.end < bytes.length) return 'COMPLETED_AFTER';
  return ranges.every((range) => covers(bytes, range, digests)) ? null : 'SIGNATURE_OF_ELSE';
};

const EXPORTED = 'Faites signer le fichier exporté tel quel, et déposez celui que rend le parapheur.';

/** Each fault in French, with what to do. */
export const SIGNED_FILE_WORDS: Readonly<Record<SignedFileFault, string>> = {
  NOT_SIGNED: `c’est l’arrêté exporté, et il ne porte aucune signature électronique. ${EXPORTED}`,
  SHORTER:
    'il est plus court que l’arrêté exporté : il est coupé, ou c’est un autre document. Déposez le fichier signé entier.',
  OTHER_DOCUMENT: `il ne commence pas par l’arrêté exporté : c’est un autre document, ou il a été modifié, imprimé ou enregistré de nouveau avant la signature. ${EXPORTED}`,
  CUT: 'il s’arrête avant la fin de ce que sa signature couvre : il est coupé. Déposez le fichier signé entier.',
  COMPLETED_AFTER:
    'quelque chose y a été ajouté après sa dernière signature. Déposez le fichier tel que le parapheur l’a rendu.',
  SIGNATURE_OF_ELSE:
    'sa signature ne correspond pas à ce qu’il contient : il a été modifié après la signature. Déposez le fichier tel que le parapheur l’a rendu.',
  TOO_LARGE: `il est bien plus gros que l’arrêté exporté et sa signature. ${EXPORTED}`,
};
