import * as z from 'zod';
import { Day, fact, text } from './fact.ts';

export const StructureDeclared = fact('StructureDeclared.v1', {
  siren: z.string().length(9).nullable(),
  rna: z.string().length(10).nullable(),
  name: text(150),
  representative: z.uuid(),
});

/** What the registers say of a structure, reduced to what rules read, with where it was read. */
export const RegisterRead = fact('RegisterRead.v1', {
  source: z.enum(['REGISTER', 'OFFICER']),
  readOn: Day,
  name: text(150),
  legalCategory: z.string().length(4).nullable(),
  statutesKind: z.enum(['SCOP', 'SCIC', 'COOPERATIVE', 'COMMERCIAL_ESS']).nullable(),
  essMention: z.boolean().nullable(),
  administrativeState: z.enum(['A', 'C']),
  closedFinancialYears: z.int().min(0),
  seatCommune: z.string().length(5),
  seatInTerritory: z.boolean(),
  activeInTerritory: z.int().min(0),
  employees: z.int().min(0),
  siae: z.strictObject({ type: z.string(), conventionValidUntil: Day.nullable() }).nullable(),
  esusApprovalUntil: Day.nullable(),
  fairTrade: z.boolean(),
  family: z.string(),
  eligibility: z.enum(['ELIGIBLE_FORM', 'REVIEW', 'INELIGIBLE']),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
});

/** The unit is closed in the registers (REG-03). */
export const StructureCeased = fact('StructureCeased.v1', { ceasedOn: Day });
