import { randomUUID } from 'node:crypto';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { checkStored } from '../support/check-stored.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const TEXT = 'Votre dossier passera en janvier. Gardez votre téléphone à portée.';

const FICTIVE = expect.stringMatching(/fictif|fictive/i) as string;

let system: System;
/** Three dossiers that were filed on the same morning. */
let dossiers: string[] = [];
const [at, then] = [(time: string) => `${TODAY}T${time}.000Z`, (id = '') => `/api/62/bulkActions/${id}`];

type Line = {
  thing: string;
  number: string | null;
  structureName: string | null;
  refusal: { reason: string; title: string } | null;
};
type Entry = Line & { done: boolean | null; input: object | null };

const post = async (path: string, body: object = {}, as = 'instructrice') => system.post(path, { as, body });
const held = async (body: object, as?: string): Promise<string> => {
  const answer = await post('/api/62/bulkActions', body, as);
  expect(answer).toMatchObject({ status: 201, body: { state: 'held' } });
  return String(answer.body['id']);
};
const read = async (path: string, as = 'instructrice') => (await system.get(path, { as })).body;
const stateOf = async (id: string) => (await read(then(id)))['state'];
const entriesOf = async (id: string, as?: string) =>
  (await read(`${then(id)}/entries`, as))['items'] as Entry[];
const dossierOf = (id = '') => `/api/62/applications/${id}`;
const factsOf = async (id = '') =>
  (await read(`${dossierOf(id)}/history`))['facts'] as {
    type: string;
    by: { kind: string; person: string; role: string };
  }[];
const typesOf = async (id = '') => (await factsOf(id)).map(({ type }) => type);

beforeAll(async () => {
  system = await openSystem(at('08:00:00'));
  const { api } = await openStage(system.url);
  const session = await post(
    '/api/62/sessions',
    { kind: 'ORDINARY', heldOn: addDays(TODAY, 50), opensOn: TODAY, closesOn: addDays(TODAY, 18) },
    'secretaire',
  );
  const filed = ['T05', 'T07', 'T12'].map((name) => newDossier(readCase(caseFile(name))));
  for (const each of filed) await fileApplication(api, each, String(session.body['id']));
  dossiers = filed.map(({ application }) => String(application));
}, 240_000);
afterAll(() => system.stop());

const on = (command: string, input: object = {}, things: readonly string[] = dossiers) => ({
  command,
  input,
  entries: things.map((thing) => ({ thing })),
});

