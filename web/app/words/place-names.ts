import { municipalityName } from '../../../workflows/structure/municipality-names-62.ts';

/** A municipality as people call it, with the code that registers know it by; the code alone elsewhere than in the Pas-de-Calais. */
export const placeInWords = (code: string): string => {
  const name = municipalityName(code);
  return name === null ? code : `${name} (${code})`;
};
