import { plainWords } from '../../../workflows/imports/plain-words.ts';
import { municipalityName } from '../../../workflows/structure/municipality-names-62.ts';

/** A municipality as people call it, with the code that registers know it by; the code alone elsewhere than in the Pas-de-Calais. */
export const placeInWords = (code: string): string => {
  const name = municipalityName(code);
  return name === null ? code : `${name} (${code})`;
};

const DEPARTMENT = '62';
const LAST_CODE = 909;

let codesByName: ReadonlyMap<string, string> | undefined;

/** Every municipality of the Pas-de-Calais by its plain name; no two share one. */
const codes = (): ReadonlyMap<string, string> => {
  codesByName ??= new Map(
    Array.from(
      { length: LAST_CODE },
      (_, before) => `${DEPARTMENT}${String(before + 1).padStart(3, '0')}`,
    ).flatMap((code) => {
      const name = municipalityName(code);
      return name === null ? [] : [[plainWords(name), code] as const];
    }),
  );
  return codesByName;
};

const CODE = /(?:^|\()((?:\d{2}|2[AB])\d{3})\)?$/;

/** The code of a municipality that somebody wrote: by its code, alone or after its name, or by a name that is known. */
export const placeWritten = (text: string): string | null =>
  CODE.exec(text.trim())?.[1] ?? codes().get(plainWords(text)) ?? null;
