import * as z from 'zod';
import { text } from '../../events/fact.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { ActivityCode, MunicipalityCode, SiaeType, StatutesKind } from './register-extract.ts';

const Count = z.int().min(0).max(1_000_000_000).nullable();

/** The values that rules read of a structure, one by one and each with its type; null is not known. */
export const KNOWN_VALUES = {
  name: text(150).nullable(),
  legalCategory: z
    .string()
    .regex(/^\d{4}$/)
    .nullable(),
  statutesKind: StatutesKind.nullable(),
  essMention: z.boolean().nullable(),
  sireneEss: z.enum(['O', 'N']).nullable(),
  administrativeState: z.enum(['A', 'C']).nullable(),
  closedFinancialYears: Count,
  seatCommune: MunicipalityCode.nullable(),
  // ID-07, ID-08: says who follows a dossier, never what it is worth
  activity: ActivityCode.nullable(),
  activeInTerritory: Count,
  employees: Count,
  fteInTerritoryHundredths: Count,
  fteTotalHundredths: Count,
  siaeType: SiaeType.nullable(),
  siaeConventionUntil: LegalDate.nullable(),
  esusApprovalUntil: LegalDate.nullable(),
  fairTrade: z.boolean().nullable(),
};

const All = z.strictObject(KNOWN_VALUES);
export type KnownValues = z.infer<typeof All>;
export type KnownField = keyof KnownValues;
export const KNOWN_FIELDS = Object.keys(KNOWN_VALUES) as KnownField[];
export const KnownField = z.enum(KNOWN_FIELDS);
export type KnownValue = KnownValues[KnownField];
