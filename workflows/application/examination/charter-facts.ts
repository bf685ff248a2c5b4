import { ownProperty } from '../../charter/language/read-answer.ts';
import type { Answers, Facts } from '../../charter/language/read-dossier.ts';

type EssFamily = 'ASSOCIATION' | 'COOPERATIVE' | 'MUTUAL' | 'FOUNDATION' | 'COMMERCIAL_ESS' | 'OTHER';
type StatutesKind = 'SCOP' | 'SCIC' | 'COOPERATIVE' | 'COMMERCIAL_ESS';

/**
 * What registers and the reading of the statutes say of a structure; dates are `YYYY-MM-DD`, full-time equivalents in
 * hundredths. Null is not known, except where there is none: no SIREN, no insertion body, no ESUS approval.
 */
export type RegisteredStructure = {
  eligibility: 'ELIGIBLE_FORM' | 'REVIEW' | 'INELIGIBLE';
  family: EssFamily;
  statutesKind: StatutesKind | null;
  legalCategory: string | null;
  closedFinancialYears: number | null;
  employees: number | null;
  siren: string | null;
  seatInTerritory: boolean | null;
  activeEstablishmentsInTerritory: number | null;
  fteInTerritoryHundredths: number | null;
  fteTotalHundredths: number | null;
  siae: { type: string; conventionValidUntil: string | null } | null;
  esusApprovalUntil: string | null;
  fairTrade: boolean;
  sireneEss: 'O' | 'N' | null;
  essMention: boolean | null;
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
  type_insertion: siae === null ? null : siae.type,
  convention_insertion_jusqu_au: siae?.conventionValidUntil,
  agrément_esus_jusqu_au: esusApprovalUntil,
});

const placeFacts = (structure: RegisteredStructure): Facts => ({
  siège_dans_le_territoire: structure.seatInTerritory,
  établissements_actifs_dans_le_territoire: structure.activeEstablishmentsInTerritory,
  équivalents_dans_le_territoire: structure.fteInTerritoryHundredths,
  équivalents_au_total: structure.fteTotalHundredths,
});

const formFacts = (structure: RegisteredStructure): Facts => ({
  éligibilité: structure.eligibility,
  famille: structure.family,
  statuts: structure.statutesKind ?? 'AUTRES',
  catégorie_juridique: /^\d{4}$/.test(structure.legalCategory ?? '')
    ? Number(structure.legalCategory)
    : undefined,
  immatriculée: structure.siren !== null,
  mention_ess: structure.essMention,
  ess_selon_sirene: structure.sireneEss === null ? null : structure.sireneEss === 'O',
  commerce_équitable: structure.fairTrade,
});

const declared = (answers: Answers, criterion: string, field: string): unknown =>
  ownProperty(ownProperty(answers, criterion), field);

/** What criteria draw from each other's answers. Silence declares nothing: no activity, no fault found, no other minimum. */
const declaredFacts = (answers: Answers): Facts => ({
  activité_régulière: declared(answers, 'TER-01', 'regularActivity') ?? false,
  révision_défavorable: declared(answers, 'GOV-11', 'nonConformities') ?? false,
  minimum_de_branche: declared(answers, 'LIM-09', 'branchMinimumCents') ?? 0,
});

/**
 * What a charter may know without asking, under the French names of its `contexte`. No threshold is
 * applied here; what is not known is undefined or null, never 0. Amounts in cents, dates `YYYY-MM-DD`. `heardOn` is
 * the day of the session, null while none is set.
 */
export const charterFacts = (
  structure: RegisteredStructure,
  answers: Answers,
  submittedOn: string,
  heardOn: string | null = null,
): Facts => ({
  date_dépôt: submittedOn,
  année_du_dépôt: Number(submittedOn.slice(0, 4)),
  date_séance: heardOn,
  exercices_clos: structure.closedFinancialYears,
  effectif: structure.employees,
  ...formFacts(structure),
  ...placeFacts(structure),
  ...insertionFacts(structure),
  ...declaredFacts(answers),
  ...yearFacts(answers),
});