describe('one act on many dossiers (B11)', () => {
  it('says first what would be refused, and why, and writes nothing', async () => {
    const before = await Promise.all(dossiers.map(typesOf));
    const body = on('acknowledge', {}, [...dossiers, NOBODY]);
    const tried = await post('/api/62/bulkActions/preview', body);
    expect(tried).toMatchObject({ status: 200, body: { carriedOutAt: expect.any(String) as string } });
    const [first, ...others] = tried.body['entries'] as Line[];
    expect(first).toEqual({
      thing: NOBODY,
      number: null,
      structureName: null,
      state: null,
      becomes: null,
      limits: [],
      refusal: { reason: 'not-yours', title: 'Cette page n’existe pas ou ne vous est pas ouverte.' },
    });
    expect(others.map(({ thing }) => thing)).toEqual(dossiers);
    for (const line of others)
      expect(line).toMatchObject({ refusal: null, state: 'submitted', structureName: FICTIVE });
    expect(await Promise.all(dossiers.map(typesOf))).toEqual(before);
  });

  it('is told in words to who may not ask for it, or asks for it badly', async () => {
    const [asked, path] = [on('acknowledge'), '/api/62/bulkActions/preview'];
    expect((await post(path, asked, 'membre-05')).body).toMatchObject({ type: 'urn:label-ess:not-yours' });
    expect((await post(path, on('sendMessage', { to: 'APPLICANT' }))).body).toMatchObject({
      status: 400,
      errors: [{ field: 'input.text', reason: 'Ce champ est requis.' }],
    });
    // The secretariat may assign, and acknowledges nothing: each dossier says so.
    const lines = (await post(path, asked, 'secretaire')).body['entries'] as Line[];
    expect(lines.map(({ refusal }) => refusal?.reason)).toEqual(dossiers.map(() => 'role-required'));
  });

  it('may be undone for ten minutes, and then nothing was done', async () => {
    const id = await held(on('sendMessage', { to: 'APPLICANT', text: TEXT }));
    const pending = await entriesOf(id);
    expect(pending).toMatchObject(dossiers.map((thing) => ({ thing, done: null, input: { text: TEXT } })));
    // Others see which act is to come, and of what it says nothing.
    expect((await entriesOf(id, 'secretaire')).map(({ input }) => input)).toEqual([null, null, null]);
    expect((await post(`${then(id)}/undo`)).body).toMatchObject({ state: 'undone' });
    await system.moveClock(at('08:30:00'));
    expect(await stateOf(id)).toBe('undone');
    for (const each of dossiers) expect(await typesOf(each)).not.toContain('MessageSent.v1');
    expect((await post(`${then(id)}/undo`)).body).toMatchObject({ type: 'urn:label-ess:not-in-this-state' });
  });

  it('is carried out at the tenth minute, in the name of who asked, and says what it left and why', async () => {
    const [one = '', ...others] = dossiers;
    const id = await held(on('acknowledge'));
    // Meanwhile, one is acknowledged by itself.
    expect((await post(`${dossierOf(one)}/acknowledge`)).status).toBe(200);
    await system.moveClock(at('08:39:00'));
    expect(await stateOf(id)).toBe('held');
    await system.moveClock(at('08:42:00'));
    expect(await stateOf(id)).toBe('carriedOut');
    const entries = await entriesOf(id);
    expect(entries.map(({ thing, done }) => [thing, done])).toEqual([
      [one, false],
      ...others.map((thing) => [thing, true]),
    ]);
    expect(entries[0]?.refusal).toEqual({
      reason: 'not-in-this-state',
      title:
        'Cet acte n’est pas possible dans l’état actuel. Relisez la fiche : elle liste les actes ouverts.',
    });
    for (const each of others) {
      const done = (await factsOf(each)).filter(({ type }) => type === 'ApplicationAcknowledged.v1');
      expect(done).toMatchObject([{ by: { kind: 'person', role: 'officer' } }]);
    }
  });

  it('does not wait when its author does not, and says the very words', async () => {
    const [one = '', two = ''] = dossiers;
    const own = 'Il manque votre téléphone : « 03 … ».\nMerci.';
    const body = {
      ...on('sendMessage', { to: 'APPLICANT', text: TEXT }, [one]),
      entries: [{ thing: one }, { thing: two, input: { to: 'APPLICANT', text: own } }],
    };
    const id = await held(body);
    expect((await post(`${then(id)}/carryOutNow`, {}, 'secretaire')).body).toMatchObject({
      type: 'urn:label-ess:bulk-action-of-another',
    });
    expect((await post(`${then(id)}/carryOutNow`)).status).toBe(200);
    await system.moveClock(at('08:43:00'));
    expect(await entriesOf(id)).toMatchObject([{ done: true }, { done: true }]);
    const texts = async (dossier: string) =>
      ((await read(`${dossierOf(dossier)}/messages`))['items'] as { text: string }[]).map(({ text }) => text);
    expect([await texts(one), await texts(two)]).toEqual([[TEXT], [own]]);
    expect(system.logs()).not.toContain('téléphone');
  });

  it('is one act however often it is sent, and is undone or carried out when both come at once', async () => {
    const headers = { 'idempotency-key': randomUUID() };
    const send = () =>
      system.post('/api/62/bulkActions', {
        as: 'instructrice',
        body: on('writeNote', { text: 'À revoir.' }),
        headers,
      });
    const [first, second] = await Promise.all([send(), send()]);
    expect(first.body['id']).toBe(second.body['id']);
    const id = String(first.body['id']);
    const [undo, release] = await Promise.all([
      post(`${then(id)}/undo`, {}, 'secretaire'),
      post(`${then(id)}/carryOutNow`),
    ]);
    expect([undo.status, release.status].toSorted((a, b) => a - b)).toEqual([200, 422]);
    await system.moveClock(at('08:55:00'));
    const notes = (await typesOf(dossiers[0])).filter((type) => type === 'NoteWritten.v1');
    expect(notes).toHaveLength(release.status === 200 ? 1 : 0);
  });

  it('shows of a dossier that concerns them its title alone, and leaves it', async () => {
    const [one = '', two = ''] = dossiers;
    expect((await post(`${dossierOf(one)}/declareConflict`, { interest: 'RELATIVE' })).status).toBe(200);
    const tried = await post('/api/62/bulkActions/preview', on('writeNote', { text: 'Vu.' }, [two, one]));
    expect(tried.body['entries']).toMatchObject([
      {
        thing: one,
        number: null,
        state: null,
        structureName: FICTIVE,
        refusal: { reason: 'conflict-declared' },
      },
      { thing: two, refusal: null },
    ]);
    const id = await held(on('takeOver', {}, [one, two]));
    await post(`${then(id)}/carryOutNow`);
    await system.moveClock(at('08:56:00'));
    expect(await entriesOf(id)).toMatchObject([
      { done: false, number: null, refusal: { reason: 'conflict-declared' } },
      { done: true, refusal: null },
    ]);
  });

  it('is listed by where it stands, and its dossiers are a file', async () => {
    const listed = await read('/api/62/bulkActions?state=carriedOut', 'secretaire');
    const items = listed['items'] as { id: string; data: { command: string } }[];
    expect(items.map(({ data }) => data.command).toSorted()).toEqual([
      'acknowledge',
      'sendMessage',
      'takeOver',
      ...(items.length > 3 ? ['writeNote'] : []),
    ]);
    const acknowledged = items.find(({ data }) => data.command === 'acknowledge')?.id;
    const file = await system.get(`${then(acknowledged)}/entries?format=csv`, { as: 'secretaire' });
    expect(file.type).toMatch(/^text\/csv/);
    expect(String(file.body['text']).split('\r\n')[0]).toBe(
      'Numéro;Structure;État;Accompli;Sinon, pourquoi;Identifiant',
    );
    expect(String(file.body['text'])).toMatch(/;non;Cet acte n’est pas possible/);
  });

  it('shares the work out again as the workload proposes, with one who came', async () => {
    await hireOfficer(system, 'zoe', { name: 'Zoé Petit', email: 'zoe.petit@exemple.fr' });
    const { officers } = (await system.get('/api/62/councils/62/officers', { as: 'secretaire' })).body as {
      officers: { person: string; name: string }[];
    };
    const [own, hers] = ['Sacha Aubry', 'Zoé Petit'].map(
      (name) => officers.find((each) => each.name === name)?.person,
    );
    await post('/api/62/adoptRouting', { lines: [], otherwise: [own, hers] }, 'secretaire');
    const [, ...free] = dossiers;
    const all = await held(on('assign', { officer: own }, free), 'secretaire');
    await post(`${then(all)}/carryOutNow`, {}, 'secretaire');
    await system.moveClock(at('09:10:00'));
    const { bulkActions } = await read('/api/62/councils/62/workload', 'secretaire');
    const [proposed] = bulkActions as object[];
    const id = await held(proposed ?? {}, 'secretaire');
    await system.moveClock(at('09:30:00'));
    expect(await entriesOf(id, 'secretaire')).toMatchObject([{ done: true, input: { officer: hers } }]);
    const again = await read('/api/62/councils/62/workload', 'secretaire');
    expect(again).toMatchObject({ moves: [], bulkActions: [] });
  });

  it('leaves nothing that the checker, which shares no code with it, finds wrong', async () => {
    const { checked, findings } = await checkStored(system);
    expect(findings).toEqual([]);
    expect(checked).toMatchObject({ bulkActions: 7, bulkResults: 16 });
  });
});
