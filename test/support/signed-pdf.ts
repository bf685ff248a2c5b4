import { createHash } from 'node:crypto';

/** The two values that are written once the rest is: what is covered, and the signature itself. */
const RANGE_WIDTH = 60;
const VALUE_BYTES = 512;

type Signing = { digest?: string; subFilter?: string };

/**
 * What a signature book adds to a PDF: an object with the signature, whose value names the digest of all that is around
 * it, as PAdES does (ISO 32000-2, 12.8). No certificate signs it: who signed is what others verify.
 */
export const signatureAfter = (
  pdf: Uint8Array,
  { digest = 'sha256', subFilter = 'ETSI.CAdES.detached' }: Signing = {},
): Buffer => {
  const head = `\n9 0 obj\n<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /${subFilter} /Reason (Accord) /ByteRange `;
  const startOfValue = pdf.length + head.length + RANGE_WIDTH + ' /Contents '.length;
  const endOfValue = startOfValue + VALUE_BYTES * 2 + 2;
  const tail = ` >>\nendobj\nxref\n9 1\n${String(pdf.length + 1).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 10 /Prev 0 >>\nstartxref\n0\n%%EOF\n`;
  const range = `[0 ${startOfValue} ${endOfValue} ${tail.length}]`.padEnd(RANGE_WIDTH);
  const before = Buffer.concat([Buffer.from(pdf), Buffer.from(`${head}${range} /Contents `, 'latin1')]);
  const covered = createHash(digest).update(before).update(tail, 'latin1').digest('hex');
  const value = `<${`3080${covered}`.padEnd(VALUE_BYTES * 2, '0')}>`;
  return Buffer.concat([before.subarray(pdf.length), Buffer.from(value + tail, 'latin1')]);
};

/** A PDF as a signature book gives it back: its own bytes, and a signature after them. */
export const pdfSigned = (pdf: Uint8Array, signing: Signing = {}): Buffer =>
  Buffer.concat([Buffer.from(pdf), signatureAfter(pdf, signing)]);
