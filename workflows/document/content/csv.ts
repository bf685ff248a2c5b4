import { latin } from './bytes.ts';
import type { Fault } from './fault.ts';

// oxlint-disable-next-line no-control-regex -- bytes that no text has
const BINARY = /[\u0000-\u0008\u000e-\u001f\u007f]/;
const MARKUP = /^[\s\u00ef\u00bb\u00bf]*</;
const SEPARATORS = /[\n\r;,\t|]/;
/** What a spreadsheet takes for a formula; a number, a telephone or a dash alone is none. */
const FORMULA = /^(?:[=@]|[+-](?![\d\s.,()%/\u00a0-]*$))/;

/** Text of cells in which no spreadsheet finds a formula to compute. */
export const csvFault = (bytes: Uint8Array): Fault | null => {
  const text = latin(bytes);
  if (BINARY.test(text) || MARKUP.test(text)) return 'WRONG_TYPE';
  const cells = text.replace(/^\u00ef\u00bb\u00bf/, '').split(SEPARATORS);
  return cells.some((cell) => FORMULA.test(cell.replace(/^[\s"']+/, '').replace(/["'\s]+$/, '')))
    ? 'ACTIVE_CONTENT'
    : null;
};
