import { frenchSpaces } from './french-spaces.ts';

/** Why a charter is refused, and where: lines and columns start at 1, `where` and `message` are French. */
export type CompileError = { line: number; column: number; where: string; message: string };

/** Collects what is wrong, so that the secretary sees it all at once. */
export type Report = {
  errors: CompileError[];
  add: (offset: number, where: string, message: string) => void;
};

const MOST_ERRORS = 100;

/** A report on one text: offsets in it become lines and columns. */
export const makeReport = (text: string): Report => {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  const errors: CompileError[] = [];
  return {
    errors,
    add: (offset, where, message) => {
      if (errors.length >= MOST_ERRORS) return;
      const at = Math.min(Math.max(0, offset), text.length);
      const after = starts.findIndex((start) => start > at);
      const line = after === -1 ? starts.length : after;
      errors.push({
        line,
        column: at - (starts[line - 1] ?? 0) + 1,
        where: frenchSpaces(where),
        message: frenchSpaces(message),
      });
    },
  };
};
