import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const NOBODY = '00000000-0000-4000-8000-000000000000';
let system: System;
let officer: string;

const adopt = (body: object, as = 'secretaire') => system.post('/api/62/adoptRouting', { as, body });

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  const { body } = await system.get('/api/62/councils/62/officers', { as: 'secretaire' });
  officer = (body['officers'] as { person: string }[])[0]?.person ?? '';
}, 240_000);
afterAll(() => system.stop());

describe('interests (MAN-04)', () => {
  const LINK = { siren: '000000034', kind: 'EMPLOYEE', whose: 'SPOUSE', from: '2020-01-01' };
  const interests = [
    { ...LINK, to: '2023-12-02' },
    { ...LINK, to: '2023-12-01' },
  ];
  const declare = (body: object, as = 'instructrice') =>
    system.post('/api/62/declareInterests', { as, body });
  const read = (view: string, as: string) => system.get(`/api/62/councils/62/${view}`, { as });
  const mine = async (as: string) => {
    const { councils } = (await system.get('/api/me', { as })).body as { councils: { interests: object }[] };
    return councils[0]?.interests;
  };
  const said = async (): Promise<object | undefined> => {
    const { people } = (await read('interests', 'secretaire')).body as { people: { person: string }[] };
    return people.find(({ person }) => person === officer);
  };

  it('are asked of whoever examines, votes or signs, and of nobody else', async () => {
    for (const as of ['instructrice', 'secretaire', 'presidente', 'membre-02'])
      expect(await mine(as)).toMatchObject({ declaredOn: null, due: true });
    expect(await mine('auditrice')).toBeNull();
    expect((await declare({ interests: [] }, 'auditrice')).status).toBe(403);
    expect(await said()).toEqual({
      person: officer,
      roles: ['officer'],
      member: null,
      name: 'Sacha Aubry',
      declaredOn: null,
      dueOn: null,
      due: true,
    });
  });

  it('are read again by whoever declared them; the secretariat learns when, and not what', async () => {
    expect((await declare({ interests: [{ ...LINK, to: '2019-01-01' }] })).status).toBe(400);
    expect((await declare({ interests: [{ ...LINK, siren: '34', to: null }] })).body).toMatchObject({
      type: 'urn:label-ess:invalid-identifier',
    });
    expect((await declare({ interests: [] })).status).toBe(200);
    expect((await read('myInterests', 'instructrice')).body).toMatchObject({ interests: [] });
    expect((await declare({ interests })).status).toBe(200);
    expect((await read('myInterests', 'instructrice')).body).toEqual({
      declaredOn: TODAY,
      dueOn: '2027-12-02',
      due: false,
      why: null,
      interests: [
        { ...interests[0], weighs: true },
        { ...interests[1], weighs: false },
      ],
    });
    expect((await read('myInterests', 'secretaire')).body).toMatchObject({ interests: null });
    expect(await mine('instructrice')).toMatchObject({ declaredOn: TODAY, due: false });
    expect(await said()).toMatchObject({ declaredOn: TODAY, dueOn: '2027-12-02', due: false });
    const history = await system.get('/api/62/councils/62/history', { as: 'secretaire' });
    for (const text of [
      JSON.stringify([(await read('interests', 'secretaire')).body, history.body]),
      system.logs(),
    ])
      expect(text).not.toMatch(/000000034|SPOUSE/);
    const { people } = (await read('interests', 'secretaire')).body as {
      people: { member: number | null; name: string | null }[];
    };
    const seated = people.filter(({ member }) => member !== null);
    expect(seated).not.toHaveLength(0);
    expect(seated.every(({ name }) => name !== null)).toBe(true);
    for (const as of ['instructrice', 'auditrice', 'administratrice'])
      expect((await read('interests', as)).status).toBe(403);
    expect((await read('myInterests', 'auditrice')).status).toBe(403);
  });
});

