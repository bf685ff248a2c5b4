import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { isAccepted, type Asked } from './asked.ts';
import { eachAtOnce, type Client, type Got } from './client.ts';
import type { Api } from './document.ts';
import { judgeManners } from './judge-manners.ts';
import { makeJudgeShape } from './judge-shape.ts';
import type { Requests } from './make-requests.ts';
import type { Tally } from './tally.ts';
import { changedRows, type Watch } from './unchanged.ts';

const AT_ONCE = 24;
const TOKEN_MS = 600_000;
const LOOK_MS = 20;
const LONGEST_MS = 60_000;
/** Who was refused is asked again where nothing else moves; what is then accepted is left out the next time. */
const ROUNDS = 8;

const Ready = z.looseObject({ quiet: z.boolean(), now: z.iso.datetime() });
const Token = z.looseObject({ token: z.string() });

/** What an answer should have been, or null when it is as it should. */
export type Expected = (got: Got, asked: Asked) => string | null;

export type FieldParts = {
  readonly url: string;
  readonly api: Api;
  readonly client: Client;
  readonly requests: Requests;
  readonly watch: Watch;
  readonly tally: Tally;
  readonly marker: string;
};

/** Where requests are played: sent, judged, learnt from, and the tables compared. */
export const openField = ({ url, api, client, requests, watch, tally, marker }: FieldParts) => {
  const judgeShape = makeJudgeShape(api);
  const tokens = new Map<string, { token: Promise<string>; until: number }>();
  /** The platform's administrators look after all councils: to them alone the other one is no secret. */
  const secretsFor = ({ as }: Asked): readonly string[] =>
    as === 'plateforme' ? watch.tables : [marker, ...watch.tables];

  const tokenOf = (account: string): Promise<string> => {
    const known = tokens.get(account);
    if (known !== undefined && known.until > Date.now()) return known.token;
    const token = fetch(`${url}/local/token?as=${account}`).then(
      async (answer) => Token.parse(await answer.json()).token,
    );
    tokens.set(account, { token, until: Date.now() + TOKEN_MS });
    return token;
  };

  const ready = async (): Promise<z.infer<typeof Ready>> =>
    Ready.parse(await (await fetch(`${url}/local/ready`)).json());

  /** Until all that happened was reacted to; gives the instant it is then, in ms. */
  const quiet = async (): Promise<number> => {
    const start = Date.now();
    for (;;) {
      const told = await ready();
      if (told.quiet) return Date.parse(told.now);
      if (Date.now() - start > LONGEST_MS) throw new Error('the system does not come to rest');
      await wait(LOOK_MS);
    }
  };

  const send = async (asked: Asked): Promise<Got> => {
    const { sent, as } = asked;
    const headers =
      as === null ? sent.headers : { ...sent.headers, authorization: `Bearer ${await tokenOf(as)}` };
    return client.send({ ...sent, headers });
  };

  /** What is wrong in an answer: its manners, and its shape where the document describes it. */
  const judge = (asked: Asked, got: Got): string[] => {
    const shape = asked.described && got.status < 500 ? judgeShape(asked.operation, got) : null;
    return [...judgeManners(got, asked.planted, secretsFor(asked)), ...(shape === null ? [] : [shape])];
  };

  const playOne = async (asked: Asked, expected?: Expected): Promise<Got | null> => {
    try {
      const got = await send(asked);
      const unexpected = expected?.(got, asked) ?? null;
      tally.note(asked, got, [...judge(asked, got), ...(unexpected === null ? [] : [unexpected])]);
      requests.learn(asked, got);
      return got;
    } catch (error) {
      tally.tell(`${asked.operation.id}: no answer (${error instanceof Error ? error.message : ''})`);
      return null;
    }
  };

  /** A refusal left nothing, so its key is as good as another; under the same one a stray write would show once only. */
  const underNewKey = (asked: Asked): Asked =>
    'idempotency-key' in asked.sent.headers && asked.aim !== 'hostile'
      ? {
          ...asked,
          sent: {
            ...asked.sent,
            headers: { ...asked.sent.headers, 'idempotency-key': requests.newKey() },
          },
        }
      : asked;

  const play = (asked: readonly Asked[], expected?: Expected) =>
    eachAtOnce(asked, AT_ONCE, (one) => playOne(one, expected));

  /**
   * Plays requests, then once more those that were refused, until a round in which nothing was accepted: the tables
   * must hold after it what they held before.
   */
  const playUnchanged = async (asked: readonly Asked[], expected?: Expected): Promise<void> => {
    let left = asked;
    for (let round = 0; round < ROUNDS && left.length > 0; round += 1) {
      await quiet();
      const before = await watch.look();
      const answers = await play(left, expected);
      await quiet();
      const accepted = left.filter((one, at) => isAccepted(one, answers[at]?.status ?? 500));
      if (accepted.length === 0) {
        const written = changedRows(before, await watch.look());
        if (written.length > 0)
          tally.tell(`refused, and yet ${written.length} rows were written, as ${written[0]}`);
        return;
      }
      left = left.filter((one) => one.sent.method === 'POST' && !accepted.includes(one)).map(underNewKey);
    }
    tally.counted.unchecked += left.length;
  };

  return { tokenOf, quiet, play, playUnchanged };
};
export type Field = ReturnType<typeof openField>;
