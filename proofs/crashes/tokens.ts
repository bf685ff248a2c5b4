import * as z from 'zod';

/** Who an account is, and what it shows at the door. */
export type SignedIn = { readonly token: string; readonly person: string };

const Token = z.object({ token: z.string(), person: z.string() });
/** A token of the run lives for fifteen minutes. */
const KEPT_MS = 600_000;

/** The tokens of accounts, kept while they are good: a restart of the system changes no key. */
export const makeTokens = (url: string) => {
  const kept = new Map<string, SignedIn & { readonly until: number }>();
  return async (account: string): Promise<SignedIn> => {
    const known = kept.get(account);
    if (known !== undefined && known.until > Date.now()) return known;
    const answer = await fetch(`${url}/local/token?as=${account}`);
    const signedIn = Token.parse(await answer.json());
    kept.set(account, { ...signedIn, until: Date.now() + KEPT_MS });
    return signedIn;
  };
};
