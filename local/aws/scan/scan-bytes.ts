import { unzip } from './unzip.ts';

/** What a scan says of a file. */
export type ScanResult = 'NO_THREATS_FOUND' | 'THREATS_FOUND' | 'UNSUPPORTED' | 'ACCESS_DENIED' | 'FAILED';

/** The harmless text by which scanners are tried: written in two parts, so that it is not found here. */
const TRIAL = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''),
  'latin1',
);
const DEEPEST = 5;
const MOST_BYTES = 64 * 1024 * 1024;
const ENCRYPTED_PDF = /^%PDF-[\s\S]*\/Encrypt(?![A-Za-z0-9])/;

/** Finds the trial virus, archives in archives included; what is under a password or unpacks without end is not scanned. */
export const scanBytes = (bytes: Buffer, depth = 0): ScanResult => {
  if (bytes.includes(TRIAL)) return 'THREATS_FOUND';
  if (depth === DEEPEST) return 'UNSUPPORTED';
  const inside = unzip(bytes, MOST_BYTES).map((file) =>
    typeof file === 'string' ? 'UNSUPPORTED' : scanBytes(file, depth + 1),
  );
  if (inside.includes('THREATS_FOUND')) return 'THREATS_FOUND';
  const closed = inside.includes('UNSUPPORTED') || ENCRYPTED_PDF.test(bytes.toString('latin1'));
  return closed ? 'UNSUPPORTED' : 'NO_THREATS_FOUND';
};
