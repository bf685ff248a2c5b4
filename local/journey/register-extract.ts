import type { JourneyCase } from './journey-case.ts';

const FIELDS = [
  'siren',
  'siret',
  'rna',
  'name',
  'legalCategory',
  'statutesKind',
  'essMention',
  'sireneEss',
  'administrativeState',
  'createdOn',
  'closedFinancialYears',
  'seatCommune',
  'establishments',
  'employees',
  'siae',
  'esusApprovalUntil',
  'fairTrade',
];

/** What a register says of the structure of a case, field by field; what is not said is null. */
export const registerExtract = ({ structure }: JourneyCase): Record<string, unknown> =>
  Object.fromEntries(FIELDS.map((field) => [field, structure[field] ?? null]));
