import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import type { KeyStore } from '../aws/key-store.ts';

/** How long a token lives, in seconds of real time: moving the clock ends no session. */
export const TOKEN_SECONDS = 15 * 60;

/** Mints the access token of a person, as the sign-in function would after a sign-in. */
export type MintToken = (personId: string) => Promise<string>;

/** Makes tokens with the key that the template names for them. */
export const makeMintToken = (keys: KeyStore, keyId: string, origin: string): MintToken => {
  const key = keys(keyId);
  if (key?.kind !== 'pair') throw new Error('Le modèle ne nomme aucune clé pour signer les jetons.');
  const thumbprint = exportJWK(createPublicKey(key.privateKey)).then((jwk) => calculateJwkThumbprint(jwk));
  return async (personId) =>
    new SignJWT({ token_use: 'access' })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: await thumbprint })
      .setIssuer(origin)
      .setAudience('label-ess')
      .setSubject(personId)
      .setIssuedAt()
      .setExpirationTime(`${TOKEN_SECONDS}s`)
      .sign(key.privateKey);
};
