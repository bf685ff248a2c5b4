import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../../functions/queries/openapi.ts';
import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { onePagePdf, sendDocument } from '../../local/journey/send-document.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { readApi } from '../../proofs/input/document.ts';
import { entryOf, type WorkflowName } from '../../workflows/kernel/workflow.ts';
import { derivedId } from '../../functions/shell/digest.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { firstText } from '../support/charter-texts.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { APPLICATION, SESSION, STRUCTURE, uuid } from '../support/ids.ts';
import { SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
/** When the label of the structure is controlled: drawn before anything else begins. */
const ANNOUNCED = '2026-11-22';
const DRAWN = '2026-12-01';
const SERVICE = 'instructrice';

/** Who is closed out, and by what. */
const CLOSED_OUT = { zoe: 'conflict-declared', lea: 'link-declared' } as const;
type Person = keyof typeof CLOSED_OUT;
const PEOPLE = Object.keys(CLOSED_OUT) as Person[];

const ANSWERS = ['closed', 'leftOut', 'title', 'settles', 'forOneself', 'elsewhere'] as const;
type Answer = (typeof ANSWERS)[number];

/** By what is asked, what is left of it; written apart from the code (test/authority). */
const EXPECTED: readonly (readonly [name: string, answer: Answer])[] = readFileSync(
  join(import.meta.dirname, '../authority/closed.txt'),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .flatMap((line) => {
    const [names = '', said = '', why] = line.split(' | ');
    const answer = ANSWERS.find((one) => one === said);
    if (answer === undefined || why === undefined) throw new Error(`this line cannot be read: ${line}`);
    return names.split(' ').map((name) => [name, answer] as const);
  });

const { operations } = readApi(JSON.stringify(openApiDocument('https://label.exemple.fr')));
const pathOf = new Map(operations.map(({ id, path }) => [id, path]));
const READINGS = new Set(operations.filter(({ method }) => method === 'GET').map(({ id }) => id));

const commandNamed = (name: string) => {
  const [workflow = '', command = ''] = name.split('.');
  const found = WORKFLOWS[workflow as WorkflowName];
  return found && entryOf(found, command);
};

/** Every reading by who is signed in, every command that somebody closed out may send, and whatever else is posted. */
const ASKED = operations.filter(({ id, method, signed, side }) => {
  if (!signed || side) return false;
  const entry = method === 'POST' ? commandNamed(id) : undefined;
  return entry === undefined || entry.who.some((who) => ['officer', 'expert', 'person'].includes(who));
});

const CLOSED_KINDS = ['application', 'structure', 'document', 'expertise', 'meeting', 'label', 'control'];

const SECRETS = {
  message: 'Message-gardé-sous-clé',
  note: 'Note-gardée-sous-clé',
  question: 'Question-gardée-sous-clé',
  place: 'Lieu-gardé-sous-clé',
  file: 'Piece-gardee-sous-cle.pdf',
};
const SLOT = { start: `${addDays(TODAY, 10)}T09:00:00.000Z`, minutes: 90 };
const SOFTER = firstText.replace(/(- id: GOV-01\n[\s\S]*?\n {4}nature: )bloquant/, '$1progrès');

let system: System;
let dossier: string;
let other: string;
let structure: string;
let structureName: string;
let siren: string;
let session: string;
let workingSession: string;
let hearing: string;
let secrets: string[];
const idOf: Record<string, string> = {};
const stateOf: Record<string, string> = {};
/** Of each person, the opinion that they were asked for before. */
const opinion: Record<string, string> = {};
/** What each reading told before anything was closed. */
const before = new Map<string, { status: number; text: string }>();

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const post = async (as: string, path: string, body: object = {}, done = true) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (done && answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer;
};
const textOf = ({ body }: { body: object }) => JSON.stringify(body);

const codeTo = (email: string) =>
  waitFor(`la lettre à ${email}`, async () => codeIn((await system.mails()).find(({ to }) => to === email)));

const askOpinion = async (email: string): Promise<string> => {
  const asked = await post(SERVICE, 'expertises', {
    application: dossier,
    name: 'Ève Savant',
    email,
    question: SECRETS.question,
    dueOn: addDays(TODAY, 10),
    shows: { structureName: false, criteria: ['GOV-01'] },
  });
  return String(asked.body['id']);
};

const addressOf = (name: string): string => {
  const [workflow = '', asked = ''] = name.split('.');
  const id = idOf[workflow] ?? uuid('9');
  const path = (pathOf.get(name) ?? '')
    .replace('{council}', '62')
    .replace('{id}', id)
    .replace('{number}', siren);
  if (asked === 'list' && workflow in WORKFLOWS) return `${path}?state=${stateOf[workflow] ?? 'known'}`;
  if (asked === 'search') return `${path}?q=${encodeURIComponent(structureName)}`;
  return asked === 'diff' ? `${path}?against=${uuid('9')}` : path;
};

/** All that is read there, page after page: holders of labels come before dossiers. */
const readWhole = async (name: string, as: Person): Promise<{ status: number; text: string }> => {
  const address = addressOf(name);
  const { status, body } = await system.get(address, { as });
  const texts = [textOf({ body })];
  for (let { next } = body; typeof next === 'string';) {
    const page = await system.get(`${address}${address.includes('?') ? '&' : '?'}cursor=${next}`, { as });
    texts.push(textOf(page));
    ({ next } = page.body);
  }
  return { status, text: texts.join('\n') };
};

const readAll = async (
  keep: (name: string, as: Person, answer: { status: number; text: string }) => void,
) => {
  for (const name of READINGS)
    if (EXPECTED.some(([one]) => one === name))
      for (const as of PEOPLE) keep(name, as, await readWhole(name, as));
};

/** The label that the structure holds already, taken over, and its control (H4). */
const controlOwnLabel = async (): Promise<void> => {
  const { structure: known } = readCase(caseFile('T05'));
  const holder = {
    structure: derivedId('62', 'structure', known.siren ?? ''),
    name: known.name,
    family: 'ASSOCIATION',
    commune: '62041',
    siren: known.siren,
    rna: null,
  };
  const recorded = await post('secretaire', 'labels', {
    number: null,
    holder,
    awardedOn: '2025-01-25',
    validUntil: '2028-01-25',
    charterVersion: '2024',
    quality: 'Présidente du Département',
  });
  const label = (idOf['label'] = String(recorded.body['id']));
  await waitFor('le registre', async () => {
    const { labels } = (await system.get('/labels.json')).body as { labels: object[] };
    return labels.length === 1 ? true : null;
  });
  const { id: campaign } = (await post(SERVICE, 'controlCampaigns', { seedOn: DRAWN })).body;
  await system.moveClock(`${DRAWN}T08:00:00.000Z`);
  await post('secretaire', `controlCampaigns/${String(campaign)}/draw`);
  const asks = [{ of: { criterion: 'GOV-01' }, words: 'Votre procès-verbal.' }];
  const of = { campaign, label, structure: holder.structure };
  const opened = await post(SERVICE, 'controls', { ...of, asks, answerUntil: addDays(TODAY, 60) });
  idOf['control'] = String(opened.body['id']);
  await system.moveClock(`${TODAY}T08:00:00.000Z`);
};

const fileTwo = async (): Promise<void> => {
  const { api } = await openStage(system.url);
  const held = await post('secretaire', 'sessions', {
    kind: 'ORDINARY',
    heldOn: addDays(TODAY, 50),
    opensOn: TODAY,
    closesOn: addDays(TODAY, 18),
  });
  session = String(held.body['id']);
  const [one, two] = [newDossier(readCase(caseFile('T05'))), newDossier(readCase(caseFile('T11')))];
  for (const each of [one, two]) await fileApplication(api, each, session);
  [dossier, other] = [String(one.application), String(two.application)];
  const applicant = candidateOf(one.of);
  const { data } = (await get(SERVICE, `applications/${dossier}`)).body as { data: Record<string, string> };
  structure = String(data['structure']);
  structureName = String(data['structureName']);
  ({ siren } = (await get(SERVICE, `structures/${structure}`)).body['data'] as { siren: string });
  idOf['document'] = await sendDocument(api, applicant, {
    structure,
    kind: 'STATUTS',
    name: SECRETS.file,
    mediaType: 'application/pdf',
    bytes: onePagePdf('nos statuts'),
  });
  secrets = [...Object.values(SECRETS), String(data['number']), SLOT.start, idOf['document']];
  await post(applicant, `applications/${dossier}/sendMessage`, { to: 'SERVICE', text: SECRETS.message });
  await post(SERVICE, `applications/${dossier}/writeNote`, { text: SECRETS.note });
  const visit = await post(SERVICE, 'meetings', {
    kind: 'VISIT',
    dossiers: [{ application: dossier, criteria: ['GOV-01'] }],
    slots: [SLOT],
    where: { remote: false, place: SECRETS.place },
    about: SECRETS.place,
  });
  idOf['meeting'] = String(visit.body['id']);
  await post(applicant, `meetings/${idOf['meeting']}/chooseSlot`, { start: SLOT.start });
  const unanswered = await post(SERVICE, 'meetings', {
    kind: 'HEARING',
    dossiers: [{ application: dossier, criteria: ['GOV-01'] }],
    slots: [SLOT],
    where: { remote: false, place: SECRETS.place },
    about: SECRETS.place,
  });
  hearing = String(unanswered.body['id']);
  const convened = await post(SERVICE, 'meetings', {
    kind: 'WORKING_SESSION',
    dossiers: [dossier, other].map((application) => ({ application, criteria: ['GOV-01'] })),
    territory: { name: 'Le Ternois', municipalities: [] },
    slots: [{ ...SLOT, start: `${addDays(TODAY, 20)}T09:00:00.000Z` }],
    where: { remote: false, place: 'Arras' },
    about: 'Ensemble.',
  });
  workingSession = String(convened.body['id']);
};

/** Nothing of it can be published yet: each dossier says why. */
const actOnBoth = async (): Promise<void> => {
  const held = await post(SERVICE, 'bulkActions', {
    command: 'publishReport',
    input: { text: 'Avis favorable.' },
    entries: [{ thing: dossier }, { thing: other }],
  });
  idOf['bulkAction'] = String(held.body['id']);
  await post(SERVICE, `bulkActions/${idOf['bulkAction']}/carryOutNow`);
  await system.moveClock(`${TODAY}T09:00:00.000Z`);
};

beforeAll(async () => {
  system = await openSystem(`${ANNOUNCED}T08:00:00.000Z`);
  await controlOwnLabel();
  for (const [account, name] of [
    ['zoe', 'Zoé Petit'],
    ['lea', 'Léa Grand'],
  ] as const)
    await hireOfficer(system, account, { name, email: `${account}@exemple.fr` });
  await fileTwo();
  idOf['charter'] = String((await post('secretaire', 'charters', { text: SOFTER })).body['id']);
  for (const as of PEOPLE) {
    const email = `${as}.savant@exemple.fr`;
    opinion[as] = await askOpinion(email);
    await post(as, `expertises/${opinion[as]}/accept`, { code: await codeTo(email) });
  }
  idOf['expertise'] = await askOpinion('eve@exemple.fr');
  await actOnBoth();
  const { officers } = (await get('secretaire', 'councils/62/officers')).body as {
    officers: { person: string; name: string }[];
  };
  const lea = officers.find(({ name }) => name === 'Léa Grand')?.person;
  await post('secretaire', `applications/${dossier}/assign`, { officer: lea });
  Object.assign(idOf, { application: dossier, structure, council: '62', session });
  for (const kind of [...CLOSED_KINDS, 'bulkAction'])
    stateOf[kind] = String((await get(SERVICE, `${kind}s/${idOf[kind]}`)).body['state']);
  await readAll((name, as, answer) => before.set(`${name} ${as}`, answer));
  await post('zoe', `applications/${dossier}/declareConflict`, { interest: 'RELATIVE' });
  const link = { siren, kind: 'DIRECTOR', whose: 'SELF', from: '2020-01-01', to: null };
  await post('lea', 'declareInterests', { interests: [link] });
}, 300_000);
afterAll(() => system.stop());

const answering = (...answers: readonly Answer[]) =>
  EXPECTED.filter(([, answer]) => answers.includes(answer));
const readingsOf = (...answers: readonly Answer[]) =>
  answering(...answers)
    .map(([name]) => name)
    .filter((name) => READINGS.has(name));
const toldBefore = (name: string) => PEOPLE.map((as) => before.get(`${name} ${as}`)?.text ?? '').join('\n');
const namesSecret = (text: string) => secrets.filter((secret) => text.includes(secret));
const refusal = (as: Person) => ({ status: 403, body: { type: `urn:label-ess:${CLOSED_OUT[as]}` } });

it('whatever may be asked is in the table, once', () => {
  expect(EXPECTED.map(([name]) => name).toSorted()).toEqual(ASKED.map(({ id }) => id).toSorted());
});

it('before anything is closed, an officer reads what is about to be', () => {
  const unread = [...before]
    .filter(([, { status }]) => status >= 400)
    .map(([name]) => name.split(' ')[0] ?? '');
  const closed = readingsOf('closed', 'leftOut', 'title');
  // Of what was filed there is no draft, no decision, order or letter yet; a conflict is read by the secretariat; what was
  // sent is waited for no more.
  expect(closed.filter((name) => unread.includes(name))).toEqual([
    'application.assessment',
    'application.decision',
    'application.decisionPdf',
    'application.letterPdf',
    'application.orderPdf',
    'application.letterPreview',
    'application.actPreview',
    'application.orderPreview',
    'application.evidence',
    'application.conflicts',
    'document.upload',
  ]);
  for (const name of ['application.read', 'application.messages', 'document.list', 'meeting.read', 'me'])
    expect([name, namesSecret(toldBefore(name)).length > 0]).toEqual([name, true]);
});

it('no reading tells anything of it afterwards', async () => {
  const told: string[] = [];
  await readAll((name, as, { text }) =>
    told.push(...namesSecret(text).map((one) => `${name} ${as}: ${one}`)),
  );
  expect(told).toEqual([]);
});

describe.each(PEOPLE)('to %s', (as) => {
  it.each(readingsOf('closed'))('%s is refused', async (name) => {
    expect(await system.get(addressOf(name), { as })).toMatchObject(refusal(as));
  });

  it.each(readingsOf('title'))('%s tells the title', async (name) => {
    const { status, body } = await system.get(addressOf(name), { as });
    expect(status).toBe(200);
    expect(namesSecret(toldBefore(name))).not.toEqual([]);
    expect(textOf({ body })).toContain(structureName);
  });

  /** What would tell of the dossier in an answer of its own. */
  const MARKS: Readonly<Record<string, () => string>> = {
    me: () => idOf['meeting'] ?? '',
    'council.workload': () => dossier,
    'charter.simulation': () => dossier,
    'bulkAction.history': () => 'BulkActionCarriedOut.v1',
    'document.list': () => idOf['document'] ?? '',
    'expertise.list': () => idOf['expertise'] ?? '',
    'structure.list': () => structure,
    'label.list': () => idOf['label'] ?? '',
    'control.list': () => idOf['control'] ?? '',
  };
  it.each(readingsOf('leftOut'))('%s leaves it out', async (name) => {
    const mark = MARKS[name]?.() ?? '';
    const { status, text } = await readWhole(name, as);
    expect([status, text.includes(mark)]).toEqual([200, false]);
    // What could change hands is worked out again each time: this dossier may not be of it.
    if (name !== 'council.workload') expect(toldBefore(name)).toContain(mark);
  });

  /** Where a command is possible, when it is not on the thing of its kind that is read. */
  const ON: Readonly<Record<string, () => string | undefined>> = {
    'expertise.giveOpinion': () => opinion[as],
    'meeting.proposeSlots': () => hearing,
    'meeting.amendReport': () => workingSession,
  };
  const commands = answering('closed')
    .map(([name]) => name)
    .filter((name) => !READINGS.has(name));
  it.each(commands)('%s is refused', async (name) => {
    const [workflow = '', command = ''] = name.split('.');
    const sample = SAMPLE_COMMANDS[workflow as WorkflowName][command] ?? {};
    const body = JSON.parse(
      JSON.stringify(sample)
        .replaceAll(STRUCTURE, structure)
        .replaceAll(APPLICATION, dossier)
        .replaceAll(SESSION, session),
    ) as object;
    const on = ON[name]?.() ?? idOf[workflow] ?? '';
    const address = addressOf(name).replace(idOf[workflow] ?? '', on);
    expect(await system.post(address, { as, body })).toMatchObject(refusal(as));
  });

  it('the opinion that they were asked for is closed with the dossier', async () => {
    expect(await get(as, `expertises/${opinion[as]}`)).toMatchObject(refusal(as));
  });

  it('the work to do tells the title, and nothing else', async () => {
    const { body } = await get(as, 'applications?order=session');
    const own = (body['items'] as { id: string }[]).filter(({ id }) => id === dossier);
    expect(namesSecret(textOf({ body }))).toEqual([]);
    expect(own).toMatchObject(
      as === 'zoe'
        ? []
        : [
            {
              data: { structureName, number: null },
              session: null,
              next: null,
              officer: null,
              legalBy: null,
            },
          ],
    );
    const file = await get(as, 'applications?order=session&format=csv');
    expect([file.status, namesSecret(textOf(file))]).toEqual([200, []]);
  });

  it('of what is about several dossiers, the history tells nothing of this one', async () => {
    const { body } = await get(as, `meetings/${workingSession}/history`);
    const { facts } = body as { facts: object[] };
    expect(facts.length).toBeGreaterThan(0);
    expect(textOf({ body })).not.toMatch(new RegExp(`${dossier}|${structure}`));
    const read = await get(as, `meetings/${workingSession}`);
    expect(textOf(read)).toContain(other);
    expect(textOf(read)).not.toContain(dossier);
  });

  it('of an act of another on several, what became of this one is not told', async () => {
    const { body } = await get(as, `bulkActions/${idOf['bulkAction']}/entries`);
    expect(body['items']).toMatchObject([
      { thing: dossier, number: null, structureName, state: null, done: null, refusal: null },
      { thing: other, done: false, refusal: { title: expect.any(String) as string } },
    ]);
    expect((await get(as, `bulkActions/${idOf['bulkAction']}`)).body['data']).not.toHaveProperty('results');
  });

  it('an act of theirs on several is tried, and leaves this one as it is', async () => {
    const act = { command: 'acknowledge', input: {}, entries: [{ thing: dossier }] };
    const { version } = (await get(SERVICE, `applications/${dossier}`)).body;
    const refused = { number: null, structureName, refusal: { reason: CLOSED_OUT[as] } };
    expect((await post(as, 'bulkActions/preview', act)).body).toMatchObject({ entries: [refused] });
    const id = String((await post(as, 'bulkActions', act)).body['id']);
    await post(as, `bulkActions/${id}/carryOutNow`);
    const { items } = await waitFor('ce que l’acte a fait', async () => {
      const { body } = await get(as, `bulkActions/${id}/entries`);
      return (body as { items: { done: boolean | null }[] }).items[0]?.done === null ? null : body;
    });
    expect(items).toMatchObject([{ ...refused, done: false }]);
    expect((await get(SERVICE, `applications/${dossier}`)).body).toMatchObject({ version });
  });
});

it('is open to the others, who read as before', async () => {
  for (const path of [
    `structures/${structure}`,
    `documents/${idOf['document']}`,
    `expertises/${idOf['expertise']}`,
  ])
    expect([path, (await get(SERVICE, path)).status]).toEqual([path, 200]);
});

it('is open again, with all that is about it, once the link is set aside', async () => {
  expect((await get('lea', `documents/${idOf['document']}/file`)).status).toBe(403);
  await post('lea', `applications/${dossier}/openDespiteLink`, { reason: 'Mandat rendu hier.' });
  for (const name of readingsOf('closed', 'leftOut', 'title')) {
    const { status } = await system.get(addressOf(name), { as: 'lea' });
    expect([name, status]).toEqual([name, before.get(`${name} lea`)?.status]);
  }
});
