import { setTimeout as wait } from 'node:timers/promises';
import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { checkStored } from '../support/check-stored.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

/** The dossier of an award goes ten years after the end of the label that it earned; what is public of that label stays (GDP-04). */
const LABELLED_DAY = '2027-05-10';
const LAST_DAY = '2037-07-01';

let system: System;
const label = { id: '', number: '', application: '' };
let credential: unknown;

const call = async (as: string, path: string, body: object = {}) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const asked = async (path: string, body: object = {}) =>
  (await system.post(`/api/62/${path}`, { as: 'secretaire', body })).body;
const read = async (path: string) => (await system.get(`/api/62/${path}`, { as: 'auditrice' })).body;
const at = async (instant: string): Promise<void> => {
  await system.moveClock(instant);
  for (let looks = 0; looks < 3; await wait(40))
    looks = (await system.get('/local/ready')).body['quiet'] === true ? looks + 1 : 0;
};

/** What anybody is told: of the label today and on a day on which it held, of its decision, of its credential. */
const publicly = async () => {
  const json = `/labels/${label.number}.json`;
  const { body: today } = await system.get(json);
  const { body: then } = await system.get(`${json}?on=${LABELLED_DAY}`);
  const { status: decision } = await system.get(`/labels/${label.number}/decision`);
  const { body: verified } = await system.post('/api/verification', {
    body: { verifiableCredential: credential },
  });
  return {
    today: today['status'],
    thatDay: (then['on'] as { status: string }).status,
    decision,
    verified: verified['state'],
  };
};
const visa = () =>
  asked(`applications/${label.application}/recordEliminationVisa`, {
    slip: 'AD62-2037-9',
    visaedOn: '2037-07-02',
  });

beforeAll(async () => {
  system = await openSystem('2027-02-01T08:00:00.000Z');
  const of = readCase(caseFile('T11'));
  const session = { ...ALL_FOR_IT, date: '2027-03-18' };
  const [dossier] = await playCases(await openStage(system.url), [
    { ...of, submittedOn: '2027-02-02', session },
  ]);
  if (dossier === undefined || dossier.failure !== null) throw dossier?.failure;
  const { items } = (await read('labels?state=active')) as {
    items: { id: string; data: { number: string; application: string } }[];
  };
  const found = items.find(({ data }) => data.application === dossier.application);
  Object.assign(label, { id: found?.id, ...found?.data });
  credential = await waitFor('le titre', async () => {
    const { body } = await system.get(`/labels/${label.number}.json`);
    const id = (body['certificate'] as { id: string } | null | undefined)?.id;
    return id === undefined
      ? null
      : ((await (await fetch(id, { headers: { accept: 'application/ld+json' } })).json()) ?? null);
  });
  await at('2027-06-01T08:00:00.000Z');
  await call(candidateOf(of), `labels/${label.id}/relinquish`, { from: '2027-07-01' });
  await at('2027-07-01T08:00:00.000Z');
}, 300_000);
afterAll(() => system?.stop());

it('its dossier is kept to the last day of ten years from the end of its label', async () => {
  expect(await publicly()).toMatchObject({ today: 'NOT_CURRENTLY_VALID', thatDay: 'VALID', decision: 200 });
  await at(`${LAST_DAY}T20:00:00.000Z`);
  expect(await visa()).toMatchObject({ type: 'urn:label-ess:retention-runs' });
  await at('2037-07-02T08:00:00.000Z');
  const { items } = (await read('councils/62/eliminations')) as { items: object[] };
  expect(items).toMatchObject([
    { application: label.application, retainedFrom: '2027-07-01', keptUntil: LAST_DAY, disposition: 'SORT' },
  ]);
}, 300_000);

it('once it is gone, the label says what it said, and its credential verifies as it did', async () => {
  const before = await publicly();
  const decision = await read(`applications/${label.application}/decision`);
  // The archives sign a slip, which may name many: one act gives the visa to all of them (B11).
  const input = { slip: 'AD62-2037-9', visaedOn: '2037-07-02' };
  const entries = [{ thing: label.application }];
  const slip = { command: 'recordEliminationVisa', input, entries };
  await call('secretaire', 'bulkActions/preview', slip);
  const { id } = await call('secretaire', 'bulkActions', slip);
  await call('secretaire', `bulkActions/${String(id)}/carryOutNow`);
  await at('2037-07-02T10:00:00.000Z');
  expect(await read(`applications/${label.application}`)).toMatchObject({ state: 'erased' });
  expect(await publicly()).toEqual(before);
  expect(before.thatDay).toBe('VALID');
  expect(await read(`applications/${label.application}/decision`)).toEqual(decision);
  expect((await checkStored(system)).findings).toEqual([]);
}, 300_000);
