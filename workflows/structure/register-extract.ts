import * as z from 'zod';
import { text } from '../../events/fact.ts';
import { LegalDate } from '../calendar/legal-date.ts';

/** INSEE code of a municipality; Corsica has letters (ID-09). */
export const MunicipalityCode = z.string().regex(/^(\d{2}|2[AB])\d{3}$/);

/** What an officer read in the statutes, where the legal category alone does not tell the family. */
export const StatutesKind = z.enum(['SCOP', 'SCIC', 'COOPERATIVE', 'COMMERCIAL_ESS']);
export type StatutesKind = z.infer<typeof StatutesKind>;

/** Bodies of insertion through economic activity (SIAE-01). */
export const SiaeType = z.enum(['EI', 'ETTI', 'AI', 'ACI', 'EITI']);

const Siret = z.string().regex(/^\d{14}$/);

const Establishment = z.strictObject({
  siret: Siret,
  commune: MunicipalityCode,
  active: z.boolean(),
  // Full-time equivalents in hundredths
  fteHundredths: z.int().min(0),
});

/** What public registers say of a structure; it has a SIREN, an RNA number or both (ID-06). */
export const RegisterExtract = z
  .strictObject({
    siren: z
      .string()
      .regex(/^\d{9}$/)
      .nullable(),
    siret: Siret.nullable(),
    rna: z.string().min(10).max(10).nullable(),
    name: text(150),
    legalCategory: z
      .string()
      .regex(/^\d{4}$/)
      .nullable(),
    statutesKind: StatutesKind.nullable(),
    essMention: z.boolean().nullable(),
    // REG-01: filled for part of the units only
    sireneEss: z.enum(['O', 'N']).nullable(),
    // REG-03: A active, C ceased
    administrativeState: z.enum(['A', 'C']),
    createdOn: LegalDate.nullable(),
    closedFinancialYears: z.int().min(0),
    seatCommune: MunicipalityCode,
    establishments: z.array(Establishment),
    employees: z.int().min(0),
    siae: z.strictObject({ type: SiaeType, conventionValidUntil: LegalDate.nullable() }).nullable(),
    esusApprovalUntil: LegalDate.nullable(),
    fairTrade: z.boolean(),
  })
  .refine(({ siren, rna }) => siren !== null || rna !== null, {
    error: 'Une structure a un numéro SIREN ou un numéro RNA.',
  });
export type RegisterExtract = z.infer<typeof RegisterExtract>;
