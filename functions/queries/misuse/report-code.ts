import { createHash } from 'node:crypto';
import { readableSigns } from '../../../workflows/label/credential/short-code.ts';
import { digestOfText } from '../../shell/digest.ts';

/** A hundred bits: nobody finds one by trying. */
const SIGNS = 20;
const GROUP = 4;

/**
 * The code by which whoever made a report reads what became of it. It follows from the secret of their form and from what
 * they typed: sent twice, the same form has the same code.
 */
export const reportCode = (ticket: string, content: string): string => {
  const bytes = createHash('sha256').update(`${ticket}\n${content}`).digest();
  return readableSigns(BigInt(`0x${bytes.toString('hex')}`), SIGNS);
};

/** As it is shown, and stands in its address: groups of four. */
export const shownReportCode = (code: string): string =>
  Array.from({ length: SIGNS / GROUP }, (_, group) => code.slice(group * GROUP, (group + 1) * GROUP)).join(
    '-',
  );

const CODE = new RegExp(`^[0-9A-HJKMNP-TV-Z]{${SIGNS}}$`);

/** What somebody types or follows, as a code; blanks, hyphens and small letters are forgiven. Null when it is none. */
export const readReportCode = (typed: string): string | null => {
  const code = typed
    .slice(0, 2 * SIGNS)
    .replaceAll(/[\s‐‑‒–—−-]/g, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return CODE.test(code) ? code : null;
};

/** All that is kept of a code. */
export const reportCodeDigest = (code: string): string => digestOfText(`report#${code}`);
