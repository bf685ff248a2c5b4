import { unzipSync } from 'fflate';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { reviewApplication } from '../../local/journey/review-application.ts';
import { onePagePdf } from '../../local/journey/send-document.ts';
import { backUpTables, everythingKept, openMarkers, rowsOf, type Row } from '../support/backup.ts';
import { hasPython } from '../support/checkpoints.ts';
import { checkStored } from '../support/check-stored.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { type Files, filesOf } from '../support/files/files-of.ts';
import { type Archive, remade, saidOf } from '../support/forged-evidence.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const OWNER = 'candidate-01';
const WORDS = 'des mots que des personnes ont écrits';
const { planted, mark, found } = openMarkers();

let engine: TestEngine;
let system: System;
let files: Files;
let backup: (() => Promise<void>) | undefined;
let shared = '';
/** One that the applicant withdrew, one that was refused and contested, one that is still examined. */
const [withdrawn, refused, open] = [{ id: '' }, { id: '', applicant: '', appeal: '' }, { id: '' }];

const call = async (as: string, path: string, body: object = {}) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const asked = async (as: string, path: string, body: object = {}) =>
  (await system.post(`/api/62/${path}`, { as, body })).body;
const read = async (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const at = async (instant: string): Promise<void> => {
  await system.moveClock(instant);
  await system.settled();
};
/** Letters that left are in the hands of who received them: what is kept is searched. */
const kept = () => everythingKept(engine, system, { letters: false });
const archived = async (id: string): Promise<Archive> => {
  const answer = await fetch(`${system.url}/api/62/applications/${id}/evidence.zip`, {
    headers: { authorization: `Bearer ${await system.tokenFor('auditrice')}` },
  });
  expect(answer.status).toBe(200);
  return unzipSync(new Uint8Array(await answer.arrayBuffer()));
};
/** The evidence of the refusal, made on the last day before its visa. */
let whole: Archive = {};
const sheet = async (id: string) =>
  (await read('secretaire', `applications/${id}`)).body as { state: string };

const filed = async (document: string, name: string, heldOn: string): Promise<string> => {
  const days = { heldOn, opensOn: '2027-03-01', closesOn: '2027-03-20' };
  const session = await call('secretaire', 'sessions', { kind: 'ORDINARY', ...days });
  const { id } = await call(OWNER, 'applications', { structure: files.structure, session: session['id'] });
  const dossier = `applications/${String(id)}`;
  await call(OWNER, `${dossier}/attachProof`, { criterion: 'GOV-01', document });
  await call(OWNER, `${dossier}/attachProof`, { criterion: 'GOV-01', document: shared });
  const colleges = [{ name, votes: 10 }];
  await call(OWNER, `${dossier}/answer`, { criterion: 'GOV-01', answers: { votes: 'OTHER', colleges } });
  await call(OWNER, `${dossier}/submit`, { swornStatement: true });
  return String(id);
};

const sent = async (name: string, line: string): Promise<string> => {
  const id = await files.send({ name, mediaType: 'application/pdf', bytes: onePagePdf(line) });
  expect(await files.settled(id)).toBe('clean');
  return id;
};

/** Everything that people write about a dossier, sealed: none of it is found by its text. */
const writeAbout = async (id: string): Promise<void> => {
  const dossier = `applications/${id}`;
  await call('instructrice', `${dossier}/sendMessage`, { to: 'APPLICANT', text: WORDS });
  await call(OWNER, `${dossier}/sendMessage`, { to: 'SERVICE', text: WORDS });
  await call('instructrice', `${dossier}/writeNote`, { text: WORDS });
  const link = { siren: '000000018', kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null };
  await call('zoe', 'declareInterests', { interests: [link] });
  await call('zoe', `${dossier}/openDespiteLink`, { reason: WORDS });
  await call('instructrice', 'meetings', {
    kind: 'VISIT',
    dossiers: [{ application: id, criteria: ['GOV-01'] }],
    slots: [{ start: '2027-03-12T09:00:00.000Z', minutes: 60 }],
    where: { place: WORDS },
  });
  await call('instructrice', 'expertises', {
    application: id,
    name: WORDS,
    email: 'savante@exemple.fr',
    question: WORDS,
    dueOn: '2027-03-15',
    shows: { structureName: true, criteria: ['GOV-01'] },
  });
};

beforeAll(async () => {
  engine = await openEngine();
  system = await openSystem('2027-03-01T08:00:00.000Z', engine.endpoint);
  const { api } = await openStage(system.url);
  await hireOfficer(system, 'zoe', { name: 'Zoé Petit', email: 'zoe@exemple.fr' });
  files = await filesOf(system, OWNER, '000000018');
  const { body: council } = await system.get('/api/62');
  const { textDigest } = council['charter'] as { textDigest: string };
  await call(OWNER, `structures/${files.structure}/signCharter`, {
    textDigest,
    name: 'Ada Petit',
    capacity: 'Présidente',
  });
  shared = await sent('partagee.pdf', 'une page que deux dossiers portent');
  withdrawn.id = await filed(await sent('statuts.pdf', mark()), mark(), '2027-04-20');
  await writeAbout(withdrawn.id);
  open.id = await filed(shared, 'Usagers', '2027-04-19');
  await at('2027-03-10T08:00:00.000Z');
  await call(OWNER, `applications/${withdrawn.id}/withdraw`, { reason: WORDS });
  const dossier = newDossier(readCase(caseFile('T08')));
  const session = await call('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: '2027-04-21',
    opensOn: '2027-03-01',
    closesOn: '2027-03-20',
  });
  await fileApplication(api, dossier, String(session['id']));
  await reviewApplication(api, dossier, String(session['id']));
  refused.id = String(dossier.application);
  refused.applicant = candidateOf(dossier.of);
  const { data } = (await read('instructrice', `applications/${refused.id}`)).body as {
    data: { structure: string };
  };
  const against = { kind: 'APPLICATION', id: refused.id };
  const appeal = { structure: data.structure, against, text: WORDS };
  refused.appeal = String((await call(refused.applicant, 'appeals', appeal))['id']);
  await system.settled();
}, 300_000);
afterAll(async () => {
  await system?.stop();
  await engine?.stop();
});

