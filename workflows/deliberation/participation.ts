import type { RulesOfProcedure } from './rules-of-procedure.ts';

type Rule = Pick<RulesOfProcedure, 'writtenConsultationShare' | 'recusalLowersBase'>;

type Consulted = {
  /** Members in office: voting seats that are filled. */
  inOffice: number;
  recused: number;
  /** Members who answered, whatever they chose. */
  tookPart: number;
  rule: Rule;
};

/** Whether enough took part in writing; `formula` says how the number was found, `sentence` what follows. Both in French. */
export type Participation = {
  reached: boolean;
  required: number;
  counted: number;
  base: number;
  formula: string;
  sentence: string;
};

/** How many must take part for an opinion given in writing to be valid, and of how many (DEL-15). */
export const participationNeeded = ({
  inOffice,
  recused,
  rule: { writtenConsultationShare, recusalLowersBase },
}: Omit<Consulted, 'tookPart'>): { required: number; base: number } => {
  const { numerator, denominator } = writtenConsultationShare;
  const base = recusalLowersBase ? inOffice - recused : inOffice;
  // Nobody at all is no participation, whatever the base.
  return { required: Math.max(1, Math.ceil((base * numerator) / denominator)), base };
};

const shareIn = ({ numerator, denominator }: Rule['writtenConsultationShare']): string =>
  2 * numerator === denominator
    ? 'La moitié au moins des'
    : `Une part de ${numerator} sur ${denominator} au moins des`;

const formulaOf = (base: number, { writtenConsultationShare, recusalLowersBase }: Rule): string => {
  const whom = recusalLowersBase ? ', personnes déportées déduites' : '';
  return `${shareIn(writtenConsultationShare)} ${base} membres en exercice${whom}, qui répondent par écrit.`;
};

/** What the quorum is to a session, participation is to a written consultation, once it is over (DEL-15). */
export const participation = ({ tookPart, ...consulted }: Consulted): Participation => {
  const { required, base } = participationNeeded(consulted);
  const reached = tookPart >= required;
  const figures = `${tookPart} sur ${base}, il en faut ${required}.`;
  const sentence = reached
    ? `Participation suffisante\u00A0: ${figures}`
    : `Participation insuffisante\u00A0: ${figures} Aucun avis n’est donné par écrit\u00A0: le dossier revient pour une autre séance.`;
  return { reached, required, counted: tookPart, base, formula: formulaOf(base, consulted.rule), sentence };
};
