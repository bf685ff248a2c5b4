import * as z from 'zod';
import { Day, Digest, fact } from './fact.ts';

/** A kind of supporting document, as charters name them. */
export const DocumentKind = z.string().regex(/^[A-Z][A-Z0-9_]{1,40}$/);

/** The forms of file that are taken; any other is refused before it is sent. */
export const MEDIA_TYPES = [
  'application/pdf',
  'image/png',
  'image/jpeg',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'text/csv',
] as const;
export const MediaType = z.enum(MEDIA_TYPES);
export type MediaType = z.infer<typeof MediaType>;

/** 20 MB: what a scanned statute takes, and what a function reads whole. */
export const MOST_BYTES = 20 * 1024 * 1024;

/** The version that storage gave to the bytes: the only ones that this document ever means. */
const ObjectVersion = z.string().min(1).max(1024);

/** Why a file is kept from everyone. */
export const REFUSAL_REASONS = [
  'OTHER_CONTENT',
  'WRONG_TYPE',
  'UNREADABLE',
  'PROTECTED',
  'ACTIVE_CONTENT',
  'THREAT',
  'NOT_SCANNABLE',
] as const;
export const RefusalOfFile = z.enum(REFUSAL_REASONS);

/** A file that is about to be sent, with what binds its bytes; its name is sealed beside, as personal. */
export const DocumentAnnounced = fact('DocumentAnnounced.v1', {
  structure: z.uuid(),
  announcedOn: Day,
  kind: DocumentKind,
  mediaType: MediaType,
  size: z.int().min(1).max(MOST_BYTES),
  sha256: Digest,
  /** The day written on the document, and the last day on which it holds; null when it has none. */
  dated: Day.nullable(),
  validUntil: Day.nullable(),
});

/** Its bytes are there, and are those that were announced; nobody may open them yet. */
export const DocumentReceived = fact('DocumentReceived.v1', {
  objectVersion: ObjectVersion,
  sha256: Digest,
});

/** The scan of that very version found no threat: it may be opened. */
export const DocumentFoundClean = fact('DocumentFoundClean.v1', { objectVersion: ObjectVersion });

export const DocumentRefused = fact('DocumentRefused.v1', {
  objectVersion: ObjectVersion,
  reason: RefusalOfFile,
});

/** No verdict came in time: it stays closed, and a person is told. */
export const DocumentScanLate = fact('DocumentScanLate.v1', { objectVersion: ObjectVersion });

/** Announced, and never received. */
export const DocumentNeverSent = fact('DocumentNeverSent.v1', { closedOn: Day });

/** Another document takes its place; this one stays readable where it was used. */
export const DocumentReplaced = fact('DocumentReplaced.v1', { by: z.uuid() });

export const DocumentWithdrawn = fact('DocumentWithdrawn.v1', { withdrawnOn: Day });

/** The first day on which it no longer holds. */
export const DocumentExpired = fact('DocumentExpired.v1', { expiredOn: Day });

/** Its bytes and its name are gone for good: it was of no dossier that was filed (GDP-04). */
export const DocumentErased = fact('DocumentErased.v1', { erasedOn: Day });
