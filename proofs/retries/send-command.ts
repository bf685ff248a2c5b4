import { setTimeout as wait } from 'node:timers/promises';

/** A command as somebody sends it. */
export type Sending = {
  readonly account: string;
  readonly path: string;
  readonly body: object;
  readonly key: string;
};

/** What came back, byte for byte; `faults` counts the answers that asked to send again. */
export type Answered = {
  readonly status: number;
  readonly text: string;
  readonly tag: string;
  readonly faults: number;
};

export type SendCommand = (sending: Sending) => Promise<Answered>;

const TOKEN_MS = 600_000;
const MOST_SENDS = 60;
const PAUSE_MS = 15;
const LONGEST_PAUSE_MS = 300;

/** The type of a problem document, without its namespace; empty for anything else. */
export const problemType = (text: string): string => /"type":"urn:label-ess:([^"]*)"/.exec(text)?.[1] ?? '';

const asksAgain = (status: number, text: string): boolean =>
  status >= 500 || status === 429 || (status === 409 && problemType(text) === 'state-moved-on');

/** The tokens of accounts of the run, each kept for less than it lasts. */
const makeTokens = (url: string) => {
  const tokens = new Map<string, { readonly token: Promise<string>; readonly until: number }>();
  const fetchToken = async (account: string): Promise<string> => {
    const answer = await fetch(`${url}/local/token?as=${account}`);
    return ((await answer.json()) as { token: string }).token;
  };
  return (account: string): Promise<string> => {
    const known = tokens.get(account);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = fetchToken(account);
    tokens.set(account, { token, until: Date.now() + TOKEN_MS });
    return token;
  };
};

/** Sends a command until it is answered for good: accepted, or refused for what it asks. */
export const makeSendCommand = (url: string): SendCommand => {
  const tokenOf = makeTokens(url);
  const once = async ({ account, path, body, key }: Sending): Promise<Omit<Answered, 'faults'>> => {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      'idempotency-key': key,
      authorization: `Bearer ${await tokenOf(account)}`,
    };
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return { status: answer.status, text: await answer.text(), tag: answer.headers.get('etag') ?? '' };
  };
  return async (sending) => {
    for (let faults = 0; ; faults += 1) {
      const answer = await once(sending).catch((error: unknown) => ({
        status: 599,
        text: String(error),
        tag: '',
      }));
      if (!asksAgain(answer.status, answer.text) || faults === MOST_SENDS) return { ...answer, faults };
      await wait(Math.min(PAUSE_MS * (faults + 1), LONGEST_PAUSE_MS));
    }
  };
};

export const isAccepted = ({ status }: Answered): boolean => status >= 200 && status < 300;

/** Whether two answers are the same, to the byte. */
export const isSameAnswer = (one: Answered, other: Answered): boolean =>
  one.status === other.status && one.text === other.text && one.tag === other.tag;
