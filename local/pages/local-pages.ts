import type { IncomingMessage } from 'node:http';
import * as z from 'zod';
import type { Mailbox } from '../aws/mailbox.ts';
import type { DeadLetters } from '../bus/dead-letters.ts';
import { readBody } from '../http/read-body.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { accounts, isAccountName, personIdOf } from '../people/accounts.ts';
import type { LocalRegister } from '../register/open-register.ts';
import { type MintToken, TOKEN_SECONDS } from '../people/tokens.ts';
import type { Rung } from '../watch/watch.ts';
import { mailboxPage } from './mailbox-page.ts';
import { htmlAnswer } from './page.ts';

type LocalPagesOptions = {
  readonly issuer: string;
  readonly mintToken: MintToken;
  readonly mailbox: Mailbox;
  /** Where DynamoDB itself answers, for who wants to look behind the functions. */
  readonly engine: string;
  readonly deadLetters: DeadLetters;
  readonly now: () => number;
  readonly quiet: () => boolean;
  /** Moves time forward and runs what falls due; false when the instant is not later than now. */
  readonly moveTo: (instant: number) => Promise<boolean>;
  /** Stands for the national registers: it learns structures, and may fall silent. */
  readonly register: Pick<LocalRegister, 'teach' | 'silence'>;
  /** The alarms that rang since the start. */
  readonly alarms: () => readonly Rung[];
  /** Bytes of heap that the running copy of a function holds; null when none runs. */
  readonly heapUsed: (name: string) => Promise<number | null>;
  /** Starts the function of the keys of credentials, as the operator of a deployment would. */
  readonly keys: (event: object) => Promise<unknown>;
  /** Ends the running copy of a function, as a fault would; false when none runs. */
  readonly crash: (name: string) => Promise<boolean>;
};

/** What serves those who try the system and its tests, and exists in no deployment. */
export type LocalPages = (request: IncomingMessage, url: URL) => Promise<HttpAnswer>;

const json = (body: unknown, status = 200, type = 'application/json'): HttpAnswer => ({
  status,
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' },
  body: JSON.stringify(body),
});

const problem = (status: number, type: string, title: string, detail: string): HttpAnswer =>
  json({ type: `urn:label-ess:local:${type}`, title, status, detail }, status, 'application/problem+json');

const Move = z.object({ now: z.iso.datetime({ offset: true }) });
const Register = z.union([z.object({ silent: z.boolean() }), z.object({ structure: z.unknown() })]);
const Keys = z.record(z.string(), z.unknown());
const Crash = z.object({ function: z.string() });

const readSmallBody = async <T>(
  request: IncomingMessage,
  schema: z.ZodType<T>,
  most = 1_000,
): Promise<T | undefined> => {
  try {
    return schema.parse(JSON.parse((await readBody(request, most))?.toString('utf8') ?? ''));
  } catch {
    return undefined;
  }
};

/** Makes the pages under `/local/`. */
export const makeLocalPages = (options: LocalPagesOptions): LocalPages => {
  const {
    issuer,
    mintToken,
    mailbox,
    deadLetters,
    now,
    quiet,
    moveTo,
    alarms,
    heapUsed,
    crash,
    keys,
    engine,
    register,
  } = options;
  const isoNow = (): string => new Date(now()).toISOString();
  const token = async (account: string): Promise<HttpAnswer> => {
    if (!isAccountName(account)) {
      return problem(
        400,
        'unknown-account',
        'Compte inconnu',
        'Donnez « as » : des minuscules sans accent, des chiffres et des tirets, 40 signes au plus.',
      );
    }
    const person = personIdOf(issuer, account);
    return json({ token: await mintToken(person), person, account, expiresIn: TOKEN_SECONDS });
  };
  const clock = async (request: IncomingMessage): Promise<HttpAnswer> => {
    const move = await readSmallBody(request, Move);
    if (move === undefined) {
      return problem(
        400,
        'malformed-instant',
        'Instant illisible',
        'Envoyez {"now": "2026-12-01T09:00:00Z"}, un instant avec son fuseau.',
      );
    }
    if (await moveTo(Date.parse(move.now))) return json({ now: isoNow() });
    return problem(
      400,
      'clock-goes-forward-only',
      'Le temps n’avance que vers l’avenir',
      `Il est déjà ${isoNow()} : demandez un instant plus tardif.`,
    );
  };
  const crashOne = async (request: IncomingMessage): Promise<HttpAnswer> => {
    const asked = await readSmallBody(request, Crash);
    if (asked !== undefined) return json({ crashed: await crash(asked.function) });
    return problem(400, 'malformed', 'Fonction illisible', 'Envoyez {"function": "item"}.');
  };
  const actOnKeys = async (request: IncomingMessage): Promise<HttpAnswer> => {
    const asked = await readSmallBody(request, Keys);
    if (asked !== undefined) return json(await keys({ ...asked, time: isoNow() }));
    return problem(400, 'malformed', 'Commande illisible', 'Passez par « npm run keys ».');
  };
  const tellRegister = async (request: IncomingMessage): Promise<HttpAnswer> => {
    const asked = await readSmallBody(request, Register, 50_000);
    if (asked !== undefined && 'silent' in asked) {
      register.silence(asked.silent);
      return json({ silent: asked.silent });
    }
    if (asked !== undefined && register.teach(asked.structure)) return json({ known: true });
    return problem(
      400,
      'malformed',
      'Structure illisible',
      'Envoyez {"structure": {…}} dans la forme des cas, ou {"silent": true}.',
    );
  };
  const pages: Record<string, (request: IncomingMessage, url: URL) => HttpAnswer | Promise<HttpAnswer>> = {
    'GET /local/ready': () => json({ ready: true, quiet: quiet(), now: isoNow(), engine }),
    'GET /local/token': (_, url) => token(url.searchParams.get('as') ?? ''),
    'GET /local/accounts': () =>
      json({ accounts: accounts.map((one) => ({ ...one, person: personIdOf(issuer, one.account) })) }),
    'GET /local/mailbox': ({ headers }) =>
      (headers.accept ?? '').includes('text/html')
        ? htmlAnswer(mailboxPage(mailbox.all()))
        : json({ mails: mailbox.all() }),
    'GET /local/dead-letters': () => json({ deadLetters: deadLetters.all() }),
    'GET /local/alarms': () => json({ alarms: alarms() }),
    'GET /local/memory': async (_, url) =>
      json({ heapUsed: await heapUsed(url.searchParams.get('of') ?? ''), rss: process.memoryUsage.rss() }),
    'POST /local/clock': (request) => clock(request),
    'POST /local/keys': (request) => actOnKeys(request),
    'POST /local/crash': (request) => crashOne(request),
    'POST /local/register': (request) => tellRegister(request),
  };
  return async (request, url) => {
    const page = pages[`${request.method} ${url.pathname}`];
    if (page !== undefined) return page(request, url);
    return problem(404, 'unknown-page', 'Page inconnue', 'Cette adresse n’existe pas dans l’essai local.');
  };
};
