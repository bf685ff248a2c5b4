import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type LocalOptions, startLocal } from '../../local/run.ts';
import { makeAsDescribed } from './as-described.ts';
import { startOtherEngine } from './engine-in-use.ts';
import { SEATS, seededData } from './seeded-data.ts';

type Answer = { status: number; type: string; body: Record<string, unknown>; headers: Headers };
/** A letter, as the mailbox of the local run keeps it. */
export type Mail = { readonly to: string; readonly subject: string; readonly text: string };
type Sent = { as?: string; body?: unknown; raw?: string; headers?: Record<string, string> };

const QUIET_LOOKS = 3;
const LOOK_MS = 15;

/** Words whose spaces may not break are found by the same words typed plainly. */
const spaced = (words: string): string => words.replaceAll('\u00A0', ' ');

/** The code by which somebody accepts what a letter proposes. */
export const codeIn = (letter: Mail | undefined): string | null =>
  /^[A-Za-z0-9_-]{27}$/m.exec(letter?.text ?? '')?.[0] ?? null;

/**
 * A whole system on a free port, with the council of the demonstration and its first members, and hands to use it; each
 * function loads when it is first asked. `standing` is the address
 * of an engine of the caller's, or of what stands before it.
 */
export const openSystem = async (clockStart: string, standing?: string, more: Partial<LocalOptions> = {}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'label-ess-'));
  const engine = standing === undefined ? await startOtherEngine(dataDir) : null;
  const endpoint = standing ?? engine?.endpoint;
  const own = endpoint === undefined ? {} : { engine: endpoint };
  const seeded = endpoint === undefined ? await seededData(dataDir) : { seats: SEATS };
  const options = { dataDir, clockStart, seed: true, warm: false, quiet: true };
  const run = await startLocal({ ...options, ...seeded, ...own, ...more });
  const tokens = new Map<string, string>();
  const asDescribed = makeAsDescribed();

  const tokenFor = async (account: string): Promise<string> => {
    const known = tokens.get(account);
    if (known !== undefined) return known;
    const answer = await fetch(`${run.url}/local/token?as=${account}`);
    const { token } = (await answer.json()) as { token: string };
    tokens.set(account, token);
    return token;
  };

  const call = async (method: string, path: string, sent: Sent = {}): Promise<Answer> => {
    const body = sent.raw ?? (sent.body === undefined ? null : JSON.stringify(sent.body));
    const answer = await fetch(`${run.url}${path}`, {
      method,
      redirect: 'manual',
      body,
      headers: {
        'content-type': 'application/json',
        ...(method === 'POST' && { 'idempotency-key': randomUUID() }),
        ...(sent.as !== undefined && { authorization: `Bearer ${await tokenFor(sent.as)}` }),
        ...sent.headers,
      },
    });
    const type = answer.headers.get('content-type') ?? '';
    const parsed: unknown = type.includes('json') ? await answer.json() : { text: await answer.text() };
    const { status } = answer;
    asDescribed({ method, path }, { status, type, body: parsed });
    return { status, type, body: parsed as Record<string, unknown>, headers: answer.headers };
  };

  /** Resolves when everything that was done has been reacted to: quiet for a few looks, since reactions follow each other. */
  const settled = async (): Promise<void> => {
    for (let looks = 0; looks < QUIET_LOOKS; await wait(LOOK_MS))
      looks = (await call('GET', '/local/ready')).body['quiet'] === true ? looks + 1 : 0;
  };

  return {
    url: run.url,
    dataDir,
    tokenFor,
    get: (path: string, sent?: Sent) => call('GET', path, sent),
    post: (path: string, sent?: Sent) => call('POST', path, sent),
    settled,
    /** The letters of all that was done so far, in the order of their leaving; those on a subject, if one is given. */
    mails: async (subject = ''): Promise<Mail[]> => {
      await settled();
      const { mails } = (await call('GET', '/local/mailbox')).body as { mails: Mail[] };
      return mails.filter((mail) => spaced(mail.subject).includes(spaced(subject)));
    },
    moveClock: (now: string) => call('POST', '/local/clock', { body: { now } }),
    logs: () => readFileSync(join(dataDir, 'functions.log'), 'utf8'),
    stop: async () => {
      await run.stop();
      await engine?.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
export type System = Awaited<ReturnType<typeof openSystem>>;
