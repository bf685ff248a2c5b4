import * as z from 'zod';
import { Instant } from '../../../events/fact.ts';
import type { RowKey } from '../../kernel/rows.ts';
import { issuerOf } from './issuer.ts';

/**
 * `ANNOUNCED`: published, so that whoever keeps the document of the issuer knows it before it signs. `SIGNING`: the one
 * that signs. `LISTED`: it signs no more, what it signed still holds. `COMPROMISED`: nothing it signed holds. `DROPPED`:
 * the last credential that it signed has run out.
 */
export const KeyState = z.enum(['ANNOUNCED', 'SIGNING', 'LISTED', 'COMPROMISED', 'DROPPED']);
export type KeyState = z.infer<typeof KeyState>;

/** A key of the issuer, as its row keeps it; its name is the fragment of its address. */
export const IssuerKey = z.object({
  name: z.string().regex(/^key-[a-z0-9-]{1,40}$/),
  kmsKeyId: z.string(),
  publicKeyMultibase: z.string().regex(/^z6Mk[1-9A-HJ-NP-Za-km-z]{40,50}$/),
  state: KeyState,
  announcedAt: Instant,
  /** Since when it has its state. */
  since: Instant,
  /** Its states before, each with since when: what was done to it, and on which day. */
  before: z.array(z.object({ state: KeyState, since: Instant })).default([]),
});
export type IssuerKey = z.infer<typeof IssuerKey>;

export const KEYS_PARTITION = 'did#keys';
export const issuerKeyRow = (name: string): RowKey => ({ pk: KEYS_PARTITION, sk: name });

/** Verifiers keep what they loaded for up to a day after they last used it: a key is known before it first signs. */
const ANNOUNCE_HOURS = 48;
const HOUR = 3_600_000;

/** From when on an announced key may sign. */
export const mayFirstSignAt = ({ announcedAt }: IssuerKey): Instant =>
  new Date(Date.parse(announcedAt) + ANNOUNCE_HOURS * HOUR).toISOString() as Instant;

const SHOWN: readonly KeyState[] = ['ANNOUNCED', 'SIGNING', 'LISTED'];

/** Whether nothing that a key signed holds, and it is to be signed anew. */
export const isCompromised = (keys: readonly IssuerKey[], name: string): boolean =>
  keys.some((key) => key.name === name && key.state === 'COMPROMISED');

/** The keys by which a signature of ours holds. */
export const keysThatHold = (keys: readonly IssuerKey[]): readonly IssuerKey[] =>
  keys.filter(({ state }) => SHOWN.includes(state));

export type VerificationMethod = {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
};

export type DidDocument = {
  readonly '@context': readonly string[];
  readonly id: string;
  readonly verificationMethod: readonly VerificationMethod[];
  /** Full addresses, as verifiers compare them. */
  readonly assertionMethod: readonly string[];
};

/** What the issuer publishes at `/.well-known/did.json`: the keys still needed, none that is compromised. */
export const didDocument = (origin: string, keys: readonly IssuerKey[]): DidDocument => {
  const id = issuerOf(origin);
  const verificationMethod = keysThatHold(keys).map(({ name, publicKeyMultibase }) => ({
    id: `${id}#${name}`,
    type: 'Multikey' as const,
    controller: id,
    publicKeyMultibase,
  }));
  return {
    // The first one is what verifiers look for.
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id,
    verificationMethod,
    assertionMethod: verificationMethod.map((method) => method.id),
  };
};
