import { ownProperty } from '../../charter/language/read-answer.ts';
import type { Answers, Facts } from '../../charter/language/read-dossier.ts';

type EssFamily = 'ASSOCIATION' | 'COOPERATIVE' | 'MUTUAL' | 'FOUNDATION' | 'COMMERCIAL_ESS' | 'OTHER';
type StatutesKind = 'SCOP' | 'SCIC' | 'COOPERATIVE' | 'COMMERCIAL_ESS';

/** What registers and the reading of the statutes say of a structure; dates are `YYYY-MM-DD`. */
export type RegisteredStructure = {
  family: EssFamily;
  statutesKind: StatutesKind | null;
  legalCategory: string;
  closedFinancialYears: number | null;
  employees: number | null;
  siren: string | null;
  seatInTerritory: boolean | null;
  activeEstablishmentsInTerritory: number | null;
  siae: { type: string; conventionValidUntil: string | null } | null;
  esusApprovalUntil: string | null;
  fairTrade: boolean;
};

/** The last closed year of LIM-00: its list runs from the oldest to the last. */
const lastClosedYear = (answers: Answers): unknown => {
  const years = ownProperty(ownProperty(answers, 'LIM-00'), 'years');
  return Array.isArray(years) ? (years.at(-1) as unknown) : undefined;
};

const yearFacts = (answers: Answers): Facts => {
  const year = lastClosedYear(answers);
  return {
    résultat_net: ownProperty(year, 'netResultCents'),
    pertes_antérieures: ownProperty(year, 'priorLossesCents'),
    affecté_fonds_de_développement: ownProperty(year, 'developmentFundCents'),
    affecté_réserve_légale: ownProperty(year, 'legalReserveCents'),
    affecté_autres_réserves: ownProperty(year, 'otherReservesCents'),
    affecté_report_à_nouveau: ownProperty(year, 'retainedCents'),
    part_travail: ownProperty(year, 'labourShareCents'),
    intérêts_aux_parts: ownProperty(year, 'shareInterestCents'),
    dividendes: ownProperty(year, 'dividendsCents'),
  };
};

const insertionFacts = ({ siae, esusApprovalUntil }: RegisteredStructure): Facts => ({
  insertion: siae !== null,
  convention_insertion_jusqu_au: siae?.conventionValidUntil,
  agrément_esus: esusApprovalUntil !== null,
  agrément_esus_jusqu_au: esusApprovalUntil,
});

/**
 * What a charter may know without asking, under the French names of its `contexte`. No threshold is
 * applied here; what is not known is undefined or null, never 0. Amounts in cents, dates `YYYY-MM-DD`.
 */
export const charterFacts = (
  structure: RegisteredStructure,
  answers: Answers,
  submittedOn: string,
): Facts => ({
  date_dépôt: submittedOn,
  exercices_clos: structure.closedFinancialYears,
  famille: structure.family,
  statuts: structure.statutesKind ?? 'AUTRES',
  catégorie_juridique: /^\d{4}$/.test(structure.legalCategory) ? Number(structure.legalCategory) : undefined,
  immatriculée: structure.siren !== null,
  effectif: structure.employees,
  commerce_équitable: structure.fairTrade,
  siège_dans_le_territoire: structure.seatInTerritory,
  établissements_actifs_dans_le_territoire: structure.activeEstablishmentsInTerritory,
  // TER-01: nobody declares a regular activity by silence.
  activité_régulière: ownProperty(ownProperty(answers, 'TER-01'), 'regularActivity') ?? false,
  ...insertionFacts(structure),
  ...yearFacts(answers),
});
