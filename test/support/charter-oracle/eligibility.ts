import type { Family } from './dossier.ts';

export type Eligibility = 'ELIGIBLE_FORM' | 'REVIEW' | 'INELIGIBLE';

/** Rows of 2.5: the family, what the category alone says, and its codes as patterns. */
const ROWS: readonly (readonly [Eligibility, Family, RegExp])[] = [
  ['INELIGIBLE', 'OTHER', /^(2[1-9]|3[12]|4|7)/],
  ['INELIGIBLE', 'OTHER', /^(1000|9110|9150)$/],
  ['INELIGIBLE', 'ASSOCIATION', /^9210$/],
  ['ELIGIBLE_FORM', 'ASSOCIATION', /^92(2[0-3]|30|60)$/],
  ['REVIEW', 'ASSOCIATION', /^92(24|40)$/],
  ['ELIGIBLE_FORM', 'FOUNDATION', /^9300$/],
  ['ELIGIBLE_FORM', 'MUTUAL', /^(8210|8250|8290|6411)$/],
  ['ELIGIBLE_FORM', 'COOPERATIVE', /^(519[1-6]|6100|659[56])$/],
  ['ELIGIBLE_FORM', 'COOPERATIVE', /^54(43|51|53|54|55|58|59|60)$/],
  ['ELIGIBLE_FORM', 'COOPERATIVE', /^55(43|47|51|52|53|54|55|58|59|60)$/],
  ['ELIGIBLE_FORM', 'COOPERATIVE', /^56(43|47|5[1-5]|58|59|60)$/],
  ['ELIGIBLE_FORM', 'COOPERATIVE', /^(5203|5307|5309|631[678]|6543|6551|6554|6558|6560)$/],
  ['REVIEW', 'COOPERATIVE', /^(54|55|56|65)32$/],
  ['REVIEW', 'COMMERCIAL_ESS', /^(5202|5306|5308|5498|5499|5505|5599|5605|5699|5710|5720|5800)$/],
];

export type Registered = {
  legalCategory: string;
  statutesKind: string | null;
  administrativeState: 'A' | 'C';
  sireneEss: 'O' | 'N' | null;
};

/** What registers alone say: in by its form, to be read, or out; its family; whether ELI-08 warns. */
export const expectedEligibility = ({
  legalCategory,
  statutesKind,
  administrativeState,
  sireneEss,
}: Registered): { eligibility: Eligibility; family: Family; warns: boolean } => {
  const [said, row]: readonly [Eligibility, Family, ...unknown[]] = ROWS.find(([, , codes]) =>
    codes.test(legalCategory),
  ) ?? ['REVIEW', 'OTHER'];
  const read = statutesKind === 'COMMERCIAL_ESS' ? 'COMMERCIAL_ESS' : 'COOPERATIVE';
  const family = said === 'REVIEW' && statutesKind !== null ? read : row;
  return {
    eligibility: administrativeState === 'C' ? 'INELIGIBLE' : said,
    family,
    warns: family === 'COMMERCIAL_ESS' && sireneEss !== 'O',
  };
};