/** What is sealed under the keys of a dossier. */
const sealedOf = (rows: readonly Row[], id: string): Row[] =>
  rows.filter(({ pk }) => String(pk).includes(`-application-${id}`));

const visa = (id: string) =>
  asked('secretaire', `applications/${id}/recordEliminationVisa`, {
    slip: 'AD62-2032-118',
    visaedOn: '2032-03-11',
  });

it('a dossier that was withdrawn is kept to the last day, and eliminated with the visa of the archives alone', async () => {
  expect(found(await kept())).toEqual(planted);
  expect(sealedOf(await rowsOf(engine, engine.tables.subjects), withdrawn.id).length).toBe(5);
  expect(await visa(withdrawn.id)).toMatchObject({ type: 'urn:label-ess:retention-runs' });
  await at('2032-03-10T22:59:00.000Z');
  expect(await visa(withdrawn.id)).toMatchObject({ type: 'urn:label-ess:retention-runs' });
  await at('2032-03-11T08:00:00.000Z');
  expect(await sheet(withdrawn.id)).toMatchObject({ state: 'withdrawn' });
  backup = await backUpTables(engine);
  await call('secretaire', `applications/${withdrawn.id}/holdErasure`, { ground: 'LITIGATION' });
  expect(await visa(withdrawn.id)).toMatchObject({ type: 'urn:label-ess:erasure-held' });
  await call('secretaire', `applications/${withdrawn.id}/releaseErasure`);
  expect(await visa(withdrawn.id)).toMatchObject({ state: 'toErase' });
}, 300_000);

it('held after its visa, it stays; released, it is gone from every store within the hour', async () => {
  await call('secretaire', `applications/${withdrawn.id}/holdErasure`, { ground: 'APPEAL' });
  await at('2032-03-11T10:00:00.000Z');
  expect(await sheet(withdrawn.id)).toMatchObject({ state: 'toErase' });
  await call('secretaire', `applications/${withdrawn.id}/releaseErasure`);
  await at('2032-03-11T12:00:00.000Z');
  expect(await sheet(withdrawn.id)).toMatchObject({ state: 'erased' });
  expect(found(await kept())).toEqual([]);
  expect(sealedOf(await rowsOf(engine, engine.tables.subjects), withdrawn.id)).toEqual([]);
  expect((await files.read(shared)).body['state']).toBe('clean');
  const { findings } = await checkStored(system);
  expect(findings).toEqual([]);
}, 300_000);

it('a backup of before its visa that is put back is erased again by itself, under the same visa', async () => {
  await backup?.();
  expect(await sheet(withdrawn.id)).toMatchObject({ state: 'withdrawn' });
  expect(found(await kept()).length).toBeGreaterThan(0);
  await at('2032-03-11T14:00:00.000Z');
  expect(await sheet(withdrawn.id)).toMatchObject({ state: 'erased' });
  expect(found(await kept())).toEqual([]);
  expect(sealedOf(await rowsOf(engine, engine.tables.subjects), withdrawn.id)).toEqual([]);
  const { facts } = (await read('auditrice', `applications/${withdrawn.id}/history`)).body as {
    facts: { type: string; data: object }[];
  };
  expect(facts.at(-2)).toMatchObject({
    type: 'EliminationVisaRecorded.v1',
    data: { slip: 'AD62-2032-118', keptUntil: '2032-03-10' },
  });
  expect((await checkStored(system)).findings).toEqual([]);
}, 300_000);

