import * as z from 'zod';
import { CouncilId } from '../../../events/fact.ts';
import type { RowKey } from '../../kernel/rows.ts';
import { SHORT_CODE } from './short-code.ts';

/** What is added once it is signed, and is never changed but for another signature over the same words. */
const Signed = z.object({
  /** The name of the key. */
  key: z.string(),
  validFrom: z.string(),
  validUntil: z.string(),
  /** The text as published, and its SHA-256 in base64url. */
  text: z.string(),
  digest: z.string(),
});
type Signed = z.infer<typeof Signed>;

/** A credential that was issued for a fact of a label: claimed first, with its place in a status list, then signed. */
export const CredentialRecord = z.object({
  id: z.uuid(),
  council: CouncilId,
  /** The label, as a thing, and by its number. */
  label: z.uuid(),
  number: z.string(),
  /** The fact that it is issued for, and the label's version then. */
  cause: z.uuid(),
  version: z.int().min(1),
  list: z.string(),
  index: z.int().min(0),
  shortCode: z.string().regex(SHORT_CODE),
  /** Whole seconds in UTC. */
  issuedAt: z.string(),
  signed: Signed.optional(),
  /** Whether it was signed anew, and that signature is not published yet. */
  unpublished: z.literal(true).optional(),
});
export type CredentialRecord = z.infer<typeof CredentialRecord>;
export type SignedRecord = CredentialRecord & { signed: Signed };
export const isSigned = (record: CredentialRecord): record is SignedRecord => record.signed !== undefined;

/** All credentials of one label. */
export const credentialsOf = (label: string): string => `credentials#${label}`;

export const credentialKey = (label: string, id: string): RowKey => ({ pk: credentialsOf(label), sk: id });

export const LISTS_PARTITION = 'statusLists';

/** A list that is published already: its row follows its first publication. */
export const statusListRow = (list: string): RowKey => ({ pk: LISTS_PARTITION, sk: list });

export const listPartition = (list: string): string => `statusList#${list}`;

/** Places sort as text. */
const place = (index: number): string => String(index).padStart(6, '0');

export const ENTRIES = 'entry#';
export const BITS = 'bit#';

/** A place of a list that belongs to a credential for good. */
export const entryKey = (list: string, index: number): RowKey => ({
  pk: listPartition(list),
  sk: `${ENTRIES}${place(index)}`,
});

/** A bit that is set for good: the credential at this place no longer holds. */
export const bitKey = (list: string, index: number): RowKey => ({
  pk: listPartition(list),
  sk: `${BITS}${place(index)}`,
});

const Bit = z.object({ sk: z.string() });

/** Which place a row of a bit is about. */
export const placeOfBit = (row: unknown): number => Number(Bit.parse(row).sk.slice(BITS.length));
