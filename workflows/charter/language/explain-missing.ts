import { frenchSpaces } from './french-spaces.ts';
import type { AnswerFault } from './read-answer.ts';
import type { Reading } from './read-dossier.ts';

export const MISSING = 'REPONSE_MANQUANTE';
export const MISSING_CONSTANT = 'CONSTANTE_MANQUANTE';
export const INVALID = 'REPONSE_INVALIDE';

const CONSTANT = 'constantes.';

/** The reason code of a verdict that waits for what is missing. */
export const missingReason = (paths: readonly string[]): string =>
  paths.some((path) => path.startsWith(CONSTANT)) ? MISSING_CONSTANT : MISSING;

const covers = (reading: Reading, path: string): boolean =>
  path === reading.path || path.startsWith(`${reading.path}[`) || path.startsWith(`${reading.path}.`);

const described = (path: string, readings: readonly Reading[]): string => {
  if (path.startsWith(CONSTANT)) {
    const [, name = '', year = ''] = path.split('.');
    return `la valeur de « ${name} » pour ${year}`;
  }
  const reading = readings.find((candidate) => covers(candidate, path));
  if (!reading) return `une valeur pour « ${path} »`;
  return reading.label === null ? path : `« ${reading.label} » (${path})`;
};

/** What to fill in so that the criterion can be judged, in French. */
export const explainMissing = (paths: readonly string[], readings: readonly Reading[]): string =>
  frenchSpaces(`Il manque : ${paths.map((path) => described(path, readings)).join(' ; ')}.`);

/** Which answers do not have the shape that the charter asks for, in French. */
export const explainInvalid = (faults: readonly AnswerFault[]): string =>
  frenchSpaces(`À corriger : ${faults.map(({ path, message }) => `${path} (${message})`).join(' ; ')}.`);
