import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { checkRna, checkSiren, checkSiret, tidied, type IdentifierCheck } from './identifiers.ts';
import type { Numbers } from './register-answer.ts';

/** One number typed any way, or a SIREN and an RNA number apart. */
export type Typed = { number?: string | undefined; siren?: string | null; rna?: string | null };

const invalid = (explanation: string) => refused('invalid-identifier', { explanation });

type Kind = { is: RegExp; check: (text: string) => IdentifierCheck; as: (value: string) => Numbers };

const NONE: Numbers = { siren: null, siret: null, rna: null };
const KINDS: readonly Kind[] = [
  { is: /^\d{9}$/, check: checkSiren, as: (siren) => ({ ...NONE, siren }) },
  { is: /^\d{14}$/, check: checkSiret, as: (siret) => ({ ...NONE, siren: siret.slice(0, 9), siret }) },
  { is: /^(W.*|\d{10})$/, check: (text) => checkRna(text, null), as: (rna) => ({ ...NONE, rna }) },
];

/** What a number is, from its form alone: SIREN, SIRET or RNA (PRC-02, ID-01, ID-02, ID-05). */
export const readNumber = (text: string): Outcome<Numbers> => {
  const value = tidied(text);
  const kind = KINDS.find(({ is }) => is.test(value));
  const check = kind?.check(value);
  if (kind === undefined || check === undefined)
    return invalid('Donnez un numéro SIREN (9 chiffres), SIRET (14 chiffres) ou RNA (W et 9 caractères).');
  return check.ok ? accepted(kind.as(check.value)) : invalid(check.reason);
};

/** ID-06: one number at least, each well formed; a doubtful key is the officer's to judge. */
const readApart = ({ siren = null, rna = null }: Typed): Outcome<Numbers> => {
  const ofSiren = siren === null ? null : checkSiren(siren);
  const ofRna = rna === null ? null : checkRna(rna, null);
  if (ofSiren?.ok === false) return invalid(ofSiren.reason);
  if (ofRna?.ok === false) return invalid(ofRna.reason);
  if (ofSiren === null && ofRna === null) return invalid('Donnez un numéro SIREN ou un numéro RNA.');
  return accepted({ siren: ofSiren?.value ?? null, siret: null, rna: ofRna?.value ?? null });
};

/** The numbers of a structure as they were typed. */
export const readNumbers = (typed: Typed): Outcome<Numbers> => {
  if (typed.number === undefined) return readApart(typed);
  if ((typed.siren ?? null) !== null || (typed.rna ?? null) !== null)
    return invalid('Donnez un seul numéro : celui de la structure.');
  return readNumber(typed.number);
};
