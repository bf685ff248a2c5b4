import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { COUNCIL } from './people.ts';

/** The API as one of its users sees it: every call is made by somebody, at a step that can be told. */
export type Api = {
  /** The council in which all of it happens. */
  readonly council: string;
  /** Reads as an account, or as the public when it is null. */
  readonly read: (step: string, account: string | null, path: string) => Promise<unknown>;
  /** Sends a command; a command that lost a race is sent again under the same key. */
  readonly send: (step: string, account: string, path: string, body: object, key?: string) => Promise<Sent>;
  /** Makes the registers of the local run know a structure. */
  readonly teach?: (structure: object) => Promise<void>;
};

/** What an accepted command answers. */
const Sent = z.looseObject({ id: z.string(), state: z.string(), version: z.int().optional() });
export type Sent = z.infer<typeof Sent>;

const Problem = z.looseObject({
  type: z.string().default(''),
  title: z.string().default(''),
  errors: z.array(z.unknown()).optional(),
  fields: z.record(z.string(), z.unknown()).optional(),
});

/** The journey cannot go on; the message is for a person. */
export class JourneyFailure extends Error {
  override name = 'JourneyFailure';
}

/** The system said no: by whom and at which step it was asked, and why. */
export class Refused extends JourneyFailure {
  override name = 'Refused';
  readonly reason: string;
  /** The fields that are to be corrected, when it names some. */
  readonly fields: readonly string[];
  constructor(
    step: string,
    account: string | null,
    status: number,
    { type, title, errors, fields }: z.infer<typeof Problem>,
  ) {
    const details = errors === undefined ? '' : ` ${JSON.stringify(errors)}`;
    super(`${step} (${account ?? 'public'}) : ${status} ${title}${details} [${type}]`);
    this.reason = type.replace('urn:label-ess:', '');
    this.fields = Object.keys(fields ?? {});
  }
}

/** Ten minutes: a token of the run lives for fifteen. */
const TOKEN_MS = 600_000;
const TRIES = 8;
const PAUSE_MS = 20;

const isLostRace = (status: number, reason: string): boolean =>
  (status === 409 && reason === 'state-moved-on') || status === 429 || status === 503;

const readProblem = async (response: Response): Promise<z.infer<typeof Problem>> => {
  const body: unknown = await response.json().catch(() => ({}));
  return Problem.parse(typeof body === 'object' && body !== null ? body : {});
};

const makeTokens = (tokenFor: (account: string) => Promise<string>) => {
  const kept = new Map<string, { token: Promise<string>; until: number }>();
  return (account: string): Promise<string> => {
    const known = kept.get(account);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = tokenFor(account);
    kept.set(account, { token, until: Date.now() + TOKEN_MS });
    return token;
  };
};

/** Speaks to a running system at `url`, with the tokens that `tokenFor` gives; keys begin with `run`. */
export const makeApi = (
  url: string,
  tokenFor: (account: string) => Promise<string>,
  run: string,
  council: string = COUNCIL,
): Api => {
  const tokens = makeTokens(tokenFor);
  let sent = 0;
  const ask = async (
    step: string,
    account: string | null,
    path: string,
    init: RequestInit,
  ): Promise<unknown> => {
    for (let attempt = 1; ; attempt += 1) {
      const headers = new Headers(init.headers);
      headers.set('accept', 'application/json');
      if (account !== null) headers.set('authorization', `Bearer ${await tokens(account)}`);
      const response = await fetch(new URL(path, url), { ...init, headers }).catch((error: unknown) => {
        throw new JourneyFailure(`${step} : le système ne répond pas à ${url} (${String(error)}).`);
      });
      if (response.ok) return response.json();
      const refused = new Refused(step, account, response.status, await readProblem(response));
      if (attempt === TRIES || !isLostRace(response.status, refused.reason)) throw refused;
      await wait(PAUSE_MS * attempt);
    }
  };
  return {
    council,
    read: (step, account, path) => ask(step, account, path, {}),
    send: async (step, account, path, body, key) => {
      sent += 1;
      const headers = { 'content-type': 'application/json', 'idempotency-key': key ?? `${run}-${sent}` };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      return Sent.parse(await ask(step, account, path, init));
    },
    teach: async (structure) => {
      const init = { method: 'POST', body: JSON.stringify({ structure }) };
      await ask('faire connaître la structure au registre', null, '/local/register', init);
    },
  };
};
