import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { writeWhole } from '../data/write-whole.ts';
import { readBody } from '../http/read-body.ts';
import { send } from '../http/send.ts';
import { htmlAnswer } from '../pages/page.ts';
import { accountNamed, isAccountName } from './accounts.ts';
import { MemoryAdapter } from './memory-adapter.ts';
import { errorPage, signInPage } from './sign-in-page.ts';

/** Where the provider stands under the origin. */
export const MOUNT = '/oidc';
export const CLIENT_ID = 'label-ess-local';

/** Answers the requests under `/oidc`. */
export type ProviderHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Secrets = { readonly jwks: { readonly keys: readonly unknown[] }; readonly cookieKey: string };

const makeSecrets = (): Secrets => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'local' };
  return { jwks: { keys: [jwk] }, cookieKey: randomBytes(32).toString('hex') };
};

const openSecrets = (dataDir: string): Secrets => {
  const file = join(dataDir, 'keys', 'provider.json');
  if (!existsSync(file)) writeWhole(file, JSON.stringify(makeSecrets()), 0o600);
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
};

const claimsOf = (account: string) => {
  const { name, email } = accountNamed(account);
  const [given_name, family_name] = name.split(' ');
  return { sub: account, name, given_name, family_name, email, email_verified: true };
};

const HOUR = 3600;

const load = async (origin: string, dataDir: string): Promise<ProviderHandler> => {
  const { Provider } = await import('oidc-provider');
  const { jwks, cookieKey } = openSecrets(dataDir);
  const provider = new Provider(`${origin}${MOUNT}`, {
    adapter: MemoryAdapter,
    jwks,
    cookies: { keys: [cookieKey] },
    clients: [
      {
        client_id: CLIENT_ID,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origin}/sign-in/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    pkce: { required: () => true },
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      profile: ['name', 'given_name', 'family_name'],
    },
    conformIdTokenClaims: false,
    ttl: {
      AccessToken: HOUR,
      AuthorizationCode: 60,
      Grant: HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      Session: HOUR,
    },
    findAccount: (_: unknown, account: string) => ({ accountId: account, claims: () => claimsOf(account) }),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `${MOUNT}/connexion/${uid}` },
    // The one client is ours: nobody is asked twice whether they agree.
    loadExistingGrant: async (context: { oidc: { session: { accountId: string } } }) => {
      const grant = new provider.Grant({ clientId: CLIENT_ID, accountId: context.oidc.session.accountId });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    renderError: (context: { type: string; body: string }) => {
      context.type = 'html';
      context.body = errorPage();
    },
  });
  const answer = provider.callback();
  const signIn: ProviderHandler = async (request, response) => {
    await provider.interactionDetails(request, response);
    if (request.method !== 'POST') return send(response, htmlAnswer(signInPage()));
    const form = new URLSearchParams((await readBody(request, 10_000))?.toString('utf8'));
    const account = form.get('other')?.trim() || (form.get('account') ?? '');
    if (!isAccountName(account)) return send(response, htmlAnswer(signInPage(true), 400));
    return provider.interactionFinished(request, response, { login: { accountId: account } });
  };
  return async (request, response) => {
    const path = request.url ?? '';
    if (!path.startsWith(`${MOUNT}/connexion/`)) {
      Object.assign(request, { originalUrl: path, url: path.slice(MOUNT.length) || '/' });
      return answer(request, response);
    }
    try {
      return await signIn(request, response);
    } catch {
      // The form was kept open too long, or opened without having asked to sign in.
      return send(response, htmlAnswer(errorPage(), 400));
    }
  };
};

/** Makes the local OpenID provider; its library is loaded with its first request. */
export const makeProvider = (origin: string, dataDir: string): ProviderHandler => {
  let loading: Promise<ProviderHandler> | undefined;
  return async (request, response) => {
    loading ??= load(origin, dataDir);
    await (
      await loading
    )(request, response);
  };
};
