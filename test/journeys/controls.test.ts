import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { waitFor } from '../../local/journey/wait-for.ts';
import { hasPython, verify } from '../support/checkpoints.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { openSystem, type System } from '../support/system.ts';

const GROUND = 'Un-motif-gardé-par-le-service';
const NAMES = ['Les Jardins', 'Les Ruches', 'Les Vergers', 'Les Ateliers', 'Les Fournils'].map(
  (name) => `${name} Fictifs`,
);
let system: System;
let folder: string;
const labels = new Map<string, string>();
let structure: string;

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const post = (as: string, path: string, body: object = {}) => system.post(`/api/62/${path}`, { as, body });
const textOf = async (path: string): Promise<string> => (await fetch(`${system.url}${path}`)).text();
const save = async (path: string, name: string): Promise<string> => {
  const file = join(folder, name);
  writeFileSync(file, await textOf(path));
  return file;
};

type Draw = {
  year: number;
  list: string;
  checkpoint: string | null;
  frame: { labels: number; digest: string };
  drawn: { seedOf: string; sample: string[] } | null;
};
/** What anybody reads, without signing in. */
const draw = async (): Promise<Draw> => {
  const { body } = await system.get('/api/62/draws');
  return (body as { items: Draw[] }).items[0] as Draw;
};

const HOLDER = 'candidate-controlee';
const SIREN = '918273640';
const OF_HOLDER = 'Les Derniers Fictifs';

type Named = { id: string };
const declare = async (name: string): Promise<string> => {
  const representative = { name: 'Ida Petit', email: `${HOLDER}@exemple.fr` };
  const { body } = await post(HOLDER, 'structures', { number: SIREN, name, representative });
  return (body as Named).id;
};

const record = async (name: string, awardedOn: string, structure: string = randomUUID()): Promise<void> => {
  const holder = {
    structure,
    name,
    family: 'ASSOCIATION',
    commune: '62041',
    siren: null,
    rna: null,
  };
  const { body } = await post('secretaire', 'labels', {
    number: null,
    holder,
    awardedOn,
    validUntil: '2029-01-25',
    charterVersion: '2024',
    quality: 'Présidente du Département',
  });
  const { data } = (await get('secretaire', `labels/${String(body['id'])}`)).body as {
    data: { number: string };
  };
  labels.set(data.number, String(body['id']));
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'controls-'));
  system = await openSystem('2027-06-01T08:00:00.000Z');
  for (const name of NAMES) await record(name, '2027-01-25');
  await record(OF_HOLDER, '2027-05-30', (structure = await declare(OF_HOLDER)));
  await waitFor('le registre', async () => {
    const { body } = await system.get('/labels.json');
    return (body['labels'] as object[]).length === labels.size ? true : null;
  });
}, 240_000);
afterAll(async () => {
  await system.stop();
  rmSync(folder, { recursive: true });
});

