import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import type { Instant } from '../../events/fact.ts';
import type { CredentialSigner } from '../../functions/ports.ts';
import type { IssuerKey, KeyState } from '../../workflows/label/credential/keys.ts';
import { ed25519Multikey } from '../../workflows/label/credential/multikey.ts';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The same name is the same key each time. */
const privateKey = (name: string): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.alloc(32, name)]),
    format: 'der',
    type: 'pkcs8',
  });

const publicKey = (name: string): Uint8Array =>
  createPublicKey(privateKey(name)).export({ type: 'spki', format: 'der' }).subarray(-32);

/** Keys in memory, by name; every signature that they gave is counted. */
export const memorySigner = (): CredentialSigner & { signed: number } => {
  const signer = {
    signed: 0,
    sign: async (keyId: string, message: Uint8Array) => {
      signer.signed += 1;
      return sign(null, message, privateKey(keyId));
    },
    publicKey: async (keyId: string) => publicKey(keyId),
  };
  return signer;
};

export const issuerKey = (name: string, state: KeyState = 'SIGNING'): IssuerKey => ({
  name,
  kmsKeyId: name,
  publicKeyMultibase: ed25519Multikey(publicKey(name)),
  state,
  announcedAt: '2026-01-01T00:00:00.000Z' as Instant,
  since: '2026-01-01T00:00:00.000Z' as Instant,
  before: [],
});
