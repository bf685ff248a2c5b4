import { dossierLetter } from '../../functions/letters/dossier-letters.ts';
import type { Writing } from '../../functions/letters/writing.ts';
import { writeWith, type Written } from '../../functions/letters/write-letter.ts';
import { LETTER_KINDS, type LetterToWrite } from '../../workflows/letters/letter-kinds.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** A letter in the words that every council starts with, with plain spaces. @throws Error when it lacks something */
export const inDefaultWords = (letter: LetterToWrite): Extract<Written, { text: string }> => {
  const written = writeWith(letter, { version: 0, template: LETTER_KINDS[letter.kind].template });
  if ('missing' in written) throw new Error(`${letter.kind} lacks ${written.missing.join(', ')}`);
  return {
    ...written,
    subject: plain(written.subject),
    text: plain(written.text),
    lines: written.lines.map(plain),
  };
};

const linesOf = async (writing: Writing): Promise<readonly string[]> => {
  const letter = await dossierLetter(writing, () => Promise.resolve([]));
  return letter === null ? [] : inDefaultWords(letter).lines;
};

/** The words of the letter that a fact of a dossier calls for, with plain spaces; none when it calls for none. */
export const dossierLetterText = async (writing: Writing): Promise<string> => {
  const letter = await dossierLetter(writing, linesOf);
  return letter === null ? '' : inDefaultWords(letter).text;
};