describe('the controls of a year', () => {
  const RULE = { awardedUntil: '2027-01-31', seedOn: '2027-06-10' };
  let id: string;

  it('are announced by the service alone, a week at least before the day of the draw', async () => {
    expect((await post('presidente', 'controlCampaigns', RULE)).status).toBe(403);
    expect((await post('membre-03', 'controlCampaigns', RULE)).status).toBe(404);
    expect(
      (await post('instructrice', 'controlCampaigns', { ...RULE, seedOn: '2027-06-07' })).body,
    ).toMatchObject({
      type: 'urn:label-ess:seed-too-soon',
    });
    const answer = await post('instructrice', 'controlCampaigns', RULE);
    expect(answer.status).toBe(201);
    id = String(answer.body['id']);
  });

  it('are read by anybody before they are drawn: the rule, and each label that may be', async () => {
    const announced = await draw();
    expect(announced).toMatchObject({
      year: 2027,
      ...RULE,
      size: 2,
      frame: { labels: 5 },
      drawn: null,
      checkpoint: null,
    });
    const { numbers } = JSON.parse(await textOf(announced.list)) as { numbers: string[] };
    expect(numbers).toEqual([...labels.keys()].slice(0, NAMES.length).toSorted());
  });

  it('happen once a year, and nobody draws before the seed is published', async () => {
    const again = await post('secretaire', 'controlCampaigns', { ...RULE, seedOn: '2027-07-01' });
    expect(again.body).toMatchObject({ type: 'urn:label-ess:not-in-this-state' });
    const tooSoon = await post('secretaire', `controlCampaigns/${id}/draw`);
    expect(tooSoon.body).toMatchObject({ type: 'urn:label-ess:seed-not-published' });
  });

  it('are drawn by the checkpoint of the day that was announced', async () => {
    await system.moveClock('2027-06-10T08:00:00.000Z');
    const late = await post('secretaire', `controlCampaigns/${id}/revise`, { ...RULE, awardedUntil: null });
    expect(late.body).toMatchObject({ type: 'urn:label-ess:seed-day-come' });
    expect((await post('secretaire', `controlCampaigns/${id}/draw`)).status).toBe(200);
    const { drawn, checkpoint } = await draw();
    expect(drawn).toMatchObject({ seedOf: '2027-06-10' });
    expect(drawn?.sample).toHaveLength(2);
    expect(checkpoint).toBe('/checkpoints/2027-06-10.json');
    const page = await textOf('/controles/62');
    expect(page).toMatch(/2\u00a0labels tirés\s+parmi\s+5\u00a0labels/);
    expect((await fetch(`${system.url}/controles/99`)).status).toBe(404);
    expect((await fetch(`${system.url}/controles/62?cursor=autrefois`)).status).toBe(400);
    for (const number of drawn?.sample ?? []) expect(page).toContain(`href="/labels/${number}"`);
  });

  (hasPython() ? it : it.skip)(
    'are drawn again by anybody, from what is published and nothing else',
    async () => {
      const { list, checkpoint, frame, drawn } = await draw();
      const program = await save('/draws/draw.py', 'draw.py');
      const [announcement, point] = [await save(list, 'a.json'), await save(String(checkpoint), 'p.json')];
      const { stdout, stderr } = spawnSync('python3', [program, announcement, point], { encoding: 'utf8' });
      expect(stdout.trim().split('\n')).toEqual(drawn?.sample);
      expect(stderr).toContain(frame.digest);
      // The seed itself is signed, by the program that verifies checkpoints.
      const key = await save('/checkpoints/key.json', 'key.json');
      mkdirSync(join(folder, 'points'));
      await save(String(checkpoint), 'points/2027-06-10.json');
      const { status, said } = verify('--points', join(folder, 'points'), '--cle', key);
      expect({ said, right: status === 0 || status === 3 }).toMatchObject({ right: true });
    },
  );

  it('are completed by the service; the public reads neither whom nor why', async () => {
    const { drawn } = await draw();
    const [spared = '', label] = [...labels].find(([number]) => !drawn?.sample.includes(number)) ?? [];
    const picked = await post('instructrice', `controlCampaigns/${id}/pick`, { label, ground: GROUND });
    expect(picked.status).toBe(200);
    const read = await get('auditrice', `controlCampaigns/${id}`);
    expect(read.body).toMatchObject({
      state: 'drawn',
      data: { picked: [{ label, number: spared }], grounds: [{ label, ground: GROUND }] },
    });
    expect(JSON.stringify(await draw())).not.toMatch(new RegExp(`${spared}|${GROUND}`));
    expect((await get('membre-03', `controlCampaigns/${id}`)).status).toBe(404);
    const history = await get('auditrice', `controlCampaigns/${id}/history`);
    expect(JSON.stringify(history.body)).not.toContain(GROUND);
  });
});

