import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { onePagePdf, sendDocument } from '../../local/journey/send-document.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { checkStored } from '../support/check-stored.ts';
import { controlALabel } from '../support/control-a-label.ts';
import { openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

/**
 * The dossier of an award goes ten years after the end of the label that it earned, and the controls of that label with it; what
 * is public of it stays (GDP-04).
 */
const LABELLED_DAY = '2027-05-10';
const LAST_DAY = '2037-07-01';

let system: System;
const WORDS = 'des mots que des personnes ont écrits';
const label = { id: '', number: '', application: '' };
/** Its control, by which the holder sent a document. */
const control = { id: '', campaign: '', document: '' };
let holder: string;
let credential: unknown;

const call = async (as: string, path: string, body: object = {}) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const asked = async (path: string, body: object = {}) =>
  (await system.post(`/api/62/${path}`, { as: 'secretaire', body })).body;
const readAs = async (as: string, path: string) => (await system.get(`/api/62/${path}`, { as })).body;
const read = (path: string) => readAs('auditrice', path);
const at = async (instant: string): Promise<void> => {
  await system.moveClock(instant);
  await system.settled();
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
  const stage = await openStage(system.url);
  const [dossier] = await playCases(stage, [{ ...of, submittedOn: '2027-02-02', session }]);
  if (dossier === undefined || dossier.failure !== null) throw dossier?.failure;
  const { items } = (await read('labels?state=active')) as {
    items: { id: string; data: { number: string; application: string; holder: { structure: string } } }[];
  };
  const found = items.find(({ data }) => data.application === dossier.application);
  const structure = found?.data.holder.structure ?? '';
  Object.assign(label, { id: found?.id, ...found?.data });
  holder = candidateOf(of);
  credential = await waitFor('le titre', async () => {
    const { body } = await system.get(`/labels/${label.number}.json`);
    const id = (body['certificate'] as { id: string } | null | undefined)?.id;
    return id === undefined
      ? null
      : ((await (await fetch(id, { headers: { accept: 'application/ld+json' } })).json()) ?? null);
  });
  await at('2027-05-02T08:00:00.000Z');
  const days = { awardedUntil: '2027-02-01', seedOn: '2027-05-12', answerUntil: '2027-06-20' };
  const said = { ground: WORDS, words: WORDS };
  const { campaign, control: opened } = await controlALabel(
    { call, read: readAs, at },
    { ...label, structure },
    days,
    said,
  );
  Object.assign(control, { id: opened, campaign });
  control.document = await sendDocument(stage.api, holder, {
    structure,
    kind: 'STATUTS',
    name: 'statuts.pdf',
    mediaType: 'application/pdf',
    bytes: onePagePdf('une page envoyée à un contrôle'),
  });
  await call(holder, `controls/${control.id}/answer`, {
    ask: 1,
    words: WORDS,
    documents: [control.document],
  });
  await call(holder, `labels/${label.id}/declareChange`, {
    changes: ['SEAT'],
    occurredOn: '2027-05-10',
    description: WORDS,
  });
  await at('2027-06-01T08:00:00.000Z');
  await call(holder, `labels/${label.id}/relinquish`, { from: '2027-07-01' });
  await at('2027-07-01T08:00:00.000Z');
}, 300_000);
afterAll(() => system?.stop());

it('its dossier is kept to the last day of ten years from the end of its label', async () => {
  expect(await publicly()).toMatchObject({ today: 'NOT_CURRENTLY_VALID', thatDay: 'VALID', decision: 200 });
  await at(`${LAST_DAY}T20:00:00.000Z`);
  // Nobody concluded its control, which goes with it.
  expect(await visa()).toMatchObject({ type: 'urn:label-ess:control-open' });
  const { grounds } = (await read(`controlCampaigns/${control.campaign}`))['data'] as { grounds: object[] };
  expect(grounds).toEqual([{ label: label.id, ground: WORDS }]);
  await call('instructrice', `controls/${control.id}/close`, { outcome: 'REMARK', because: WORDS });
  expect(await visa()).toMatchObject({ type: 'urn:label-ess:retention-runs' });
  await at('2037-07-02T08:00:00.000Z');
  const { items } = (await read('councils/62/eliminations')) as { items: object[] };
  expect(items).toMatchObject([
    {
      kind: 'APPLICATION',
      thing: label.application,
      retainedFrom: '2027-07-01',
      keptUntil: LAST_DAY,
      disposition: 'SORT',
    },
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
  // The last dossier of the label takes its controls with it, what was sent to them, and what its holder declared.
  const { words } = (await read(`controls/${control.id}`))['data'] as { words: { text: string | null }[] };
  expect(words.map(({ text }) => text)).toEqual([null, null, null]);
  expect(await read(`controlCampaigns/${control.campaign}`)).toMatchObject({
    data: { picked: [{ label: label.id }], grounds: [{ label: label.id, ground: null }] },
  });
  expect(await readAs(holder, `documents/${control.document}`)).toMatchObject({ state: 'erased' });
  const { body: kept } = await system.get(`/api/62/labels/${label.id}`, { as: 'instructrice' });
  expect(JSON.stringify(kept)).not.toContain(WORDS);
  const { findings, checked } = await checkStored(system);
  expect(findings).toEqual([]);
  expect(checked).toMatchObject({ labelsEnded: 1, documentsErased: 1 });
}, 300_000);
