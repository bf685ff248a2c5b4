import { randomUUID } from 'node:crypto';
import { editionOf, firstText } from '../support/charter-texts.ts';
import { signCharter } from '../support/sign-charter.ts';
import { openSystem, type System } from '../support/system.ts';

let system: System;
let structure = '';
let dossier = '';
const APPLICANT = 'candidate-02';

const start = async (as: string, more: object = {}): Promise<string> => {
  const campaign = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
  const { body: session } = await system.post('/api/62/sessions', { as: 'secretaire', body: campaign });
  const body = { structure, session: session['id'], ...more };
  const { body: draft } = await system.post('/api/62/applications', { as, body });
  const path = `/api/62/applications/${String(draft['id'])}`;
  const answered = { criterion: 'GOV-01', answers: { votes: 'ONE_PERSON_ONE_VOTE' } };
  await system.post(`${path}/answer`, { as, body: answered });
  return path;
};

beforeAll(async () => {
  system = await openSystem('2026-12-02T08:00:00.000Z');
  const representative = { name: 'Ada Petit', email: 'ada@exemple.fr' };
  const declared = await system.post('/api/62/structures', {
    as: APPLICANT,
    body: { siren: '000000018', rna: null, name: 'Les Semeurs', representative },
  });
  structure = String(declared.body['id']);
  dossier = await start(APPLICANT);
}, 240_000);
afterAll(() => system.stop());

const submit = (path = dossier) =>
  system.post(`${path}/submit`, { as: APPLICANT, body: { swornStatement: true } });
const data = async (path: string, as = APPLICANT) =>
  (await system.get(path, { as })).body['data'] as Record<string, unknown>;
const own = () => `/api/62/structures/${structure}`;

/** Another charter, written from the first; then in force on a day. */
const draft = async (text: string): Promise<string> => {
  const { body } = await system.post('/api/62/charters', { as: 'secretaire', body: { text } });
  return `/api/62/charters/${String(body['id'])}`;
};
const adopt = async (text: string, effectiveOn: string, wordingOnly: boolean) => {
  const body = { effectiveOn, deliberation: 'n° 2026-9', wordingOnly };
  return system.post(`${await draft(text)}/adopt`, { as: 'secretaire', body });
};

it('a request is filed under a charter that was signed, with who, in what capacity and when (I6)', async () => {
  expect((await submit()).body).toMatchObject({ type: 'urn:label-ess:charter-not-signed' });
  expect(await data(own())).toMatchObject({ charterSignature: { state: 'UNSIGNED', signed: null } });
  const other = { textDigest: 'a'.repeat(43), name: 'Ada Petit', capacity: 'présidente' };
  const unread = await system.post(`${own()}/signCharter`, { as: APPLICANT, body: other });
  expect(unread).toMatchObject({ status: 422, body: { type: 'urn:label-ess:another-charter-in-force' } });
  expect((await signCharter(system, APPLICANT, structure)).status).toBe(200);
  const signature = await system.get(`${own()}/signature`, { as: APPLICANT });
  expect(signature.body).toMatchObject({
    state: 'SIGNED',
    signed: { signedOn: '2026-12-02', channel: 'ONLINE' },
    signatory: { name: 'Ada Petit', capacity: 'présidente' },
    changes: [],
  });
  expect(JSON.stringify((await system.get(`${own()}/history`, { as: APPLICANT })).body)).not.toContain(
    'présidente',
  );
});

it('a version names one charter: a second is refused before it is voted, and when it is adopted (DEC-07)', async () => {
  const taken = { status: 422, body: { type: 'urn:label-ess:charter-version-taken' } };
  expect(await adopt(firstText, '2027-01-01', true)).toMatchObject(taken);
  const place = { as: 'secretaire', body: { session: randomUUID() } };
  expect(await system.post(`${await draft(firstText)}/placeOnAgenda`, place)).toMatchObject(taken);
  expect(
    (await system.post(`${await draft(editionOf('2027-01-01'))}/placeOnAgenda`, place)).body,
  ).toMatchObject({
    type: 'urn:label-ess:unknown-reference',
  });
});

it('it is signed again when its substance changes, and not when it is only written better', async () => {
  const [said, better] = ['Une personne est égale à une voix.', 'Une personne égale une voix.'];
  const wording = editionOf('2026-12-02').replace(said, better);
  expect((await adopt(wording, '2026-12-01', true)).status).toBe(200);
  expect(await data(dossier)).toMatchObject({ draft: { charterSignature: { state: 'SIGNED' } } });
  const stricter = editionOf('2026-12-03').replace(said, 'Une personne égale une voix, sans exception.');
  await adopt(stricter, '2026-12-02', false);
  expect(await data(dossier)).toMatchObject({
    draft: { charterSignature: { state: 'TO_SIGN_AGAIN', changes: ['article 3'] } },
  });
  await system.post(`${dossier}/takeCharterInForce`, { as: APPLICANT, body: {} });
  expect((await submit()).body).toMatchObject({ type: 'urn:label-ess:charter-to-sign-again' });
  expect((await signCharter(system, APPLICANT, structure)).status).toBe(200);
  expect((await submit()).status).toBe(200);
  expect(await data(dossier)).toMatchObject({ signature: { signedOn: '2026-12-02' } });
});

it('what was signed on paper is recorded by an officer, who then files it (PRC-04)', async () => {
  const declared = await system.post('/api/62/structures', {
    as: 'instructrice',
    body: {
      number: 'W629999999',
      name: 'Structure fictive',
      representative: { name: 'Ida Petit', email: null },
      assistance: { askedOn: '2026-12-01', by: 'POST' },
    },
  });
  structure = String(declared.body['id']);
  const paper = await start('instructrice', { assistance: { askedOn: '2026-12-01', by: 'POST' } });
  const body = {
    channel: 'POST',
    swornStatement: true,
    postmarkedOn: '2026-12-01',
    receivedOn: '2026-12-02',
  };
  const file = () => system.post(`${paper}/submit`, { as: 'instructrice', body });
  expect((await file()).body).toMatchObject({ type: 'urn:label-ess:charter-not-signed' });
  const { charter } = (await system.get('/api/62')).body as { charter: { textDigest: string } };
  const { textDigest } = charter;
  const signing = { textDigest, name: 'Ida Petit', capacity: 'présidente', signedOn: '2026-12-02' };
  const recorded = await system.post(`${own()}/recordCharterSignature`, {
    as: 'instructrice',
    body: signing,
  });
  expect(recorded.status).toBe(200);
  expect((await file()).status).toBe(200);
});
