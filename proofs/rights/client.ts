import { createPublicKey } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, SignJWT } from 'jose';
import { tokenKeyIn } from '../stage/token-key.ts';
import type { Ask } from './asks.ts';
import { accountOf, type Ids } from './people.ts';

export type Got = { readonly status: number; readonly body: string; readonly headers: Headers };
export type Client = {
  readonly ids: Ids;
  /** Asks as somebody of the matrix, or as nobody known to it. */
  readonly send: (ask: Ask, person: string, key: string, headers?: Record<string, string>) => Promise<Got>;
  /** The token of another account, by the name of the account. */
  readonly signIn: (account: string) => Promise<string>;
};

/** A token of an officer that was good, and is over since a minute. */
const staleToken = async (dataDir: string, url: string, person: string): Promise<string> => {
  const key = tokenKeyIn(dataDir);
  const kid = await calculateJwkThumbprint(await exportJWK(createPublicKey(key)));
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ token_use: 'access' })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid })
    .setIssuer(url)
    .setAudience('label-ess')
    .setSubject(person)
    .setIssuedAt(now - 960)
    .setExpirationTime(now - 60)
    .sign(key);
};

type Identity = { readonly token: string; readonly person: string };
type Held = Identity & { readonly until: number };

/** Eight minutes: a token of the run lives for fifteen. */
const TOKEN_MS = 480_000;

/** Speaks HTTP as each of the matrix. */
export const makeClient = async (
  url: string,
  dataDir: string,
  people: readonly string[],
): Promise<Client> => {
  const identify = async (account: string): Promise<Identity> =>
    (await (await fetch(`${url}/local/token?as=${account}`)).json()) as Identity;
  const held = new Map<string, Held>();
  const hold = async (name: string, account: string): Promise<Held> => {
    const one = { ...(await identify(account)), until: Date.now() + TOKEN_MS };
    held.set(name, one);
    return one;
  };
  for (const name of people) if (name !== 'anonymous') await hold(name, accountOf(name));
  const expired = held.get('expired');
  if (expired !== undefined) {
    const token = await staleToken(dataDir, url, expired.person);
    held.set('expired', { ...expired, token, until: Number.POSITIVE_INFINITY });
  }
  const tokenOf = async (name: string): Promise<string | undefined> => {
    const one = held.get(name);
    if (one === undefined || one.until > Date.now()) return one?.token;
    return (await hold(name, people.includes(name) ? accountOf(name) : name)).token;
  };
  return {
    ids: Object.fromEntries([...held].map(([name, { person }]) => [name, person])),
    signIn: async (account) => (await hold(account, account)).person,
    send: async ({ method, path, body }, person, key, headers = {}) => {
      const token = await tokenOf(person);
      const answer = await fetch(`${url}${path}`, {
        method,
        redirect: 'manual',
        ...(body !== null && { body: JSON.stringify(body) }),
        headers: {
          accept: 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(method === 'POST' && { 'content-type': 'application/json', 'idempotency-key': key }),
          ...headers,
        },
      });
      return { status: answer.status, body: await answer.text(), headers: answer.headers };
    },
  };
};
