import { createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, SignCommand, type KMSClient } from '@aws-sdk/client-kms';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { AUDIENCE } from '../shell/authenticate.ts';

export const TOKEN_SECONDS = 900;

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** Short access tokens of ours, signed by a key that never leaves the key service. */
export const makeAccessTokens = (kms: KMSClient, KeyId: string, issuer: string) => {
  let known: Promise<JWK> | undefined;

  const readKey = async (): Promise<JWK> => {
    const { PublicKey } = await kms.send(new GetPublicKeyCommand({ KeyId }));
    if (PublicKey === undefined) throw new Error('the token key cannot be read');
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    const jwk = key.export({ format: 'jwk' }) as JWK;
    return { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'RS256', use: 'sig' };
  };

  const publicKey = (): Promise<JWK> => (known ??= readKey());

  return {
    publicKey,

    /** A token for a person, from now (seconds of real time) for a quarter of an hour. */
    async give(person: string, now: number): Promise<string> {
      const { kid } = await publicKey();
      const claims = {
        iss: issuer,
        aud: AUDIENCE,
        sub: person,
        token_use: 'access',
        iat: now,
        exp: now + TOKEN_SECONDS,
      };
      const content = `${encode({ alg: 'RS256', typ: 'JWT', kid })}.${encode(claims)}`;
      const { Signature } = await kms.send(
        new SignCommand({
          KeyId,
          Message: Buffer.from(content),
          MessageType: 'RAW',
          SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
        }),
      );
      if (Signature === undefined) throw new Error('no token was signed');
      return `${content}.${Buffer.from(Signature).toString('base64url')}`;
    },
  };
};
