import { KMSClient } from '@aws-sdk/client-kms';
import * as z from 'zod';
import { makeDatabase } from '../adapters/database.ts';
import { environment } from '../shell/environment.ts';
import { malformed, notFound, signInRequired } from '../shell/problems.ts';
import { httpHandler, json, redirectTo, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { makeAccessTokens, TOKEN_SECONDS } from './access-tokens.ts';
import { attemptCookie, sessionCookie } from './cookies.ts';
import { makeProvider } from './provider.ts';
import { makeSessions, SESSION_SECONDS, type Standing } from './sessions.ts';

const { STATE_TABLE, TOKEN_KEY_ID, PUBLIC_ORIGIN, OIDC_ISSUER, OIDC_CLIENT_ID } = environment(
  'STATE_TABLE',
  'TOKEN_KEY_ID',
  'PUBLIC_ORIGIN',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
);
const sessions = makeSessions(makeDatabase(), STATE_TABLE);
const tokens = makeAccessTokens(new KMSClient({}), TOKEN_KEY_ID, PUBLIC_ORIGIN);
const redirect = `${PUBLIC_ORIGIN}/sign-in/callback`;
const provider = makeProvider({ issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, redirect });

const ATTEMPT_SECONDS = 600;
const Attempt = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  /** Where the person was, and comes back to. */
  to: z.string(),
});

// Sign-in lives in real time, whatever the time of the process it opens.
const realTime = () => Date.now();

const SPACE = '/espace';
const LONGEST_ADDRESS = 300;

/** A page of the app to come back to, and nothing else: an address from outside leads nowhere but there. */
const comesBackTo = (asked: string | undefined): string =>
  asked !== undefined && asked.length <= LONGEST_ADDRESS && /^\/espace(?:\/[\w/-]*)?$/.test(asked)
    ? asked
    : SPACE;

const begin = async (event: HttpEvent): Promise<HttpAnswer> => {
  const { attempt, location } = await provider.begin();
  const to = comesBackTo(event.queryStringParameters?.['to']);
  const kept = Buffer.from(JSON.stringify({ ...attempt, to })).toString('base64url');
  return redirectTo(location, [attemptCookie.write(kept, ATTEMPT_SECONDS)]);
};

const readAttempt = (event: HttpEvent) => {
  try {
    return Attempt.parse(JSON.parse(Buffer.from(attemptCookie.read(event) ?? '', 'base64url').toString()));
  } catch {
    throw malformed('Cette connexion a été commencée ailleurs ou il y a trop longtemps. Recommencez.');
  }
};

const finish = async (event: HttpEvent): Promise<HttpAnswer> => {
  const attempt = readAttempt(event);
  let person: string;
  try {
    person = await provider.finish(attempt, event.rawQueryString);
  } catch {
    throw malformed('La connexion n’a pas abouti. Recommencez.');
  }
  const secret = await sessions.begin(person, realTime());
  return redirectTo(attempt.to, [sessionCookie.write(secret, SESSION_SECONDS), attemptCookie.clear()]);
};

const secondsLeft = ({ expiresAt }: Standing): number =>
  Math.max(0, Math.floor((expiresAt - realTime()) / 1000));

/** A short token for whoever is signed in, and in how many seconds they will not be any more. */
const tokenOf = async (standing: Standing) => ({
  token: await tokens.give(standing.person, Math.floor(realTime() / 1000)),
  expiresIn: TOKEN_SECONDS,
  sessionEndsIn: secondsLeft(standing),
});

/** Trades the cookie, which scripts cannot read, for a short token. */
const give = async (event: HttpEvent): Promise<HttpAnswer> => {
  const secret = sessionCookie.read(event);
  const standing = secret === null ? null : await sessions.standingOf(secret, realTime());
  if (standing === null) throw signInRequired();
  return json(200, await tokenOf(standing));
};

/** WCAG 2.2.1: whoever is warned that their session ends may go on with one key. The cookie is sent by our pages alone. */
const extend = async (event: HttpEvent): Promise<HttpAnswer> => {
  const secret = sessionCookie.read(event);
  const standing = secret === null ? null : await sessions.extend(secret, realTime());
  if (secret === null || standing === null) throw signInRequired();
  const answer = json(200, await tokenOf(standing));
  return { ...answer, cookies: [sessionCookie.write(secret, secondsLeft(standing))] };
};

const end = async (event: HttpEvent): Promise<HttpAnswer> => {
  const secret = sessionCookie.read(event);
  if (secret !== null) await sessions.end(secret);
  return redirectTo('/', [sessionCookie.clear()]);
};

const ROUTES: Record<string, (event: HttpEvent) => HttpAnswer | Promise<HttpAnswer>> = {
  'GET /sign-in': begin,
  'GET /sign-in/callback': finish,
  'GET /session': give,
  'POST /session': extend,
  'POST /sign-out': end,
  'GET /.well-known/openid-configuration': () =>
    json(200, { issuer: PUBLIC_ORIGIN, jwks_uri: `${PUBLIC_ORIGIN}/.well-known/jwks.json` }),
  'GET /.well-known/jwks.json': async () =>
    json(200, { keys: [await tokens.publicKey()] }, { 'cache-control': 'public, max-age=300' }),
};

export const handler = httpHandler('sign-in', async (event) => {
  const { method, path } = event.requestContext.http;
  const route = ROUTES[`${method} ${path}`];
  if (route === undefined) throw notFound();
  return route(event);
});
