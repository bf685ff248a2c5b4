import * as oidc from 'openid-client';
import { v5 } from 'uuid';

export type Attempt = { state: string; nonce: string; verifier: string };

type Settings = { issuer: string; clientId: string; redirect: string };

/** Any OpenID provider, by its issuer; the provider's own tokens go no further than here. */
export const makeProvider = ({ issuer, clientId, redirect }: Settings) => {
  let known: Promise<oidc.Configuration> | undefined;

  const discover = async (): Promise<oidc.Configuration> => {
    try {
      const insecure = issuer.startsWith('http://localhost') ? [oidc.allowInsecureRequests] : [];
      return await oidc.discovery(new URL(issuer), clientId, undefined, oidc.None(), { execute: insecure });
    } catch (error) {
      known = undefined;
      throw error;
    }
  };
  const configuration = () => (known ??= discover());

  return {
    async begin(): Promise<{ attempt: Attempt; location: string }> {
      const attempt = {
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const location = oidc.buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirect,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
      });
      return { attempt, location: location.href };
    },

    /** The id of the person who signed in: of issuer and subject, never of a mail address. */
    async finish(attempt: Attempt, query: string): Promise<string> {
      const tokens = await oidc.authorizationCodeGrant(
        await configuration(),
        new URL(`${redirect}?${query}`),
        {
          expectedState: attempt.state,
          expectedNonce: attempt.nonce,
          pkceCodeVerifier: attempt.verifier,
        },
      );
      const subject = tokens.claims()?.sub;
      if (subject === undefined) throw new Error('the provider named nobody');
      return v5(`${issuer}#${subject}`, v5.URL);
    },
  };
};
