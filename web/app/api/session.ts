import { Offline, Problem } from './problem.ts';

type Given = { readonly token: string; readonly expiresIn: number };

/** Asked anew a minute before it ends, so that none ends on its way. */
const MARGIN_MS = 60_000;

let held: { readonly token: Promise<string>; readonly until: number } | undefined;

const send = async (): Promise<Response> => {
  try {
    return await fetch('/session', { credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Offline();
  }
};

const trade = async (): Promise<Given> => {
  const answer = await send();
  if (!answer.ok) throw new Problem(answer.status, (await answer.json()) as Record<string, unknown>);
  return (await answer.json()) as Given;
};

/**
 * The short token of who is signed in, traded for a cookie that no script reads. It is kept in memory alone: nothing of
 * it stays in the browser. @throws Problem 401 when nobody is signed in
 */
export const accessToken = async (now: number = Date.now()): Promise<string> => {
  if (held !== undefined && held.until > now) return held.token;
  const given = trade();
  const token = given.then((each) => each.token);
  // Whoever waits for it is told by `given`, below.
  token.catch(() => undefined);
  held = { token, until: Number.POSITIVE_INFINITY };
  try {
    held = { token, until: now + (await given).expiresIn * 1000 - MARGIN_MS };
    return await token;
  } catch (error) {
    held = undefined;
    throw error;
  }
};

/** Forgets the token: the next call asks whether the session still stands. */
export const forgetToken = (): void => {
  held = undefined;
};

/** The address at which to sign in, and to come back from to where one stands. */
export const signInAddress = (here: string): string => `/sign-in?to=${encodeURIComponent(here)}`;
