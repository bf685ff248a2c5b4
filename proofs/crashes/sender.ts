import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { type Api, Refused, type Sent } from '../../local/journey/call-api.ts';
import { COUNCIL } from '../../local/journey/people.ts';
import type { Acknowledged, Entry, Journal } from './journal.ts';
import { wrongAnswer, type Problem } from './problem.ts';
import type { Stage } from './stage.ts';
import type { Tables } from './tables.ts';
import { makeTokens, type SignedIn } from './tokens.ts';
import { writtenOf } from './written.ts';

/** Thrown to a writer that asks for something new once the run is over. */
export class RunOver extends Error {
  override name = 'RunOver';
}

type SenderOptions = {
  readonly stage: Stage;
  readonly tables: Tables;
  readonly journal: Journal;
  /** Key of the next command. */
  readonly nextKey: () => string;
  /** Lets a try through: not while what it asks is down, nor while its writer is held back. */
  readonly pass: () => Promise<void>;
  readonly isOver: () => boolean;
  readonly report: (problem: Problem) => void;
};

/** Speaks to the system as a stubborn person: the same command, under the same key, until it is answered. */
export type Sender = Api & {
  /** Sends again a command that was answered, and gives what comes now; null when nothing does. */
  readonly again: (entry: Entry) => Promise<Acknowledged | null>;
  readonly whoIs: (account: string) => Promise<SignedIn>;
  /** How many requests are on their way now. */
  readonly underWay: () => number;
};

const PAUSE_MS = 25;
const REQUEST_MS = 35_000;
const ProblemBody = z.looseObject({ type: z.string().default(''), title: z.string().default('') });
const Answer = z.looseObject({ id: z.string(), state: z.string() });
const MemberOf = z.looseObject({ for: z.int().optional() });

const isRace = ({ status, text }: Acknowledged): boolean =>
  status === 429 || (status === 409 && text.includes('state-moved-on'));

const refusal = (step: string, account: string | null, { status, text }: Acknowledged): Refused =>
  new Refused(step, account, status, ProblemBody.parse(JSON.parse(text)));

export const makeSender = ({
  stage,
  tables,
  journal,
  nextKey,
  pass,
  isOver,
  report,
}: SenderOptions): Sender => {
  const tokens = makeTokens(stage.url);
  let underWay = 0;

  /** What came back, whole; null when nothing did, or nothing that says what happened. */
  const ask = async (
    path: string,
    account: string | null,
    sent: Pick<RequestInit, 'method' | 'body'> & { readonly headers?: Readonly<Record<string, string>> } = {},
  ): Promise<Acknowledged | null> => {
    underWay += 1;
    try {
      const headers = new Headers({ ...sent.headers, accept: 'application/json' });
      if (account !== null) headers.set('authorization', `Bearer ${(await tokens(account)).token}`);
      const signal = AbortSignal.timeout(REQUEST_MS);
      const response = await fetch(new URL(path, stage.url), { ...sent, headers, signal });
      const text = await response.text();
      return response.status < 500 ? { status: response.status, text } : null;
    } catch {
      return null;
    } finally {
      underWay -= 1;
    }
  };
  const post = ({ path, account, key, body }: Entry): Promise<Acknowledged | null> =>
    ask(path, account, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });

  /** Before a command is sent again: whether the try without an answer was carried out all the same. */
  const lookBack = async (entry: Entry, member: number): Promise<void> => {
    entry.committed ||= (await writtenOf(tables, entry, member)) !== null;
  };
  const untilAnswered = async (entry: Entry, member: number): Promise<Acknowledged> => {
    for (;;) {
      await pass();
      if (entry.unanswered > 0) await lookBack(entry, member);
      const answer = await post(entry);
      if (answer !== null && !isRace(answer)) return answer;
      if (answer === null) entry.unanswered += 1;
      await wait(PAUSE_MS);
    }
  };

  const whoIs = async (account: string): Promise<SignedIn> => {
    for (;;) {
      await pass();
      const known = await tokens(account).catch(() => null);
      if (known !== null) return known;
      await wait(PAUSE_MS);
    }
  };

  const send: Api['send'] = async (step, account, path, body): Promise<Sent> => {
    const { person } = await whoIs(account);
    if (isOver()) throw new RunOver();
    const entry = journal.open({ account, person, path, body: { ...body }, key: nextKey() });
    const answer = await untilAnswered(entry, MemberOf.parse(body).for ?? 0);
    const accepted = answer.status < 300;
    journal.close(entry, accepted ? answer : null);
    if (accepted) return Answer.parse(JSON.parse(answer.text));
    const refused = refusal(step, account, answer);
    if (entry.committed)
      report(wrongAnswer(`${path} (${entry.key}): carried out, then refused: ${refused.reason}`));
    throw refused;
  };

  const read: Api['read'] = async (step, account, path) => {
    for (;;) {
      await pass();
      if (isOver()) throw new RunOver();
      const answer = await ask(path, account);
      if (answer !== null && answer.status < 300) return JSON.parse(answer.text) as unknown;
      if (answer !== null && !isRace(answer)) throw refusal(step, account, answer);
      await wait(PAUSE_MS);
    }
  };

  return { council: COUNCIL, send, read, again: post, whoIs, underWay: () => underWay };
};
