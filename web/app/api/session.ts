import { Offline, Problem } from './problem.ts';

/** Both in seconds. */
type Given = { readonly token: string; readonly expiresIn: number; readonly sessionEndsIn: number };

/** Asked anew a minute before it ends, so that none ends on its way. */
const MARGIN_MS = 60_000;

let held: { readonly token: Promise<string>; readonly until: number } | undefined;

const send = async (method: 'GET' | 'POST'): Promise<Response> => {
  try {
    return await fetch('/session', { method, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Offline();
  }
};

let endsAt: number | null = null;
const watchers = new Set<() => void>();

const ends = (at: number | null): void => {
  endsAt = at;
  for (const told of watchers) told();
};

/** When the session ends, as it was last said; null while nobody is signed in. */
export const sessionEnd = {
  at: (): number | null => endsAt,
  watch: (told: () => void): (() => void) => {
    watchers.add(told);
    return () => watchers.delete(told);
  },
};

const trade = async (method: 'GET' | 'POST' = 'GET'): Promise<Given> => {
  const answer = await send(method);
  if (!answer.ok) throw new Problem(answer.status, (await answer.json()) as Record<string, unknown>);
  const given = (await answer.json()) as Given;
  ends(Date.now() + given.sessionEndsIn * 1000);
  return given;
};

/** Goes on as long again. @throws Problem 401 when it is over, Offline */
export const extendSession = async (): Promise<void> => {
  await trade('POST');
};

/** Asks anew when it ends: another page of this browser may have extended it. @throws Problem 401 when it is over, Offline */
export const askSessionEnd = async (): Promise<void> => {
  await trade();
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
