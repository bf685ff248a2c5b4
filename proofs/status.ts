import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { openStage } from '../local/journey/open-stage.ts';
import { parisInstant } from '../local/journey/paris-days.ts';
import type { Stage } from '../local/journey/play-cases.ts';
import { askPython, hasPyld } from '../test/support/independent/verifiers.ts';
import { ENGINES } from './engines/engines.ts';
import type { Outcome, Proof } from './proof.ts';
import { makeRandom, type Random } from './stage/random.ts';
import { startSystem } from './stage/system.ts';
import { forge } from './status/forgeries.ts';
import {
  award,
  isRevoked,
  type Label,
  listOf,
  look,
  measure,
  reinstate,
  revokedIn,
  until,
} from './status/scene.ts';

/** How many credentials are forged in every way, and how many labels are suspended at one instant. */
const SIZES = { small: { forged: 1, atOnce: 20 }, full: { forged: 12, atOnce: 60 } } as const;
const TODAY = '2027-02-01';
const TERM = { awardedOn: '2027-01-25', validUntil: '2029-01-25' };
/** The last day of a label that ends while the proof runs. */
const SHORT = { awardedOn: '2027-01-25', validUntil: '2027-02-01' };
const SOON_MS = 5_000;

const Verdict = z.looseObject({ verified: z.boolean(), state: z.string() });
type Verdict = z.infer<typeof Verdict>;

const CONTEXTS = Object.fromEntries(
  [
    ['https://www.w3.org/ns/credentials/v2', 'credentials-v2'],
    ['https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json', 'ob-3.0.3'],
  ].map(([url, name]) => [
    url,
    JSON.parse(readFileSync(`functions/credentials/contexts/${name}.json`, 'utf8')) as unknown,
  ]),
);

/** What two verifiers say: the public one of the service, and a program that has nothing of it. */
const makeVerifiers = (url: string, clock: Stage['clock']) => ({
  ours: async (credential: unknown): Promise<Verdict> => {
    const answer = await fetch(`${url}/api/verification`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ verifiableCredential: credential }),
    });
    return Verdict.parse(
      answer.ok ? await answer.json() : { verified: false, state: `HTTP ${answer.status}` },
    );
  },
  theirs: async (credentials: readonly unknown[], lists: readonly string[]): Promise<unknown[]> =>
    hasPyld()
      ? askPython({
          now: new Date(await clock.now()).toISOString(),
          contexts: CONTEXTS,
          did: await look(`${url}/.well-known/did.json`),
          lists: Object.fromEntries(
            await Promise.all(lists.map(async (list) => [list, await look(list)] as const)),
          ),
          credentials,
        })
      : credentials.map(() => 'not asked'),
});
type Verifiers = ReturnType<typeof makeVerifiers>;

type Table = { tried: number; readonly problems: string[]; readonly counts: Record<string, number> };
const count = ({ counts }: Table, what: string, by = 1): void =>
  void (counts[what] = (counts[what] ?? 0) + by);

/** Each forgery is refused by both verifiers: none is valid, and the service names none as merely suspended or expired. */
const refuseForgeries = async (
  table: Table,
  { ours, theirs }: Verifiers,
  labels: readonly [Label, Label],
  url: string,
  random: Random,
): Promise<void> => {
  const [label, other] = labels;
  const forgeries = await forge(label.credential, other.credential, url, random);
  const said = await theirs(
    forgeries.map(({ credential }) => credential),
    [listOf(label)],
  );
  for (const [at, { how, credential, adds = false }] of forgeries.entries()) {
    table.tried += 1;
    const { verified, state } = await ours(credential);
    count(table, state);
    if (verified || !['FORGED', 'OTHER_ISSUER', 'UNVERIFIABLE'].includes(state))
      table.problems.push(`${how}: said to be ${state}`);
    if (said[at] !== 'valid') continue;
    if (adds) count(table, 'passedOverByTheOther');
    else table.problems.push(`${how}: taken by the other verifier`);
  }
};

const expect = (table: Table, what: string, got: unknown, wanted: unknown): void => {
  table.tried += 1;
  if (got !== wanted) table.problems.push(`${what}: ${String(got)} instead of ${String(wanted)}`);
};

