import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
let system: System;
let application: string;
let applicant: string;
let name: string;
let number: string;

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  const { api } = await openStage(system.url);
  const held = await system.post('/api/62/sessions', {
    as: 'secretaire',
    body: { kind: 'ORDINARY', heldOn: addDays(TODAY, 50), opensOn: TODAY, closesOn: addDays(TODAY, 18) },
  });
  const filed = newDossier(readCase(caseFile('T05')));
  await fileApplication(api, filed, String(held.body['id']));
  [application, applicant] = [String(filed.application), candidateOf(filed.of)];
  await system.moveClock(`${TODAY}T09:00:00.000Z`);
  const { data } = (await system.get(`/api/62/applications/${application}`, { as: 'instructrice' })).body as {
    data: { structureName: string; number: string };
  };
  [name, number] = [data.structureName, data.number];
}, 240_000);
afterAll(() => system.stop());

const search = (as: string, q: string, more = '') =>
  system.get(`/api/62/search?q=${encodeURIComponent(q)}${more}`, { as });
type Items = { structure: { name: string }; applications: { id: string; number: string; state: string }[] }[];
const firstOf = async (q: string, more = '') =>
  ((await search('instructrice', q, more)).body['items'] as Items)[0];

it('finds a dossier by the name of its structure, as written and mistyped', async () => {
  for (const q of [name, name.toUpperCase(), `${name.slice(0, 4)}x${name.slice(4)}`, name.slice(0, -1)])
    expect(await firstOf(q)).toMatchObject({
      structure: { name },
      applications: [{ id: application, number }],
    });
});

it('finds it by its number', async () => {
  expect(await firstOf(number.toLowerCase())).toMatchObject({ applications: [{ id: application, number }] });
  expect(await firstOf('62-D-2026-9999')).toBeUndefined();
});

it('finds it in its state only, when one is asked for', async () => {
  const state = (await firstOf(name))?.applications[0]?.state ?? '';
  expect(await firstOf(name, `&state=${state}`)).toMatchObject({
    applications: [{ id: application, state }],
  });
  expect(await firstOf(name, '&state=withdrawn')).toBeUndefined();
});

it('is for those who read every dossier, and says what it cannot read', async () => {
  for (const as of ['instructrice', 'secretaire', 'presidente', 'auditrice'])
    expect([as, (await search(as, name)).status]).toEqual([as, 200]);
  for (const as of ['membre-02', applicant, 'administratrice'])
    expect([as, (await search(as, name)).status]).toEqual([as, 403]);
  for (const [q, more] of [
    ['', ''],
    ['!!', ''],
    ['x'.repeat(121), ''],
    [name, '&state=%C3%A9tat'],
  ] as const)
    expect(await search('instructrice', q, more)).toMatchObject({
      status: 400,
      body: { type: 'urn:label-ess:malformed' },
    });
});
