import { isLuhnValid } from './luhn.ts';

/**
 * An identifier as typed: its plain form, with a French warning when its check digit or its place raises a doubt
 * that a person must settle (ID-04: REVIEW, never a crash); or the French reason why it cannot be one.
 */
export type IdentifierCheck =
  { ok: true; value: string; warning: string | null } | { ok: false; reason: string };

/** Without the spaces and dots that people write in numbers, in capitals. */
export const tidied = (text: string): string => text.replaceAll(/[\s.]/g, '').toUpperCase();

const WRONG_KEY = 'Sa clé de contrôle ne correspond pas\u00A0: à confirmer au répertoire Sirene.';

/** ID-01: nine digits and a Luhn key. */
export const checkSiren = (text: string): IdentifierCheck => {
  const value = tidied(text);
  if (!/^\d{9}$/.test(value))
    return { ok: false, reason: 'Un numéro SIREN compte 9 chiffres, comme 000 000 018.' };
  return { ok: true, value, warning: isLuhnValid(value) ? null : WRONG_KEY };
};

const LA_POSTE = '356000000';

/** ID-03: the establishments of La Poste are numbered so that their digits add up to a multiple of 5. */
const isLaPosteValid = (siret: string): boolean =>
  siret.startsWith(LA_POSTE) && siret.split('').reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;

const hasSiretKey = (siret: string): boolean =>
  (isLuhnValid(siret) && isLuhnValid(siret.slice(0, 9))) || isLaPosteValid(siret);

/** ID-02: a SIREN and five digits, Luhn keys on the fourteen and on the first nine. */
export const checkSiret = (text: string): IdentifierCheck => {
  const value = tidied(text);
  if (!/^\d{14}$/.test(value))
    return { ok: false, reason: 'Un numéro SIRET compte 14 chiffres\u00A0: le SIREN, puis 5 chiffres.' };
  return { ok: true, value, warning: hasSiretKey(value) ? null : WRONG_KEY };
};

/** ID-04: whether a SIREN or a SIRET stands in the register with a wrong key; to be looked at by a person. */
export const isLuhnDoubtful = ({ siren, siret }: { siren: string | null; siret: string | null }): boolean =>
  (siren !== null && !isLuhnValid(siren)) || (siret !== null && !hasSiretKey(siret));

/** ID-05. `department`: where the seat is expected (two characters), or null when anywhere will do. */
export const checkRna = (text: string, department: string | null): IdentifierCheck => {
  const value = tidied(text);
  if (!/^W\d[A-Z0-9]\d{7}$/.test(value) && !/^0\d{3}00\d{4}$/.test(value))
    return { ok: false, reason: 'Un numéro RNA commence par W et compte 9 autres caractères.' };
  const expected = department === null || value.startsWith(`W${department}`);
  const warning = `Ce numéro n’a pas été donné dans le département ${department}\u00A0: vérifiez où est le siège.`;
  return { ok: true, value, warning: expected ? null : warning };
};

/** ID-06: a structure is known by its SIREN, else by its RNA number; null when it has neither. */
export const structureKey = ({ siren, rna }: { siren: string | null; rna: string | null }): string | null =>
  siren ?? rna;

/** ID-07: an activity code and the list it is from, which its form alone does not tell. Never decides (ID-08). */
export const checkActivityCode = (text: string): IdentifierCheck => {
  const digits = tidied(text);
  if (!/^\d{4}[A-Z]$/.test(digits))
    return { ok: false, reason: 'Un code d’activité compte 4 chiffres et une lettre, comme 88.99B.' };
  return { ok: true, value: `${digits.slice(0, 2)}.${digits.slice(2)}`, warning: null };
};

/** ID-10: five digits. A postal code is no municipality code, and several municipalities may share one. */
export const isPostalCode = (text: string): boolean => /^\d{5}$/.test(text);
