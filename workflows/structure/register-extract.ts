import * as z from 'zod';
import { text } from '../../events/fact.ts';
import { LegalDate } from '../calendar/legal-date.ts';

/** INSEE code of a municipality; Corsica has letters (ID-09). */
export const MunicipalityCode = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);

/** A class of activities, `88.99B` (ID-07). */
export const ActivityCode = z.string().regex(/^\d{2}\.\d{2}[A-Z]$/);

/** What an officer read in the statutes, where the legal category alone does not tell the family. */
export const StatutesKind = z.enum(['SCOP', 'SCIC', 'COOPERATIVE', 'COMMERCIAL_ESS']);
export type StatutesKind = z.infer<typeof StatutesKind>;

/** Bodies of insertion through economic activity (SIAE-01). */
export const SiaeType = z.enum(['EI', 'ETTI', 'AI', 'ACI', 'EITI']);

export const Siren = z.string().regex(/^\d{9}$/);
export const Siret = z.string().regex(/^\d{14}$/);
const Count = z.int().min(0).nullable();

export const Establishment = z.strictObject({
  siret: Siret,
  commune: MunicipalityCode.nullable(),
  active: z.boolean(),
  // Full-time equivalents in hundredths
  fteHundredths: Count,
});

/** What a register may say of a structure; null is what it does not say. */
export const RegisterValues = z.strictObject({
  siren: Siren.nullable(),
  siret: Siret.nullable(),
  rna: z.string().min(10).max(10).nullable(),
  name: text(150).nullable(),
  legalCategory: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  statutesKind: StatutesKind.nullable(),
  essMention: z.boolean().nullable(),
  // REG-01: filled for part of the units only
  sireneEss: z.enum(['O', 'N']).nullable(),
  // REG-03: A active, C ceased
  administrativeState: z.enum(['A', 'C']).nullable(),
  createdOn: LegalDate.nullable(),
  closedFinancialYears: Count,
  seatCommune: MunicipalityCode.nullable(),
  activity: ActivityCode.nullable().default(null),
  establishments: z.array(Establishment),
  /** How many are open, when `establishments` may lack some; null when all are listed. */
  openEstablishments: Count.default(null),
  employees: Count,
  siae: z.strictObject({ type: SiaeType, conventionValidUntil: LegalDate.nullable() }).nullable(),
  esusApprovalUntil: LegalDate.nullable(),
  fairTrade: z.boolean().nullable(),
  /** REG-04: the unit asked that Sirene says less of it to the public. */
  partialDiffusion: z.boolean().default(false),
});
export type RegisterValues = z.infer<typeof RegisterValues>;
export type ExtractField = keyof RegisterValues;

/** What an officer records of a register; the structure has a SIREN, an RNA number or both (ID-06). */
export const RegisterExtract = RegisterValues.extend({ name: text(150) }).refine(
  ({ siren, rna }) => siren !== null || rna !== null,
  { error: 'Une structure a un numéro SIREN ou un numéro RNA.' },
);
export type RegisterExtract = z.infer<typeof RegisterExtract>;
