import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkSystem } from './checker/check-system.ts';
import { ENGINES } from './engines/engines.ts';
import { AMOUNTS, type Amounts } from './input/amounts.ts';
import { idleCrowdRatio } from './input/bodies/idle-crowd.ts';
import { makeClient } from './input/client.ts';
import { readApi } from './input/document.ts';
import { openField } from './input/field.ts';
import { hostileRequests } from './input/hostile-requests.ts';
import { HOSTILE } from './input/hostile-strings.ts';
import { makeRequests } from './input/make-requests.ts';
import { playOddAnswers, playOddBodies, playRaw } from './input/play-bodies.ts';
import { playTokens } from './input/play-tokens.ts';
import { makeTally } from './input/tally.ts';
import { gatherMaterial } from './input/tokens/material.ts';
import { watchTables } from './input/unchanged.ts';
import { prepareWorld } from './input/world/prepare-world.ts';
import type { Outcome, Proof, ProofOptions } from './proof.ts';
import { makeRandom } from './stage/random.ts';
import { startSystem } from './stage/system.ts';

const CLOCK_START = '2026-12-01T08:00:00.000Z';
const SOCKETS = 32;
const MOST_CROWD_RATIO = 2;

type Stage = { readonly url: string; readonly engine: string; readonly dataDir: string };

const batches = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size));

const mailsOf = async (url: string): Promise<object[]> => {
  const answer = await fetch(`${url}/local/mailbox`, { headers: { accept: 'application/json' } });
  return ((await answer.json()) as { mails: object[] }).mails;
};

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Everything a stranger may send, to a system with things in every state; nothing breaks, tells or moves. */
const play = async (
  { url, engine, dataDir }: Stage,
  { seed, say }: ProofOptions,
  amounts: Amounts,
): Promise<Outcome> => {
  const random = makeRandom(seed);
  const marker = `Marque${makeRandom(seed ^ 0x5a5a).below(1_000_000)}`;
  const api = readApi(await (await fetch(`${url}/api/openapi.json`)).text());
  const world = await prepareWorld(url, marker);
  const client = makeClient(url, SOCKETS);
  const watch = await watchTables(engine);
  const tally = makeTally();
  const requests = makeRequests(api, world, random);
  const field = openField({ url, api, client, requests, watch, tally, marker });

  const material = await gatherMaterial(url, dataDir, 'presidente');
  const played = await playTokens(field, requests, material, amounts.shares);
  say(`${played.forgeries} forgeries on ${played.routes} routes`);
  await playOddBodies(field, requests, random.fork());
  await playOddAnswers(field, requests, world);
  const raw = amounts.lines ? await playRaw(url, await field.tokenOf('presidente'), tally) : 0;

  const kinds = ['likely', 'broken', 'astray', 'public'] as const;
  const whole = kinds.flatMap((kind) => Array.from({ length: amounts[kind] }, () => kind));
  for (const batch of batches(random.shuffle(whole), amounts.batch))
    await field.playUnchanged(batch.map((kind) => requests[kind]()));
  say(`${tally.counted.tried} inputs after the schemas`);
  for (const batch of batches(hostileRequests(requests, random.fork(), amounts.hostile), amounts.batch))
    await field.playUnchanged(batch);

  const asked = requests.public();
  const crowd = amounts.lines ? await idleCrowdRatio(url, client, { ...asked.sent, target: '/api/62' }) : 0;
  if (crowd > MOST_CROWD_RATIO) tally.tell(`a crowd of idle lines makes a user wait ${crowd} times as long`);

  const now = await field.quiet();
  const { findings } = await checkSystem({ endpoint: engine, mails: await mailsOf(url), now, quiet: true });
  for (const { check, where, what } of findings) tally.tell(`${check} ${where}: ${what}`);
  const { facts } = await watch.look();
  client.close();
  watch.close();
  const { tried, failed, fuzzed, signed, past, accepted, unchecked } = tally.counted;
  return {
    tried,
    failed,
    problems: tally.problems(),
    measures: {
      fuzzed,
      pastValidation: rounded(past / fuzzed),
      signedIn: rounded(signed / fuzzed),
      accepted,
      unchecked,
      facts,
      statuses: JSON.stringify(Object.fromEntries([...tally.statuses].toSorted(([a], [b]) => a - b))),
      fivexx: [...tally.statuses].reduce((sum, [status, many]) => sum + (status >= 500 ? many : 0), 0),
      hostileStrings: HOSTILE.length,
      forgeries: played.forgeries,
      routes: played.routes,
      rawRequests: raw,
      crowdRatio: rounded(crowd),
      checkerFindings: findings.length,
    },
  };
};

/** The proof on amounts of one's own. */
export const proveInputWith =
  (amounts: Amounts): Proof =>
  async (options) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'proof-input-'));
    const engine = await ENGINES[options.engine](dataDir);
    try {
      const system = await startSystem({ dataDir, engine: engine.endpoint, clockStart: CLOCK_START });
      try {
        return await play({ url: system.url, engine: engine.endpoint, dataDir }, options, amounts);
      } finally {
        await system.stop();
      }
    } finally {
      await engine.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };

/** Hostile input (P20, P21, P23): forged tokens, broken bodies, texts that bite, and lines that misbehave. */
export const proveInput: Proof = (options) => proveInputWith(AMOUNTS[options.size])(options);
