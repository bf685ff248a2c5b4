import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
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
    const conflict = await system.post(`${path}/declareConflict`, {
      as: 'instructrice',
      body: { interest: 'RELATIVE' },
    });
    expect(conflict.status).toBe(200);
    await system.moveClock(`${TODAY}T10:00:00.000Z`);
    expect(await dataOf()).toMatchObject({ officer: null, followedBecause: null });
  });
});
