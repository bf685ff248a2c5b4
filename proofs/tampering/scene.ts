import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { addDays, parisInstant } from '../../local/journey/paris-days.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { structuresLike } from '../deliveries/structures.ts';
import { checkSystem } from '../checker/check-system.ts';
import type { JsonObject } from '../checker/json.ts';
import { readTables } from '../checker/read-tables.ts';
import { type EngineName, ENGINES } from '../engines/engines.ts';
import { startSystem } from '../stage/system.ts';

/** What anybody can hold of a system: its facts, an archive of evidence, and what it published each day. */
export type Scene = {
  readonly folder: string;
  /** The facts of each thing, by its key. */
  readonly things: ReadonlyMap<string, readonly JsonObject[]>;
  readonly pack: Uint8Array;
  /** The names of the files of the days, in their order. */
  readonly days: readonly string[];
  readonly findings: readonly string[];
};

const Ready = z.looseObject({ quiet: z.boolean(), now: z.iso.datetime() });
const Token = z.looseObject({ token: z.string() });
const Latest = z.looseObject({ statement: z.looseObject({ date: z.iso.date() }) });
const MINUTE = 60_000;
const LOOK_MS = 80;
const LOOKS = 3;

const factsIn = async (endpoint: string): Promise<Map<string, JsonObject[]>> => {
  const things = new Map<string, JsonObject[]>();
  for (const { pk, fields } of (await readTables(endpoint)).ledger) {
    const [, workflow = '', thing = ''] = pk.split('#');
    const { factId = null, ...rest } = fields;
    things.set(pk, [...(things.get(pk) ?? []), { id: factId, workflow, thing, ...rest }]);
  }
  return things;
};

/** Plays a dossier to its decision, day after day, and takes what the system gives: it is then stopped. */
export const playScene = async (engineName: EngineName): Promise<Scene> => {
  const folder = mkdtempSync(join(tmpdir(), 'tampering-'));
  const [engineDir, dataDir, points] = [join(folder, 'engine'), join(folder, 'data'), join(folder, 'points')];
  for (const each of [engineDir, points]) mkdirSync(each);
  const cases = structuresLike(1);
  const [first] = cases;
  const day = first?.submittedOn ?? '';
  const engine = await ENGINES[engineName](engineDir);
  const clockStart = new Date(parisInstant(addDays(day, -2), 8)).toISOString();
  const system = await startSystem({ dataDir, engine: engine.endpoint, clockStart });
  try {
    const get = (path: string, token?: string): Promise<Response> =>
      fetch(
        new URL(path, system.url),
        token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
      );
    const ready = async () => Ready.parse(await (await get('/local/ready')).json());
    const quiet = async (): Promise<void> => {
      for (let looks = 0; looks < LOOKS; await wait(LOOK_MS)) looks = (await ready()).quiet ? looks + 1 : 0;
    };
    const stage = await openStage(system.url);
    const days: string[] = [];
    /** What was published by then; each file is taken once. */
    const take = async (): Promise<void> => {
      await quiet();
      const answer = await get('/checkpoints/latest.json');
      if (!answer.ok) return;
      const text = await answer.text();
      writeFileSync(join(points, 'latest.json'), text);
      const name = `${Latest.parse(JSON.parse(text)).statement.date}.json`;
      if (days.includes(name)) return;
      days.push(name);
      writeFileSync(join(points, name), Buffer.from(await (await get(`/checkpoints/${name}`)).arrayBuffer()));
    };
    const clock = {
      ...stage.clock,
      /** A day at a time: each has its checkpoint. */
      reach: async (instant: number): Promise<number> => {
        for (
          let now = await stage.clock.now();
          now + 24 * 60 * MINUTE < instant;
          now = await stage.clock.now()
        ) {
          await stage.clock.reach(now + 24 * 60 * MINUTE);
          await take();
        }
        return stage.clock.reach(instant);
      },
    };
    const [dossier] = await playCases({ ...stage, clock }, cases);
    if (dossier === undefined || dossier.failure !== null)
      throw dossier?.failure ?? new Error('nothing was played');
    await quiet();
    await clock.reach((await stage.clock.now()) + 50 * 60 * MINUTE);
    await take();
    const { token } = Token.parse(await (await get('/local/token?as=instructrice')).json());
    const answer = await get(
      `/api/${stage.api.council}/applications/${dossier.application}/evidence.zip`,
      token,
    );
    if (!answer.ok) throw new Error(`no evidence: ${answer.status} ${await answer.text()}`);
    const pack = Buffer.from(await answer.arrayBuffer());
    writeFileSync(join(folder, 'key.json'), await (await get('/checkpoints/key.json')).text());
    writeFileSync(join(folder, 'verify.py'), await (await get('/checkpoints/verify.py')).text());
    writeFileSync(join(folder, 'pack.zip'), pack);
    const { now } = await ready();
    const checked = await checkSystem({
      endpoint: engine.endpoint,
      mails: null,
      now: Date.parse(now),
      quiet: true,
    });
    const findings = checked.findings.map(({ check, where, what }) => `${check} ${where}: ${what}`);
    return { folder, things: await factsIn(engine.endpoint), pack, days, findings };
  } finally {
    await system.stop();
    await engine.stop();
  }
};

export const readPoint = (scene: Scene, name: string): string =>
  readFileSync(join(scene.folder, 'points', name), 'utf8');

export const clearScene = ({ folder }: Scene): void => rmSync(folder, { recursive: true, force: true });
