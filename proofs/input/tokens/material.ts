import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, type JWK } from 'jose';
import { tokenKeyIn } from '../../stage/token-key.ts';

/** All that a forger could dream of: the deployment's own key too, to sign what it must refuse all the same. */
export type Material = {
  readonly origin: string;
  /** A person who holds a role. */
  readonly person: string;
  /** A token that is accepted, to be tampered with. */
  readonly valid: string;
  readonly ownKey: KeyObject;
  readonly publicPem: string;
  readonly jwk: JWK;
  readonly kid: string;
  readonly otherKey: KeyObject;
  readonly otherJwk: JWK;
  readonly ecKey: KeyObject;
};

export const gatherMaterial = async (origin: string, dataDir: string, account: string): Promise<Material> => {
  const answer = await fetch(`${origin}/local/token?as=${account}`);
  const { token, person } = (await answer.json()) as { token: string; person: string };
  const ownKey = tokenKeyIn(dataDir);
  const ownPublic = createPublicKey(ownKey);
  const jwk = await exportJWK(ownPublic);
  const otherKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
  return {
    origin,
    person,
    valid: token,
    ownKey,
    publicPem: ownPublic.export({ type: 'spki', format: 'pem' }).toString(),
    jwk,
    kid: await calculateJwkThumbprint(jwk),
    otherKey,
    otherJwk: await exportJWK(createPublicKey(otherKey)),
    ecKey: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
  };
};
