import { join } from 'node:path';
import { type Dossier, newDossier } from '../../../local/journey/dossier.ts';
import { readCase } from '../../../local/journey/journey-case.ts';
import { luhnDigit } from '../../../workflows/structure/luhn.ts';

const model = readCase(join(import.meta.dirname, '..', '..', '..', 'test', 'journeys', 'cases', 'T01.json'));

/** The SIREN of the nth structure of a run: as valid as a real one, and of nobody. */
export const sirenOf = (number: number): string => {
  const digits = `9${String(number).padStart(7, '0')}`;
  return `${digits}${luhnDigit(digits)}`;
};

/** The answers of a structure that meets the charter, by criterion. */
export const goodAnswers: Readonly<Record<string, unknown>> = model.answers;

/** The dossier of the nth structure: the model's answers under a number of its own. */
export const dossierOf = (number: number, name = `Structure fictive ${number}`): Dossier => {
  const siren = sirenOf(number);
  return newDossier({
    ...model,
    case: `structure ${number}`,
    structure: { ...model.structure, siren, siret: `${siren}00010`, rna: null, name },
  });
};
