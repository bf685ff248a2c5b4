import type { LetterText } from '../api/secretariat-letters.ts';

type Paragraphs = LetterText['paragraphs'];

/** A line under a condition begins so: `[si place] Lieu : {place}`. */
const UNDER = /^\[si (\w+)\] ?(.*)$/;

/** The text of a letter as somebody edits it, one paragraph a line. */
export const asLines = (paragraphs: Paragraphs): string =>
  paragraphs.map(({ text, when }) => (when === undefined ? text : `[si ${when}] ${text}`)).join('\n');

/** What those lines say. */
export const fromLines = (lines: string): Paragraphs =>
  lines
    .replace(/\n+$/, '')
    .split('\n')
    .map((line) => {
      const [, when, text] = UNDER.exec(line) ?? [];
      return when === undefined || text === undefined
        ? { text: line.trimEnd() }
        : { text: text.trimEnd(), when };
    });