describe('the routing of a council (B7)', () => {
  it('is refused in words when it cannot be followed', async () => {
    expect(await adopt({ lines: [], otherwise: [NOBODY] })).toMatchObject({
      status: 422,
      body: { type: 'urn:label-ess:not-an-officer' },
    });
    const nothingAsked = await adopt({ lines: [{ officers: [officer] }] });
    expect([nothingAsked.status, JSON.stringify(nothingAsked.body)]).toEqual([
      400,
      expect.stringContaining('Une ligne dit au moins une commune'),
    ]);
    expect((await adopt({ lines: [], otherwise: [officer] }, 'instructrice')).status).toBe(403);
  });

  it('gives what is filed to an officer, says why, and takes it from who is concerned', async () => {
    expect((await adopt({ lines: [], otherwise: [officer] })).status).toBe(200);
    const { api } = await openStage(system.url);
    const held = await system.post('/api/62/sessions', {
      as: 'secretaire',
      body: { kind: 'ORDINARY', heldOn: addDays(TODAY, 50), opensOn: TODAY, closesOn: addDays(TODAY, 18) },
    });
    const filed = newDossier(readCase(caseFile('T05')));
    await fileApplication(api, filed, String(held.body['id']));
    const path = `/api/62/applications/${String(filed.application)}`;
    const dataOf = async () => (await system.get(path, { as: 'secretaire' })).body['data'];
    await system.moveClock(`${TODAY}T09:00:00.000Z`);
    expect(await dataOf()).toMatchObject({
      officer,
      followedBecause: expect.stringContaining('le dossier va à qui suit tous les autres') as string,
    });
    const asked = { from: TODAY, to: TODAY, standIn: officer };
    expect(await system.post('/api/62/declareAbsence', { as: 'instructrice', body: asked })).toMatchObject({
      status: 422,
      body: { type: 'urn:label-ess:stand-in-impossible' },
    });
    const back = await system.post('/api/62/endAbsence', { as: 'instructrice', body: {} });
    expect(back.body).toMatchObject({ type: 'urn:label-ess:no-absence' });
    const load = await system.get('/api/62/councils/62/workload', { as: 'secretaire' });
    expect(load).toMatchObject({
      status: 200,
      body: {
        officers: [{ person: officer, name: 'Sacha Aubry', follows: 1, today: 1, absence: null }],
        unfollowed: 0,
        whole: true,
        moves: [],
        bulkActions: [],
      },
    });
    await followedInstead(path, candidateOf(filed.of));
    const { structure } = (await dataOf()) as { structure: string };
    const { siren } = (await system.get(`/api/62/structures/${structure}`, { as: 'secretaire' })).body[
      'data'
    ] as { siren: string };
    const asOfficer = (view: string) => system.get(view, { as: 'instructrice' });
    const link = { siren, kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null };
    const declared = await system.post('/api/62/declareInterests', {
      as: 'instructrice',
      body: { interests: [link] },
    });
    expect(declared.status).toBe(200);
    const SUGGESTED = {
      kind: 'DIRECTOR',
      why: expect.stringContaining('Vous avez déclaré un lien') as string,
      command: 'declareConflict',
    };
    const title = await asOfficer(path);
    expect(title.body).toMatchObject({
      data: { closed: true },
      available: ['declareConflict', 'openDespiteLink'],
      suggestion: SUGGESTED,
    });
    expect((title.body['data'] as { number?: string }).number).toBeUndefined();
    const CLOSED = { status: 403, body: { type: 'urn:label-ess:link-declared' } };
    for (const view of ['history', 'grid', 'notes', 'messages', 'meetings', 'expertises'])
      expect([view, await asOfficer(`${path}/${view}`)]).toMatchObject([view, CLOSED]);
    const act = (command: string, body: object, as = 'instructrice') =>
      system.post(`${path}/${command}`, { as, body });
    expect(await act('acknowledge', {})).toMatchObject(CLOSED);
    expect(await act('writeNote', { text: 'Vu.' })).toMatchObject(CLOSED);
    const listed = await asOfficer('/api/62/applications?order=session');
    expect(listed.body).toMatchObject({ items: [{ suggestion: SUGGESTED }] });
    const name = (title.body['data'] as { structureName: string }).structureName;
    const found = await asOfficer(`/api/62/search?q=${encodeURIComponent(name)}`);
    expect(found.body).toMatchObject({ items: [{ applications: [{ suggestion: SUGGESTED }] }] });
    const REASON = 'Mandat rendu hier, avant toute décision.';
    expect((await act('openDespiteLink', { reason: REASON })).status).toBe(200);
    expect((await asOfficer(path)).body).toMatchObject({
      data: { officer },
      suggestion: { why: expect.stringContaining('malgré ce lien') as string },
    });
    expect((await dataOf()) as object).not.toHaveProperty('cleared');
    expect((await act('openDespiteLink', { reason: REASON })).body).toMatchObject({
      type: 'urn:label-ess:no-link',
    });
    expect((await act('liftLink', { person: NOBODY }, 'secretaire')).status).toBe(422);
    expect((await asOfficer(`${path}/conflicts`)).status).toBe(403);
    const said = await system.get(`${path}/conflicts`, { as: 'secretaire' });
    expect(said.body).toMatchObject({ items: [{ act: 'OPENED', person: officer, reason: REASON }] });
    expect(JSON.stringify((await asOfficer(`${path}/history`)).body)).not.toContain('OpenedDespiteLink');
    expect(system.logs()).not.toContain(REASON);
    const conflict = await system.post(`${path}/declareConflict`, {
      as: 'instructrice',
      body: { interest: 'RELATIVE' },
    });
    expect(conflict.status).toBe(200);
    await system.moveClock(`${TODAY}T10:00:00.000Z`);
    expect(await dataOf()).toMatchObject({ officer: null, followedBecause: null });
  });
});

