import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '../../local/journey/play-cases.ts';
import { readFrom } from '../../local/journey/council-calls.ts';
import { REHEARSAL_COUNCIL } from '../../local/rehearsal/council.ts';
import { openRehearsal } from '../../local/rehearsal/open-rehearsal.ts';
import { toldOf } from '../../local/rehearsal/path.ts';
import { playRehearsal } from '../../local/rehearsal/play.ts';
import { prepareRehearsal, type Rehearsal } from '../../local/rehearsal/prepare.ts';
import { type LocalRun, startLocal } from '../../local/run.ts';

/** A council that exists for learning: what people find there, and that they find it again (M10, M36). */
type Body = Record<string, unknown>;

const quietly = (): void => undefined;
const dataDir = mkdtempSync(join(tmpdir(), 'repetition-'));
let run: LocalRun;
let stage: Stage;
let rehearsal: Rehearsal;

const read = async (path: string, as = 'secretaire') =>
  (await readFrom(stage.api, 'lire', as, path)) as { state: string; data: Body };

beforeAll(async () => {
  run = await startLocal({
    dataDir,
    clockStart: '2026-12-01T08:00:00+01:00',
    warm: false,
    quiet: true,
  });
  stage = await openRehearsal(run.url);
  rehearsal = await prepareRehearsal(stage, quietly);
}, 240_000);

afterAll(async () => {
  await run.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

it('seats forty-five members in nine colleges, who all accepted', async () => {
  const { data } = await read(`councils/${REHEARSAL_COUNCIL}`);
  const members = data['members'] as { college: number; person: string | null }[];
  expect(members).toHaveLength(45);
  expect(members.filter(({ person }) => person === null)).toEqual([]);
  expect(new Set(members.map(({ college }) => college)).size).toBe(9);
});

it('says on its face that it is fictional', async () => {
  const council = (await stage.api.read('lire', null, `/api/${REHEARSAL_COUNCIL}`)) as Body;
  expect(council['name']).toBe('Conseil d’entraînement : tout y est fictif');
  expect(
    rehearsal.dossiers.map(({ of }) => of.structure.name).filter((name) => !/fictif|fictive/.test(name)),
  ).toEqual([]);
});

it('has ten dossiers on the agenda of a session that can be convened in time', async () => {
  const { state, data } = await read(`sessions/${rehearsal.session}`);
  expect(state).toBe('scheduled');
  expect(data['items']).toHaveLength(10);
  expect(rehearsal.dossiers.map(({ item }) => item)).not.toContain(null);
  // Nobody arranged them: they stand as they were placed, as what is printed lists them (C2).
  const { points } = (await readFrom(
    stage.api,
    'lire',
    'membre-03',
    `sessions/${rehearsal.session}/agenda`,
  )) as {
    points: { item: string; list: 'A' | 'B' }[];
  };
  const items = points.map(({ item }) => item);
  expect([data['items'], rehearsal.dossiers.map(({ item }) => item)]).toEqual([items, items]);
  expect(points.filter(({ list }) => list === 'B')).toHaveLength(1);
  const days = (Date.parse(rehearsal.heldOn) - (await stage.clock.now())) / 86_400_000;
  expect(days).toBeGreaterThan(12);
});

it('varies them: one unfavourable, one that an earlier session sent back, two with an interest', async () => {
  const { items } = (await readFrom(stage.api, 'lire', 'instructrice', 'applications?state=onAgenda')) as {
    items: { data: Body }[];
  };
  const proposals = items.map(({ data }) => data['proposal']);
  expect(proposals.filter((proposal) => proposal === 'UNFAVOURABLE')).toHaveLength(1);
  expect(proposals.filter((proposal) => proposal === 'FAVOURABLE').length).toBeGreaterThan(5);
  expect(rehearsal.dossiers.filter(({ linked }) => linked !== undefined)).toHaveLength(2);
  const { items: closed } = (await readFrom(stage.api, 'lire', 'secretaire', 'sessions?state=closed')) as {
    items: { id: string }[];
  };
  const { data } = await read(`sessions/${closed[0]?.id}`);
  expect(data['leftAgendas']).toMatchObject([{ reason: 'ADJOURNED' }]);
});

it('tells in French where to go, as whom, and how', () => {
  const told = toldOf(run.url, rehearsal);
  for (const words of [
    'attend sa convocation',
    `${run.url}/sign-in`,
    'secretaire',
    'convene',
    'reply',
    'acknowledgeConvocation',
    'forecast',
    'pack.pdf',
    'openVote',
    'minutes.pdf',
    'circulateMinutes',
  ])
    expect(told).toContain(words);
});

it('is found again as it stands, and prepared no second time', async () => {
  const again = await prepareRehearsal(await openRehearsal(run.url), quietly);
  expect(again).toEqual(rehearsal);
  expect((await read(`sessions/${rehearsal.session}`)).data['items']).toHaveLength(10);
});

it('plays itself when asked, to its end', async () => {
  await playRehearsal(stage, rehearsal, quietly);
  const { state } = await read(`sessions/${rehearsal.session}`);
  expect(state).toBe('closed');
  const opinions = await Promise.all(
    rehearsal.dossiers.map(async ({ item }) => (await read(`items/${item}`)).data['opinion']),
  );
  expect(opinions.filter((opinion) => opinion === 'FAVOURABLE')).toHaveLength(9);
  expect(opinions.filter((opinion) => opinion === 'UNFAVOURABLE')).toHaveLength(1);
  const after = await prepareRehearsal(stage, quietly);
  expect(toldOf(run.url, after)).toContain('a déjà commencé sa vie');
});
