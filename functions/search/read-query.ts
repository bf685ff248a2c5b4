import { allWords, gluedPairs, tellingWords } from './words.ts';

/** A request as it is looked for. */
export type Asked = {
  words: readonly string[];
  telling: readonly string[];
  /** Neighbours written as one, with the words that they join. */
  glued: readonly { pair: string; of: readonly string[] }[];
  /** Written without blanks, when it looks like the number of a dossier. */
  dossierNumber: string | null;
};

const LONGEST = 120;

const SIREN = /^\d{9}$/;
const SIRET = /^\d{14}$/;
const RNA = /^w\d{9}$/;

/** A number may be typed with blanks; the first nine figures of an establishment are those of its structure. */
const numberIn = (text: string): string | null => {
  const plain = text.replaceAll(/[\s.]/gu, '').toLowerCase();
  if (SIRET.test(plain)) return plain.slice(0, 9);
  return SIREN.test(plain) || RNA.test(plain) ? plain : null;
};

const dossierNumberIn = (text: string): string | null => {
  const plain = text.replaceAll(/\s/gu, '').toUpperCase();
  return /^[0-9A-Z]{2,8}-D-\d{4}-\d{1,9}$/.test(plain) ? plain : null;
};

/** What somebody typed, read; null when there is nothing to look for, or too much. */
export const readQuery = (text: string): Asked | null => {
  if (text.length > LONGEST) return null;
  const number = numberIn(text);
  const words = number === null ? allWords(text) : [number];
  if (words.length === 0) return null;
  const pairs = gluedPairs(words);
  return {
    words,
    telling: tellingWords(words),
    glued: pairs.map((pair) => ({
      pair,
      of: words.filter(
        (word, n) => `${word}${words[n + 1] ?? ''}` === pair || `${words[n - 1] ?? ''}${word}` === pair,
      ),
    })),
    dossierNumber: dossierNumberIn(text),
  };
};