/** During an absence, what the service reads names who stands in, and the officer again once it ends. */
const followedInstead = async (path: string, applicant: string): Promise<void> => {
  await hireOfficer(system, 'zoe', { name: 'Zoé Petit', email: 'zoe.petit@exemple.fr' });
  const { body } = await system.get('/api/62/councils/62/officers', { as: 'secretaire' });
  const people = (body['officers'] as { person: string }[]).map(({ person }) => person);
  const standIn = people.find((person) => person !== officer) ?? '';
  const dataOf = async (as: string) => (await system.get(path, { as })).body['data'];
  const rowOf = async (as: string) => {
    const { items } = (await system.get('/api/62/applications?order=session', { as })).body as {
      items: object[];
    };
    return items[0];
  };
  expect(await dataOf('zoe')).toMatchObject({ officer, standIn: null });
  const absence = { from: TODAY, to: addDays(TODAY, 1), standIn };
  expect((await system.post('/api/62/declareAbsence', { as: 'instructrice', body: absence })).status).toBe(
    200,
  );
  for (const as of ['zoe', 'instructrice', 'secretaire'])
    expect(await dataOf(as)).toMatchObject({
      officer,
      standIn: { person: standIn, name: 'Zoé Petit', until: addDays(TODAY, 1) },
    });
  // Who is away is for the service to know.
  for (const as of [applicant, 'auditrice']) expect(await dataOf(as)).toMatchObject({ standIn: null });
  const says = expect.stringMatching(
    /^En remplacement de Sacha Aubry, jusqu’au 3.décembre.2026\.$/,
  ) as string;
  expect(await rowOf('zoe')).toMatchObject({
    officer: standIn,
    insteadOf: officer,
    standIn: says,
    mine: true,
  });
  expect(await rowOf('instructrice')).toMatchObject({ officer: standIn, mine: false });
  const alone = await system.post('/api/62/declareAbsence', {
    as: 'instructrice',
    body: { ...absence, standIn: null },
  });
  expect(alone.status).toBe(200);
  expect(await rowOf('secretaire')).toMatchObject({
    officer: null,
    insteadOf: officer,
    standIn: expect.stringContaining('que personne ne remplace') as string,
  });
  expect((await system.post('/api/62/endAbsence', { as: 'instructrice', body: {} })).status).toBe(200);
  expect(await dataOf('zoe')).toMatchObject({ officer, standIn: null });
};