/** Where a credential stands, by both verifiers. */
const stands = async (
  table: Table,
  { ours, theirs }: Verifiers,
  what: string,
  label: Label,
  [state, said]: readonly [string, string],
): Promise<void> => {
  expect(table, what, (await ours(label.credential)).state, state);
  const [other] = await theirs([label.credential], [listOf(label)]);
  if (other !== 'not asked') expect(table, `${what}, by the other verifier`, other, said);
};

/** Once its bit is set, for anybody who looks. */
const gone = (label: Label) => until(async () => (isRevoked(await look(listOf(label)), label) ? true : null));

/** From a suspension to its bit, and exactly as many bits as suspensions at one instant. */
const suspendAtOnce = async (table: Table, stage: Stage, url: string, many: number): Promise<void> => {
  const labels: Label[] = [];
  for (let n = 0; n < many; n += 1) labels.push(await award(stage, url, `Structure n° ${n}`, TERM));
  const lists = [...new Set(labels.map(listOf))];
  const revoked = async (): Promise<number> =>
    (await Promise.all(lists.map(look))).reduce<number>((sum, list) => sum + revokedIn(list), 0);
  const before = await revoked();
  const waits = await Promise.all(
    labels.map(async (label) => {
      await measure(stage, label, 'SUSPENSION');
      return (await gone(label)).ms;
    }),
  );
  const slowest = Math.round(Math.max(...waits));
  count(table, 'slowestSuspensionMs', slowest);
  expect(table, 'every suspension is visible in time', slowest <= SOON_MS, true);
  expect(table, 'bits set by suspensions at once', (await revoked()) - before, many);
};

/**
 * P16: what anybody verifies is what the table says: a credential stands, is suspended, taken back, lifted, over; and
 * each way to forge one is refused, by the verifier of the service and by one that has nothing of it.
 */
export const status: Proof = async ({ size, seed, engine: engineName, say }): Promise<Outcome> => {
  const random = makeRandom(seed);
  const { forged, atOnce } = SIZES[size];
  const folder = mkdtempSync(join(tmpdir(), 'status-'));
  const [engineDir, dataDir] = [join(folder, 'engine'), join(folder, 'data')];
  mkdirSync(engineDir);
  const engine = await ENGINES[engineName](engineDir);
  const clockStart = new Date(parisInstant(TODAY, 8)).toISOString();
  const system = await startSystem({ dataDir, engine: engine.endpoint, clockStart });
  const table: Table = { tried: 0, problems: [], counts: {} };
  try {
    const { url } = system;
    const stage = await openStage(url);
    const verifiers = makeVerifiers(url, stage.clock);
    const other = await award(stage, url, 'Les Ruches Fictives', TERM);
    for (let n = 0; n < forged; n += 1) {
      const label = await award(stage, url, `Les Jardins Fictifs n° ${n}`, TERM);
      await stands(table, verifiers, 'as issued', label, ['VALID', 'valid']);
      await refuseForgeries(table, verifiers, [label, other], url, random);
      say(`${table.tried} tried`);
    }
    const suspended = await award(stage, url, 'Les Paniers Fictifs', TERM);
    await measure(stage, suspended, 'SUSPENSION');
    await gone(suspended);
    await stands(table, verifiers, 'suspended', suspended, ['NOT_CURRENTLY_VALID', 'revoked']);
    await reinstate(stage, suspended);
    // What is lifted has a new credential: the one of before stays refused.
    await stands(table, verifiers, 'of before a suspension that was lifted', suspended, [
      'NOT_CURRENTLY_VALID',
      'revoked',
    ]);
    const taken = await award(stage, url, 'Les Serres Fictives', TERM);
    await measure(stage, taken, 'RESCISSION');
    await gone(taken);
    await stands(table, verifiers, 'taken back', taken, ['NOT_CURRENTLY_VALID', 'revoked']);
    await suspendAtOnce(table, stage, url, atOnce);
    const short = await award(stage, url, 'Les Vergers Fictifs', SHORT);
    await stands(table, verifiers, 'on its last day', short, ['VALID', 'valid']);
    await stage.clock.reach(parisInstant('2027-02-02', 9));
    await stands(table, verifiers, 'over', short, ['EXPIRED', 'expired']);
    const { tried, problems, counts } = table;
    return { tried, failed: problems.length, problems, measures: counts };
  } finally {
    await system.stop();
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
