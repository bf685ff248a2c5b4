import * as z from 'zod';
import type { RowKey } from '../kernel/rows.ts';
import { SHORT_CODE } from './credential/short-code.ts';

/**
 * The last credential of a label, in the label's public partition: read with what is public of the label, by one query.
 * `key` is the fragment of the key that signed it, instants are whole seconds in UTC (`2029-01-21T22:59:59Z`).
 */
export const PublicCredential = z.object({
  id: z.uuid(),
  /** The status list that tells of it, and its place there. */
  list: z.string(),
  index: z.int().min(0),
  key: z.string(),
  shortCode: z.string().regex(SHORT_CODE),
  issuedAt: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  /** Whether its bit is set: it was suspended, withdrawn or replaced, and no other stands yet. It never becomes valid again. */
  revoked: z.boolean(),
  /** Version of the label that this row was last brought to. */
  version: z.int().min(1),
});
export type PublicCredential = z.infer<typeof PublicCredential>;

/** Beside `public`, in the partition of the label. */
export const publicCredentialKey = (number: string): RowKey => ({ pk: `label#${number}`, sk: 'credential' });

/** The credential in force, of the row that may be there: null when none is. */
export const credentialInForce = (row: unknown): PublicCredential | null => {
  const read = PublicCredential.safeParse(row).data;
  return read === undefined || read.revoked ? null : read;
};

/** Which label a short code leads to. */
export const shortCodeKey = (code: string): RowKey => ({ pk: `code#${code}`, sk: 'label' });
