import canonicalize from 'canonicalize';
import * as z from 'zod';
import { Day, Digest, Instant } from '../../events/fact.ts';
import { digestOf, digestOfText } from '../shell/digest.ts';

export const FORMAT = 'label-ess-checkpoint/1';

/** The facts that came to one thing since the last checkpoint: its name, how many it had before, their hashes. */
export const CheckpointEntry = z.tuple([Digest, z.int().min(0)], Digest);
export type CheckpointEntry = z.infer<typeof CheckpointEntry>;

/**
 * What is signed each day. `previous` is the hash of the last one, so that each commits to all before it; `entries` that
 * of what came since; `root` that of the tree of all things as they then stand.
 */
export const Statement = z.strictObject({
  format: z.literal(FORMAT),
  date: Day,
  at: Instant,
  sequence: z.int().min(1),
  previous: Digest.nullable(),
  entries: Digest,
  things: z.int().min(0),
  facts: z.int().min(0),
  root: Digest,
});
export type Statement = z.infer<typeof Statement>;

/** A statement and its signature: a compact JWS (EdDSA) over its canonical text (RFC 8785). */
export const Signed = z.strictObject({ statement: Statement, jws: z.string() });
export type Signed = z.infer<typeof Signed>;

/** The file of one day. */
export const DayFile = z.strictObject({ ...Signed.shape, entries: z.array(CheckpointEntry) });
export type DayFile = z.infer<typeof DayFile>;

export const sorted = (entries: readonly CheckpointEntry[]): CheckpointEntry[] =>
  entries.toSorted(([a], [b]) => (a < b ? -1 : 1));

export const statementDigest = (statement: Statement): string => digestOf(statement);
export const entriesDigest = (entries: readonly CheckpointEntry[]): string =>
  digestOfText(canonicalize(sorted(entries)) ?? '');

/** Who signs checkpoints, evidence and answers about a day: a key of its own, which signs no credential. */
export type CheckpointSigner = {
  sign(message: Uint8Array): Promise<Uint8Array>;
  /** The 32 bytes of its public part. */
  publicKey(): Promise<Uint8Array>;
};

const base64url = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** The JWK of an Ed25519 key (RFC 8037), with its own thumbprint (RFC 7638) as its name. */
export const jwkOf = (publicKey: Uint8Array) => {
  const key = { crv: 'Ed25519', kty: 'OKP', x: base64url(publicKey) } as const;
  return { ...key, kid: digestOf(key) };
};

/** A compact JWS over the canonical text of a value. Its header says of what kind that is: none passes for another. */
export const signedText = async (signer: CheckpointSigner, typ: string, value: unknown): Promise<string> => {
  const { kid } = jwkOf(await signer.publicKey());
  const header = canonicalize({ alg: 'EdDSA', kid, typ }) ?? '';
  const message = `${base64url(header)}.${base64url(canonicalize(value) ?? '')}`;
  return `${message}.${base64url(await signer.sign(Buffer.from(message)))}`;
};

export const signed = async (signer: CheckpointSigner, statement: Statement): Promise<Signed> => ({
  statement,
  jws: await signedText(signer, 'label-ess-checkpoint', statement),
});