it('a refusal is kept for five years from the last day to go to court after its appeal; its decision is for good', async () => {
  const { data } = (await read('secretaire', `appeals/${refused.appeal}`)).body as {
    data: { courtDeadline: string; text: string };
  };
  expect(data.text).toBe(WORDS);
  const last = data.courtDeadline.replace('2027', '2032');
  await at(`${last}T21:59:00.000Z`);
  expect(await visa(refused.id)).toMatchObject({ type: 'urn:label-ess:retention-runs' });
  await at(`${last}T22:01:00.000Z`);
  const { body: slip } = await read('secretaire', 'councils/62/eliminations?cursor=notified.');
  expect(slip['items']).toMatchObject([
    {
      kind: 'APPLICATION',
      thing: refused.id,
      state: 'notified',
      retainedFrom: data.courtDeadline,
      keptUntil: last,
      disposition: 'DESTROY',
      held: null,
    },
  ]);
  const decision = async () => (await read('auditrice', `applications/${refused.id}/decision`)).body;
  const before = await decision();
  whole = await archived(refused.id);
  expect(await visa(refused.id)).toMatchObject({ state: 'toErase' });
  expect((await read('auditrice', `applications/${refused.id}/evidence.zip`)).body).toMatchObject({
    type: 'urn:label-ess:evidence-being-erased',
  });
  await at(`${last}T23:30:00.000Z`);
  expect(await sheet(refused.id)).toMatchObject({ state: 'erased' });
  expect(await decision()).toEqual(before);
  expect((await read('secretaire', `appeals/${refused.appeal}`)).body['data']).toMatchObject({ text: null });
  expect((await read('secretaire', 'councils/62/eliminations?cursor=notified.')).body['items']).toEqual([]);
  expect((await checkStored(system)).findings).toEqual([]);
}, 300_000);

(hasPython() ? describe : describe.skip)('its archive of evidence, once it is erased (M28)', () => {
  const GONE = ['pieces/reponses', 'vues/verdicts', 'vues/envois', 'imprimes/recepisse', 'lettres/'];
  const named = (archive: Archive, prefix: string): string =>
    Object.keys(archive).find((name) => name.startsWith(prefix)) ?? '';
  let left: Archive;
  beforeAll(async () => {
    left = await archived(refused.id);
  });

  it('holds what is kept for good: every fact as it was, the vote, and the decision as it was notified', () => {
    for (const prefix of GONE) expect(named(whole, prefix)).not.toBe('');
    for (const prefix of GONE) expect(named(left, prefix)).toBe('');
    const decision = named(whole, 'pieces/decision.');
    expect(left[decision]).toEqual(whole[decision]);
    const factsIn = (archive: Archive) =>
      JSON.parse(Buffer.from(archive[named(archive, 'faits/application-')] ?? []).toString()) as object[];
    expect(factsIn(left).slice(0, factsIn(whole).length)).toEqual(factsIn(whole));
    expect(Buffer.from(left['LISEZMOI.txt'] ?? []).toString()).toContain('bordereau\nAD62-2032-118');
  });

  it('is told to be erased by rule, and nothing of it to be wrong; nor of the archive that was made before', () => {
    expect(saidOf(left)).toMatch(
      /effacé par règle le 2032-\d\d-\d\d, avec le visa des archives ; \d+ valeur/,
    );
    expect(saidOf(left)).toContain("Rien n'est faux.");
    expect(saidOf(whole)).not.toContain('effacé');
    expect(saidOf(whole)).toContain("Rien n'est faux.");
  });

  it('is had of what nobody decided too: what people wrote of it is gone, and their commitments stand', async () => {
    const said = saidOf(await archived(withdrawn.id));
    expect(said).toMatch(/avec le visa des archives ; [1-9]\d* valeur\(s\) n'y sont plus/);
    expect(said).toContain("Rien n'est faux.");
  });

  it('still tells a copy of what is gone from a forgery', () => {
    const name = named(whole, 'personnel/application-');
    const words = Buffer.from(whole[name] ?? []).toString();
    expect(saidOf(remade({ ...left, [name]: Buffer.from(words) }))).toContain("Rien n'est faux.");
    const forged = words.replace(/"value": "[^"]*"/, '"value": "ce que personne n’a écrit"');
    expect(saidOf(remade({ ...left, [name]: Buffer.from(forged) }))).toMatch(
      /^FAUX : personnel\/application-/,
    );
  });
});
