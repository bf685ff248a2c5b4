import * as z from 'zod';

export const EssFamily = z.enum([
  'ASSOCIATION',
  'COOPERATIVE',
  'MUTUAL',
  'FOUNDATION',
  'COMMERCIAL_ESS',
  'OTHER',
]);
export type EssFamily = z.infer<typeof EssFamily>;

export const Eligibility = z.enum(['ELIGIBLE_FORM', 'REVIEW', 'INELIGIBLE']);
export type Eligibility = z.infer<typeof Eligibility>;

/** Why a category is out (ELI-01), each with its own sentence. */
export type Exclusion =
  'SOLE_TRADER' | 'NO_LEGAL_PERSONALITY' | 'FOREIGN_BODY' | 'PUBLIC_BODY' | 'OWNERS_UNION';

export type LegalCategory = { family: EssFamily } & (
  | { eligibility: 'ELIGIBLE_FORM' | 'REVIEW'; exclusion: null }
  | { eligibility: 'INELIGIBLE'; exclusion: Exclusion }
);

const byForm = (family: EssFamily): LegalCategory => ({
  family,
  eligibility: 'ELIGIBLE_FORM',
  exclusion: null,
});
const toReview = (family: EssFamily): LegalCategory => ({ family, eligibility: 'REVIEW', exclusion: null });
const out = (exclusion: Exclusion, family: EssFamily = 'OTHER'): LegalCategory => ({
  family,
  eligibility: 'INELIGIBLE',
  exclusion,
});

/** First digits that settle the matter before any exact code (domain rules, 2.5). */
const PREFIXES: readonly (readonly [string, LegalCategory])[] = [
  ...['21', '22', '23', '24', '25', '26', '27', '28', '29'].map(
    (prefix) => [prefix, out('NO_LEGAL_PERSONALITY')] as const,
  ),
  ['31', out('FOREIGN_BODY')],
  ['32', out('FOREIGN_BODY')],
  ['4', out('PUBLIC_BODY')],
  ['7', out('PUBLIC_BODY')],
];

/** INSEE legal categories, level III, one row as the domain rules (2.5) have it. */
const ROWS: readonly (readonly [LegalCategory, string])[] = [
  [byForm('ASSOCIATION'), '9220 9221 9222 9223 9230 9260'],
  [toReview('ASSOCIATION'), '9224 9240'],
  [out('NO_LEGAL_PERSONALITY', 'ASSOCIATION'), '9210'],
  [byForm('FOUNDATION'), '9300'],
  [byForm('MUTUAL'), '8210 8250 8290 6411'],
  // Banks and credit
  [byForm('COOPERATIVE'), '5191 5192 5193 5194 5196 6100 6595 6596'],
  // SARL, then SA with a board, then SA with a directoire
  [byForm('COOPERATIVE'), '5443 5451 5453 5454 5455 5458 5459 5460'],
  [byForm('COOPERATIVE'), '5543 5547 5551 5552 5553 5554 5555 5558 5559 5560'],
  [byForm('COOPERATIVE'), '5643 5647 5651 5652 5653 5654 5655 5658 5659 5660'],
  [byForm('COOPERATIVE'), '5195 5203 5307 5309 6316 6317 6318 6543 6551 6554 6558 6560'],
  // SICA: under the law on cooperation of 1947, open to more than farmers
  [toReview('COOPERATIVE'), '5432 5532 5632 6532'],
  [toReview('COMMERCIAL_ESS'), '5202 5306 5308 5498 5499 5505 5599 5605 5699 5710 5720 5800'],
  [toReview('OTHER'), '6533 6901 8310 8311 8410 8420 8510 9900 9970'],
  [out('SOLE_TRADER'), '1000'],
  [out('OWNERS_UNION'), '9110 9150'],
];

const EXACT: ReadonlyMap<string, LegalCategory> = new Map(
  ROWS.flatMap(([category, codes]) => codes.split(' ').map((code) => [code, category] as const)),
);

/** Codes of worker cooperatives (SCOP); a SCOP in another form is told by its statutes. */
const SCOP_CODES: ReadonlySet<string> = new Set(['5458', '5558', '5658']);

export const isScopCategory = (code: string | null): boolean => code !== null && SCOP_CODES.has(code);

/** Every code that has a row of its own. */
export const listedCategories = (): string[] => [...EXACT.keys()].toSorted();

/** Prefix, then exact code, then REVIEW: an unknown code is never in and never out. */
export const legalCategoryOf = (code: string | null): LegalCategory => {
  if (code === null) return toReview('OTHER');
  const prefix = PREFIXES.find(([start]) => code.startsWith(start));
  return prefix?.[1] ?? EXACT.get(code) ?? toReview('OTHER');
};
