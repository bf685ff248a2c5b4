import { eligibilityReason } from './eligibility-reasons.ts';
import type { EligibilityReason, EligibilityReasonCode } from './eligibility-reasons.ts';
import { isLuhnDoubtful } from './identifiers.ts';
import type { Eligibility, EssFamily, LegalCategory } from './legal-categories.ts';
import { isScopCategory, legalCategoryOf } from './legal-categories.ts';
import type { RegisterValues } from './register-extract.ts';

/** What the form of a structure is judged on. */
type Registered = Pick<
  RegisterValues,
  'siren' | 'siret' | 'rna' | 'legalCategory' | 'statutesKind' | 'essMention' | 'sireneEss'
> &
  Pick<RegisterValues, 'administrativeState' | 'fairTrade'> & { siae: object | null };

export type EligibilityVerdict = {
  eligibility: Eligibility;
  family: EssFamily;
  reasons: EligibilityReason[];
  /** Ids of the rules that ask an officer's attention without changing the verdict. */
  warnings: string[];
};

/** Under REVIEW the statutes that an officer read tell the family, else the category's row. */
const familyOf = ({ statutesKind, rna }: Registered, category: LegalCategory, code: string | null) => {
  if (category.eligibility !== 'REVIEW') return category.family;
  if (statutesKind !== null) return statutesKind === 'COMMERCIAL_ESS' ? 'COMMERCIAL_ESS' : 'COOPERATIVE';
  // ID-06: a small association may stand in the RNA alone, without any category
  return code === null && rna !== null ? 'ASSOCIATION' : category.family;
};

const exclusions = (structure: Registered, category: LegalCategory): EligibilityReasonCode[] => [
  ...(structure.administrativeState === 'C' ? (['CEASED'] as const) : []),
  ...(category.exclusion === null ? [] : [category.exclusion]),
  // SIAE-05: an insertion workshop run by a municipality stays a public body
  ...(category.exclusion === 'PUBLIC_BODY' && structure.siae !== null ? (['PUBLIC_CARRIER'] as const) : []),
];

const questions = (structure: Registered, family: EssFamily): EligibilityReasonCode[] => [
  'STATUTES_TO_READ',
  ...(family === 'COMMERCIAL_ESS' && structure.essMention !== true ? (['NO_ESS_MENTION'] as const) : []),
  ...(family === 'COMMERCIAL_ESS' && structure.fairTrade === true
    ? (['FAIR_TRADE_IS_NO_FORM'] as const)
    : []),
];

/** ELI-08: the Sirene flag supports a commercial company's claim; its absence only draws attention. */
const warningsOn = (structure: Registered, family: EssFamily): string[] => [
  ...(family === 'COMMERCIAL_ESS' && structure.sireneEss !== 'O' ? ['ELI-08'] : []),
  ...(isLuhnDoubtful(structure) ? ['ID-04'] : []),
];

/** Whether registers show an ESS structure, to be read from its statutes, or none (ELI-01 to ELI-08). */
export const eligibility = (structure: Registered): EligibilityVerdict => {
  const category = legalCategoryOf(structure.legalCategory);
  const family = familyOf(structure, category, structure.legalCategory);
  const excluded = exclusions(structure, category);
  const warnings = warningsOn(structure, family);
  if (excluded.length > 0)
    return { eligibility: 'INELIGIBLE', family, reasons: excluded.map(eligibilityReason), warnings };
  const codes: EligibilityReasonCode[] =
    category.eligibility === 'ELIGIBLE_FORM' ? ['ESS_BY_FORM'] : questions(structure, family);
  return { eligibility: category.eligibility, family, reasons: codes.map(eligibilityReason), warnings };
};

/** A worker cooperative, by its statutes or by its category. */
export const isScop = ({
  statutesKind,
  legalCategory,
}: Pick<Registered, 'statutesKind' | 'legalCategory'>): boolean =>
  statutesKind === 'SCOP' || isScopCategory(legalCategory);