const told = async (subject: string): Promise<void> => expect(await system.mails(subject)).not.toEqual([]);
/** What the holder finds on signing in. */
const waiting = async (): Promise<object[]> => {
  const { body } = await system.get('/api/me', { as: HOLDER });
  const { councils } = body as { councils: { structures: { controls: object[] }[] }[] };
  return councils.flatMap(({ structures }) => structures.flatMap(({ controls }) => controls));
};
const REMINDED = 'attend votre réponse';

describe('the control of one label', () => {
  let campaign: string;
  let id: string;
  const act = (as: string, command: string, body: object = {}) => post(as, `controls/${id}/${command}`, body);

  it('is opened once it is drawn or picked, and the holder is told what waits, and until when', async () => {
    const { items } = (await get('secretaire', 'controlCampaigns?state=drawn')).body as { items: Named[] };
    campaign = String(items[0]?.id);
    const label = [...labels.values()].at(-1);
    const body = {
      campaign,
      label,
      structure,
      asks: [
        { of: { criterion: 'GOV-01' }, words: 'Le procès-verbal de votre assemblée.' },
        { of: { criterion: 'TER-01' }, words: 'La liste de vos lieux.' },
      ],
      answerUntil: '2027-07-10',
    };
    expect((await post('instructrice', 'controls', body)).body).toMatchObject({
      type: 'urn:label-ess:not-to-control',
    });
    await post('instructrice', `controlCampaigns/${campaign}/pick`, { label, ground: GROUND });
    expect((await post('secretaire', 'controls', body)).status).toBe(403);
    const opened = await post('instructrice', 'controls', body);
    expect(opened.status).toBe(201);
    id = String(opened.body['id']);
    await told('votre label est contrôlé cette année');
    expect(await waiting()).toMatchObject([{ id, state: 'asked', answerUntil: '2027-07-10', awaited: 2 }]);
    expect((await get('membre-03', `controls/${id}`)).status).toBe(404);
  });

  it('is answered proof by proof; whoever has not answered all is reminded once', async () => {
    const answer = { ask: 1, words: 'Elle s’est tenue le 12 mai.' };
    expect((await act('instructrice', 'answer', answer)).status).toBe(403);
    expect((await act(HOLDER, 'answer', answer)).body).toMatchObject({ state: 'asked' });
    await system.moveClock('2027-07-03T08:00:00.000Z');
    await told(REMINDED);
    const last = await act(HOLDER, 'answer', { ask: 2, words: 'Arras et Lens.' });
    expect(last.body).toMatchObject({ state: 'toJudge' });
    expect(await waiting()).toEqual([]);
  });

  it('is closed to an officer who is linked to its holder, with the label itself, though no dossier is worked on (B9)', async () => {
    await hireOfficer(system, 'lea', { name: 'Léa Grand', email: 'lea@exemple.fr' });
    expect((await get('lea', `controls/${id}`)).status).toBe(200);
    const link = { siren: SIREN, kind: 'DIRECTOR', whose: 'SPOUSE', from: '2020-01-01', to: null };
    expect((await post('lea', 'declareInterests', { interests: [link] })).status).toBe(200);
    const label = [...labels.values()].at(-1) ?? '';
    const closed = { status: 403, body: { type: 'urn:label-ess:link-to-holder' } };
    for (const path of [
      `controls/${id}`,
      `controls/${id}/history`,
      `labels/${label}`,
      `labels/${label}/history`,
    ])
      expect([path, await get('lea', path)]).toMatchObject([path, closed]);
    const judged = { ask: 2, verdict: 'MET', why: 'Vu.' };
    expect(await act('lea', 'judge', judged)).toMatchObject(closed);
    const lapsed = await post('lea', `labels/${label}/recordLapse`, { ceasedOn: '2027-07-03' });
    expect(lapsed).toMatchObject(closed);
    const session = { session: randomUUID(), label };
    expect(await post('lea', 'items', session)).toMatchObject(closed);
    for (const [list, own] of [
      ['controls?state=toJudge', id],
      ['labels?state=active', label],
    ] as const) {
      const idsOf = async (as: string) =>
        ((await get(as, list)).body as { items: Named[] }).items.map((each) => each.id);
      expect(await idsOf('instructrice')).toContain(own);
      expect(await idsOf('lea')).not.toContain(own);
    }
  });

  it('is judged, then put right between people before anything else', async () => {
    await act('instructrice', 'judge', { ask: 1, verdict: 'NOT_MET', why: 'Aucun vote n’y est écrit.' });
    await act('instructrice', 'judge', { ask: 2, verdict: 'MET', why: 'Vu.' });
    const measure = await act('instructrice', 'close', { outcome: 'MEASURE', because: 'Non conforme.' });
    expect(measure.body).toMatchObject({ type: 'urn:label-ess:no-measure-open' });
    const mending = { mendUntil: '2027-08-15', words: 'Écrivez les votes au procès-verbal.' };
    expect((await act('instructrice', 'askToMend', mending)).body).toMatchObject({ state: 'mending' });
    await told('des points à corriger pour votre label');
    expect(await waiting()).toMatchObject([{ id, state: 'mending', answerUntil: '2027-08-15', awaited: 1 }]);
  });

  it('ends with nothing, because; and no reminder that was due then is ever sent (M35)', async () => {
    await system.moveClock('2027-08-07T21:59:00.000Z');
    const closed = await act('instructrice', 'close', { outcome: 'NONE', because: 'Vu sur place.' });
    expect(closed.body).toMatchObject({ state: 'closed' });
    await told('le contrôle de votre label est terminé');
    await system.moveClock('2027-08-20T08:00:00.000Z');
    expect(await system.mails(REMINDED)).toHaveLength(1);
    expect(await waiting()).toEqual([]);
    const { body } = await get(HOLDER, `controls/${id}`);
    expect(body).toMatchObject({ state: 'closed', data: { outcome: 'NONE' } });
    const { words } = (body as { data: { words: { what: string; text: string }[] } }).data;
    expect(words.map(({ what }) => what)).toEqual([
      'ask',
      'ask',
      'answer',
      'answer',
      'why',
      'why',
      'toMend',
      'because',
    ]);
    expect(words.at(-1)?.text).toBe('Vu sur place.');
  });

  it('ends the campaign with the last of its controls, counted for the service alone', async () => {
    const { data } = (await get('secretaire', `controlCampaigns/${campaign}`)).body as {
      data: { sample: string[]; picked: { number: string }[] };
    };
    const controlled = [...labels.keys()].at(-1);
    const others = [...data.sample, ...data.picked.map(({ number }) => number)].filter(
      (number) => number !== controlled,
    );
    const stopped = await post('secretaire', `controlCampaigns/${campaign}/close`);
    expect(stopped.body).toMatchObject({ state: 'awaiting' });
    const early = await post('secretaire', `controlCampaigns/${campaign}/settle`);
    expect(early.body).toMatchObject({ type: 'urn:label-ess:controls-under-way' });
    for (const number of others) {
      const { body: label } = await get('secretaire', `labels/${labels.get(number) ?? ''}`);
      const { holder } = label['data'] as { holder: { structure: string } };
      const { body } = await post('instructrice', 'controls', {
        campaign,
        label: labels.get(number),
        structure: holder.structure,
        asks: [{ of: { criterion: 'GOV-01' }, words: 'Votre procès-verbal.' }],
        answerUntil: '2027-09-20',
      });
      const end = { outcome: 'REMARK', because: 'À écrire plus clairement.' };
      expect((await post('instructrice', `controls/${String(body['id'])}/close`, end)).status).toBe(200);
    }
    const closed = await waitFor('la fin de la campagne', async () => {
      const { body } = await get('secretaire', `controlCampaigns/${campaign}`);
      return body['state'] === 'closed' ? body : null;
    });
    expect(closed).toMatchObject({
      data: { outcomes: { NONE: 1, REMARK: others.length, PLAN: 0, MEASURE: 0 }, notControlled: 0 },
    });
    expect(JSON.stringify(await draw())).not.toMatch(/outcomes|notControlled/);
  });
});
