import { createHmac, type KeyObject, sign as signWith } from 'node:crypto';
import type { Material } from './material.ts';

export type Claims = Readonly<Record<string, unknown>>;

export const encode = (part: unknown): string =>
  Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url');

/** Seconds of real time, in which tokens live. */
export const nowInSeconds = (): number => Math.floor(Date.now() / 1000);

/** What an access token of the service says, all of it as it should be. */
export const goodClaims = ({ origin, person }: Material): Claims => {
  const iat = nowInSeconds();
  return { iss: origin, aud: 'label-ess', sub: person, token_use: 'access', iat, exp: iat + 900 };
};

export const goodHeader = ({ kid }: Material): Claims => ({ alg: 'RS256', typ: 'JWT', kid });

/** Signs any header and any claims, whatever they say, as no library would. */
export const signRaw = (
  header: unknown,
  claims: unknown,
  key: KeyObject,
  { hash = 'sha256', padding }: { hash?: string; padding?: number } = {},
): string => {
  const content = `${encode(header)}.${encode(claims)}`;
  const how = padding === undefined ? key : { key, padding };
  return `${content}.${signWith(hash, Buffer.from(content), how).toString('base64url')}`;
};

export const signHmac = (
  header: unknown,
  claims: unknown,
  secret: string | Buffer,
  hash = 'sha256',
): string => {
  const content = `${encode(header)}.${encode(claims)}`;
  return `${content}.${createHmac(hash, secret).update(content).digest('base64url')}`;
};
