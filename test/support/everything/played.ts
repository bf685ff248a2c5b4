import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readCase } from '../../../local/journey/journey-case.ts';
import { parisDay } from '../../../local/journey/paris-days.ts';
import type { Stage } from '../../../local/journey/play-cases.ts';
import { waitFor } from '../../../local/journey/wait-for.ts';
import type { DisturbedEngine } from './disturbed-engine.ts';

/** A case of the journeys, by its name. */
export const caseOf = (name: string) =>
  readCase(join(import.meta.dirname, '../../journeys/cases', `${name}.json`));

export const MINUTE = 60_000;

/** The system that is played on, and the engine whose calls may be refused or lost. */
export type Played = { url: string; stage: Stage; engine: DisturbedEngine; stateTable: string };

type Read = Record<string, unknown>;

export type Id = { id: string };

/** Asks what is answered by no command's answer; throws when it is not done. */
const call = async (url: string, account: string, path: string, body?: object): Promise<Response> => {
  const { token } = (await (await fetch(`${url}/local/token?as=${account}`)).json()) as { token: string };
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
  };
  const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const answer = await fetch(`${url}/api/62/${path}`, { ...sent, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
};

/** What is sent and read in the name of an account, and the clock that is moved. */
export const acts = ({ url, stage }: Played) => ({
  send: (account: string, path: string, body: object = {}) =>
    stage.api.send(path, account, `/api/62/${path}`, body),
  call: (account: string, path: string, body?: object) => call(url, account, path, body),
  read: async (account: string | null, path: string) => (await stage.api.read(path, account, path)) as Read,
  today: async () => parisDay(await stage.clock.now()),
  later: async (ms: number) => stage.clock.reach((await stage.clock.now()) + ms),
  mails: async () =>
    ((await (await fetch(`${url}/local/mailbox`)).json()) as { mails: { to: string; text: string }[] }).mails,
});

/** The code of the letter that somebody was invited by, once it came. */
export const invited = async (played: Played, email: string): Promise<string> => {
  const { mails } = acts(played);
  return waitFor(`la lettre à ${email}`, async () => {
    const mail = (await mails()).find(({ to }) => to === email);
    return /^[A-Za-z0-9_-]{27}$/m.exec(mail?.text ?? '')?.[0] ?? null;
  });
};
