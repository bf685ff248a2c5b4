import * as z from 'zod';
import { Assistance, Day, Digest, fact, text } from './fact.ts';

/** Whoever declares a structure represents it; nobody yet when an officer declares it for who asked so (PRC-04). */
export const StructureDeclared = fact('StructureDeclared.v1', {
  siren: z.string().length(9).nullable(),
  siret: z.string().length(14).nullable(),
  rna: z.string().length(10).nullable(),
  name: text(150),
  representative: z.uuid().nullable(),
  assistance: Assistance.nullable(),
});

/** Where a value comes from, and on which day it was read or said. */
export const Provenance = z.strictObject({
  source: z.enum(['RECHERCHE_ENTREPRISES', 'COMPLEMENTS', 'OFFICER', 'DECLARED', 'CONTEST']),
  on: Day,
});
export type Provenance = z.infer<typeof Provenance>;

const Count = z.int().min(0).nullable();

/**
 * What the registers say of a structure, reduced to what rules read; null is not known. Each value that is known has
 * its source beside it (tell us once, L114-8). Full-time equivalents in hundredths.
 */
export const RegisterRead = fact('RegisterRead.v1', {
  source: z.enum(['REGISTER', 'OFFICER']),
  readOn: Day,
  name: text(150),
  legalCategory: z.string().length(4).nullable(),
  statutesKind: z.enum(['SCOP', 'SCIC', 'COOPERATIVE', 'COMMERCIAL_ESS']).nullable(),
  essMention: z.boolean().nullable(),
  sireneEss: z.enum(['O', 'N']).nullable(),
  administrativeState: z.enum(['A', 'C']).nullable(),
  closedFinancialYears: Count,
  seatCommune: z.string().length(5).nullable(),
  activity: z.string().length(6).nullable(),
  seatInTerritory: z.boolean().nullable(),
  activeInTerritory: Count,
  employees: Count,
  fteInTerritoryHundredths: Count,
  fteTotalHundredths: Count,
  siae: z.strictObject({ type: z.string().max(10), conventionValidUntil: Day.nullable() }).nullable(),
  esusApprovalUntil: Day.nullable(),
  fairTrade: z.boolean(),
  // REG-04: nothing more is published than Sirene publishes
  partialDiffusion: z.boolean(),
  family: z.string().max(20),
  eligibility: z.enum(['ELIGIBLE_FORM', 'REVIEW', 'INELIGIBLE']),
  reasons: z.array(z.string()),
  warnings: z.array(z.string()),
  sources: z.record(z.string().max(40), Provenance),
});

/** It is time to ask registers that did not answer again (A4). */
export const RegisterReadingDue = fact('RegisterReadingDue.v1', { attempt: z.int().min(1).max(99) });

/** Asked again, they still say nothing, or know no such structure. */
export const RegisterDidNotAnswer = fact('RegisterDidNotAnswer.v1', {
  attempt: z.int().min(1).max(99),
  outcome: z.enum(['SILENT', 'UNKNOWN']),
});

const Field = z.string().min(1).max(40);
const Value = z.union([z.string().max(150), z.int(), z.boolean(), z.null()]);

/** A register says otherwise than what was declared, or recorded by an officer, before it was read. */
export const RegisterValueDiffers = fact('RegisterValueDiffers.v1', {
  field: Field,
  held: Value,
  register: Value,
  on: Day,
});

/** The structure says a value that no register gives; to be checked. */
export const RegisterValueDeclared = fact('RegisterValueDeclared.v1', {
  field: Field,
  value: Value,
  on: Day,
});

/** The structure says that a value is wrong, and what is right; the reason is personal (A3). */
export const RegisterContested = fact('RegisterContested.v1', { field: Field, value: Value, on: Day });

/** An officer keeps what was contested, or what the register says; the reason is personal. */
export const RegisterContestSettled = fact('RegisterContestSettled.v1', {
  field: Field,
  accepted: z.boolean(),
  on: Day,
});

/**
 * Who represents the structure signed this charter, online or on a paper that an officer holds (PRC-04). Name and
 * capacity are personal. It is signed again only when `substance` is another (I6).
 */
export const CharterSigned = fact('CharterSigned.v1', {
  charter: z.uuid(),
  version: text(40),
  textDigest: Digest,
  compiledDigest: Digest,
  substance: Digest,
  signedOn: Day,
  channel: z.enum(['ONLINE', 'POST']),
});

/** L112-15: it agrees to be notified in its space of what is decided about it, from then on. */
export const ElectronicNotificationAgreed = fact('ElectronicNotificationAgreed.v1', { agreedOn: Day });

export const ElectronicNotificationEnded = fact('ElectronicNotificationEnded.v1', { endedOn: Day });

/** The unit is closed in the registers (REG-03). */
export const StructureCeased = fact('StructureCeased.v1', { ceasedOn: Day });
