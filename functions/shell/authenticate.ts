import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import * as z from 'zod';
import { signInRequired } from './problems.ts';

export const AUDIENCE = 'label-ess';

/** Ours alone: of one audience, for a person, short-lived whatever its end says. */
const LONGEST_SECONDS = 20 * 60;
const Claims = z
  .object({
    sub: z.uuid(),
    token_use: z.literal('access'),
    aud: z.literal(AUDIENCE),
    iat: z.int(),
    exp: z.int(),
  })
  .refine(({ iat, exp }) => exp - iat <= LONGEST_SECONDS);

/** Keys that cannot be read are a fault of ours: whoever asks is told to try again, not to sign in again. */
const isOurs = (error: unknown): boolean =>
  !(error instanceof z.ZodError) &&
  (!(error instanceof errors.JOSEError) ||
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    error.code === errors.JOSEError.code);

/**
 * Reads the short token that our sign-in gives. The function does it rather than the gateway, whose own refusal
 * cannot be worded (an HTTP API answers a fixed English 401).
 * @returns who is signed in; throws a 401 problem for anything else
 */
export const makeAuthenticate = (origin: string) => {
  // Made at the first request: it loads an HTTP client, which a cold start need not wait for.
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  const publicKeys = () =>
    (keys ??= createRemoteJWKSet(new URL('/.well-known/jwks.json', origin), { cooldownDuration: 5_000 }));
  return async (event: APIGatewayProxyEventV2): Promise<string> => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(event.headers['authorization'] ?? '')?.[1];
    if (token === undefined) throw signInRequired();
    try {
      const { payload } = await jwtVerify(token, publicKeys(), {
        issuer: origin,
        audience: AUDIENCE,
        algorithms: ['RS256'],
        requiredClaims: ['exp', 'iat'],
        maxTokenAge: LONGEST_SECONDS,
        typ: 'JWT',
      });
      return Claims.parse(payload).sub;
    } catch (error) {
      if (isOurs(error)) throw error;
      throw signInRequired();
    }
  };
};
export type Authenticate = ReturnType<typeof makeAuthenticate>;
