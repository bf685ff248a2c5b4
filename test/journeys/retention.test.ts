import { postForm, onePagePdf } from '../../local/journey/send-document.ts';
import { backUp, everythingKept, openMarkers, type Backup } from '../support/backup.ts';
import { checkStored } from '../support/check-stored.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { type Files, filesOf } from '../support/files/files-of.ts';
import { openSystem, type System } from '../support/system.ts';

const OWNER = 'candidate-01';
const OTHERS = [
  ['candidate-02', '000000026'],
  ['candidate-03', '000000034'],
  ['candidate-04', '000000042'],
  ['candidate-05', '000000059'],
] as const;
const { planted, mark, found } = openMarkers();

let engine: TestEngine;
let system: System;
let files: Files;
let draft = '';
let used = '';
const others: { as: string; draft: string }[] = [];
const [own, shared] = [
  { id: '', line: '' },
  { id: '', line: '' },
];
let backup: Backup | undefined;

const everything = () => everythingKept(engine, system);

const votes = (names: readonly string[], versions = {}) => ({
  criterion: 'GOV-01',
  answers: { votes: 'OTHER', colleges: names.map((name) => ({ name, votes: 10 })) },
  versions,
});
const post = async (path: string, body: object, as = OWNER) => {
  const answer = await system.post(path, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer;
};
const start = async (heldOn: string, structure = files.structure, as = OWNER): Promise<string> => {
  const days = { heldOn, opensOn: '2026-12-02', closesOn: '2026-12-20' };
  const session = await post('/api/62/sessions', { kind: 'ORDINARY', ...days }, 'secretaire');
  const { body } = await post('/api/62/applications', { structure, session: session.body['id'] }, as);
  return `/api/62/applications/${String(body['id'])}`;
};
/** A draft of another structure, left at the same question. */
const leave = async (as: string, siren: string): Promise<void> => {
  const { structure } = await filesOf(system, as, siren);
  others.push({ as, draft: await start('2027-01-21', structure, as) });
  await post(`${others.at(-1)?.draft}/answer`, votes(['Usagers']), as);
};
/** Where drafts stopped, as anybody reads it: figures are made of what was measured before, hence twice. */
const told = async (now: string) => {
  for (const minute of ['00', '01']) await system.moveClock(`${now}T08:${minute}:00.000Z`);
  return (await system.get('/donnees/62/statistiques.json')).body['left'];
};
const sent = async (line: string, name: string): Promise<string> => {
  const id = await files.send({ name, mediaType: 'application/pdf', bytes: onePagePdf(line) });
  expect(await files.settled(id)).toBe('clean');
  return id;
};

beforeAll(async () => {
  engine = await openEngine();
  system = await openSystem('2026-12-02T08:00:00.000Z', engine.endpoint);
  files = await filesOf(system, OWNER, '000000018');
  [draft, used] = [await start('2027-01-21'), await start('2027-01-21')];
  [own.line, shared.line] = [mark(), 'une page que deux dossiers portent'];
  const sending = { mediaType: 'application/pdf', bytes: onePagePdf(own.line) };
  const announced = await files.announce({ ...sending, name: `${mark()}.pdf` });
  own.id = String(announced.body['id']);
  const { body: form } = await files.link(own.id);
  // The form is a bearer for five minutes: two versions of the same bytes are there.
  for (let turn = 0; turn < 2; turn += 1) await postForm(form, sending.bytes);
  expect(await files.settled(own.id)).toBe('clean');
  shared.id = await sent(shared.line, 'partagee.pdf');
  for (const document of [own.id, shared.id])
    await post(`${draft}/attachProof`, { criterion: 'GOV-01', document });
  await post(`${used}/attachProof`, { criterion: 'GOV-01', document: shared.id });
  await post(`${draft}/answer`, votes([mark(), mark()]));
  for (const [as, siren] of OTHERS) await leave(as, siren);
  await system.settled();
}, 240_000);
afterAll(async () => {
  await system?.stop();
  await engine?.stop();
  backup?.forget();
});

const DUE = '2027-12-02';

it('where drafts are left is told of five structures, each night anew, and no more of four (J2)', async () => {
  const five = { total: 5, stops: [expect.objectContaining({ criterion: 'GOV-01', count: 5 })] };
  expect(await told('2027-03-01')).toEqual({ total: 0, stops: [] });
  expect(await told('2027-03-02')).toEqual(five);
  expect(await told('2027-03-03')).toEqual(five);
  const { body } = await system.get('/statistiques/62');
  expect(String(body['text'])).toMatch(/<strong>5\u00a0structures<\/strong> ont commencé une demande/);
  const [again] = others;
  await post(`${again?.draft}/askAssistance`, { wanted: true }, again?.as);
  expect(await told('2027-03-04')).toEqual({ total: null, stops: [] });
}, 240_000);

it('a draft that nobody filed stands to the last day that the council keeps it', async () => {
  expect(found(await everything())).toEqual(planted);
  backup = await backUp(engine, system);
  await system.moveClock('2027-06-15T08:00:00.000Z');
  await post(`${used}/answer`, votes(['Usagers']));
  await system.moveClock(`${DUE}T22:59:00.000Z`);
  expect((await system.get(draft, { as: OWNER })).status).toBe(200);
  expect((await files.file(own.id)).status).toBe(303);
}, 240_000);

it('the day after, it is gone from every store with its own files; what another dossier has stays', async () => {
  await system.moveClock('2027-12-03T08:00:00.000Z');
  await system.settled();
  expect(found(await everything())).toEqual([]);
  expect((await system.get(draft, { as: OWNER })).status).toBe(404);
  expect((await system.get(used, { as: OWNER })).status).toBe(200);
  expect(await files.stateOf(own.id)).toBe('erased');
  expect((await files.file(own.id)).body['type']).toBe('urn:label-ess:document-closed');
  expect([await files.stateOf(shared.id), (await files.file(shared.id)).status]).toEqual(['clean', 303]);
  const { findings } = await checkStored(system);
  expect(findings).toEqual([]);
}, 240_000);

it('a backup of before that is put back is erased again by itself', async () => {
  await backup?.putBack();
  expect(found(await everything()).length).toBeGreaterThan(2);
  await system.moveClock('2027-12-03T10:00:00.000Z');
  await system.settled();
  expect(found(await everything())).toEqual([]);
  const { findings } = await checkStored(system);
  expect(findings).toEqual([]);
}, 240_000);
