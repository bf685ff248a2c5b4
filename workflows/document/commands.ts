import * as z from 'zod';
import { DocumentKind, MediaType, MOST_BYTES, type RefusalOfFile } from '../../events/document.ts';
import { Digest } from '../../events/fact.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

/** What the service of storage says of a scan (GuardDuty Malware Protection for S3). */
export const ScanResult = z.enum([
  'NO_THREATS_FOUND',
  'THREATS_FOUND',
  'UNSUPPORTED',
  'ACCESS_DENIED',
  'FAILED',
]);
export type ScanResult = z.infer<typeof ScanResult>;

const ObjectVersion = z.string().min(1).max(1024);

/** A day that a paper of today may bear. */
const DayOnPaper = LegalDate.refine((day) => day >= '1900-01-01' && day < '2200-01-01', {
  message: 'Écrivez une date entre 1900 et 2199.',
});

/** Whatever a file is called where it comes from: kept as it is, made harmless whenever it is shown. */
const FileName = z
  .string()
  .min(1)
  .max(255)
  .refine((value) => value.isWellFormed(), { message: 'Ce nom de fichier est illisible. Renommez-le.' });

export const documentCommands = {
  announce: z.strictObject({
    structure: z.uuid(),
    kind: DocumentKind,
    fileName: FileName,
    mediaType: MediaType,
    size: z.int().min(1).max(MOST_BYTES),
    sha256: Digest,
    dated: DayOnPaper.nullable().default(null),
    validUntil: DayOnPaper.nullable().default(null),
  }),
  receive: z.strictObject({ objectVersion: ObjectVersion }),
  recordScan: z.strictObject({ objectVersion: ObjectVersion, result: ScanResult }),
  replace: z.strictObject({ by: z.uuid() }),
  withdraw: z.strictObject({}),
  erase: z.strictObject({}),
  passDeadline: PassDeadline,
};

export type DocumentGiven = {
  announce: {
    structureKnown: boolean;
    /** What the charter says of the kind; null when it does not ask for it. */
    rule: { validMonths: number | null } | null;
    /** How many were announced today for this structure. */
    today: number;
  };
  /** What the bytes of that version are, read whole. */
  receive: { sha256: string; size: number; fault: z.infer<typeof RefusalOfFile> | null };
  replace: { by: { state: string; structure: string; kind: string } | null };
};
