import { newDossier, type Dossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { openSystem, type System } from '../support/system.ts';
import { followsAProposal } from './from-note-to-vote.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const PLACE = '3 rue Gardée-Sous-Clé, Arras';
const SAID = 'Ce-qui-fut-dit-reste-scellé';
const SERVICE = 'instructrice';
const START = `${addDays(TODAY, 10)}T09:00:00.000Z`;
const slot = (days: number, hour = 9) => ({
  start: `${addDays(TODAY, days)}T${String(hour).padStart(2, '0')}:00:00.000Z`,
  minutes: 90,
});

let system: System;
let session: string;
let api: Awaited<ReturnType<typeof openStage>>['api'];
let visited: Dossier;
let dossier: string;
let applicant: string;
let workingSession: string;
let other: { dossier: string; applicant: string };

const filed = async (name: string) => {
  const one = newDossier(readCase(caseFile(name)));
  await fileApplication(api, one, session);
  return one;
};

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  ({ api } = await openStage(system.url));
  const held = await system.post('/api/62/sessions', {
    as: 'secretaire',
    body: { kind: 'ORDINARY', heldOn: addDays(TODAY, 50), opensOn: TODAY, closesOn: addDays(TODAY, 18) },
  });
  session = String(held.body['id']);
  visited = await filed('T05');
  [dossier, applicant] = [String(visited.application), candidateOf(visited.of)];
  const second = await filed('T11');
  other = { dossier: String(second.application), applicant: candidateOf(second.of) };
}, 240_000);
afterAll(() => system.stop());

type Card = {
  id: string;
  standing: string | null;
  engine: { verdict: string; times: number } | null;
  officer: object | null;
};
type Part = { application: string; comes: boolean | null; report: object | null; lookedAt: unknown[] };

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const post = (as: string, id: string, command: string, body: object = {}) =>
  system.post(`/api/62/meetings/${id}/${command}`, { as, body });
const propose = (other_: object = {}) =>
  system.post('/api/62/meetings', {
    as: SERVICE,
    body: {
      kind: 'VISIT',
      dossiers: [{ application: dossier, criteria: ['GOV-01'] }],
      slots: [slot(10), slot(12, 14)],
      where: { remote: false, place: PLACE },
      about: 'Voir la salle du conseil.',
      ...other_,
    },
  });
const listed = async (state: string) =>
  (await get(SERVICE, `meetings?state=${state}`)).body['items'] as {
    id: string;
    data: Record<string, unknown>;
  }[];
const partsOf = ({ body }: { body: Record<string, unknown> }): Part[] =>
  (body['data'] as { dossiers: Part[] }).dossiers;
const cardOf = async (as: string): Promise<Card> => {
  const { criteria } = (await get(as, `applications/${dossier}/grid`)).body as { criteria: Card[] };
  return criteria.find(({ id }) => id === 'GOV-01')!;
};

describe('a visit, from its proposal to the grid', () => {
  let id: string;

  it('is proposed by a mail that gives the slots, and neither the place nor what it is about', async () => {
    const proposed = await propose();
    expect(proposed.status).toBe(201);
    expect(proposed.body).toMatchObject({ workflow: 'meeting', state: 'awaiting' });
    id = String(proposed.body['id']);
    await system.moveClock(`${TODAY}T08:10:00.000Z`);
    const [mail, ...more] = await system.mails('des créneaux vous sont proposés');
    expect(more).toEqual([]);
    expect(mail?.text).toMatch(/12.décembre.2026 à 10.h.00/);
    expect(mail?.text).toMatch(/au plus tard le 9.décembre.2026/);
    expect(JSON.stringify(mail)).not.toMatch(/Gardée|salle du conseil/);
  });

  it('is read by both sides, with the form of what will be looked at; nobody else knows of it', async () => {
    for (const as of [applicant, SERVICE, 'secretaire', 'presidente', 'auditrice']) {
      const read = await get(as, `meetings/${id}`);
      expect(read.body).toMatchObject({
        state: 'awaiting',
        data: { kind: 'VISIT', slot: null, where: { remote: false, place: PLACE } },
      });
      const [part] = partsOf(read);
      expect(part).toMatchObject({ application: dossier, report: null, lookedAt: [{ id: 'GOV-01' }] });
      const [asked] = (part?.lookedAt ?? []) as { questions: { text: string; answer: unknown }[] }[];
      expect(asked?.questions.some(({ text, answer }) => text !== '' && answer !== null)).toBe(true);
    }
    expect((await get(applicant, `meetings/${id}`)).body['available']).toEqual([
      'chooseSlot',
      'declineSlots',
    ]);
    for (const as of [other.applicant, 'membre-03', 'passant', 'administratrice'])
      expect([as, (await get(as, `meetings/${id}`)).status]).toEqual([as, 404]);
    expect((await get(applicant, `meetings/${id}/history`)).status).toBe(404);
    expect((await get('secretaire', `meetings/${id}/history`)).status).toBe(200);
    expect((await get(applicant, `applications/${dossier}/meetings`)).body).toMatchObject({
      kind: 'meetings',
      items: [{ id, state: 'awaiting', where: { place: PLACE }, about: 'Voir la salle du conseil.' }],
      next: null,
    });
  });

  it('goes to the calendar once the structure has chosen', async () => {
    expect((await get(applicant, `meetings/${id}/calendar`)).body).toMatchObject({
      type: 'urn:label-ess:slot-not-settled',
    });
    expect((await post(applicant, id, 'chooseSlot', { start: slot(11).start })).status).toBe(422);
    expect((await post(applicant, id, 'chooseSlot', { start: START })).status).toBe(200);
    const { status, type, body, headers } = await get(applicant, `meetings/${id}/calendar`);
    expect([status, type]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers.get('content-disposition')).toContain('.ics');
    const text = String(body['text']).replaceAll('\r\n ', '');
    expect(text).toContain(`UID:${id}\r\n`);
    expect(text).toContain(`DTSTART;TZID=Europe/Paris:20261212T100000\r\n`);
    expect(text).toContain('Gardée-Sous-Clé');
    expect((await get(other.applicant, `meetings/${id}/calendar`)).status).toBe(404);
    await system.moveClock(`${TODAY}T08:20:00.000Z`);
    expect(await system.mails('un créneau est choisi')).toHaveLength(1);
  });

  it('is recalled to both sides the day before', async () => {
    await system.moveClock(`${addDays(TODAY, 9)}T06:59:00.000Z`);
    expect(await system.mails('une rencontre a lieu demain')).toEqual([]);
    await system.moveClock(`${addDays(TODAY, 9)}T07:05:00.000Z`);
    const told = (await system.mails('une rencontre a lieu demain')).map(({ to }) => to);
    expect(told).toHaveLength(2);
    expect(new Set(told).size).toBe(2);
  });

  it('is reported once it has begun, dossier in hand; its structure reads it at once', async () => {
    for (const command of ['acknowledge', 'declareComplete', 'startReview'])
      await system.post(`/api/62/applications/${dossier}/${command}`, { as: SERVICE, body: {} });
    const before = await cardOf(SERVICE);
    const report = {
      application: dossier,
      present: 'La présidente et un salarié.',
      text: SAID,
      findings: [{ criterion: 'GOV-01', finding: 'CONTRADICTED', words: 'Le registre dit autre chose.' }],
    };
    expect((await post(SERVICE, id, 'recordReport', report)).body['type']).toContain('meeting-not-begun');
    await system.moveClock(START);
    expect((await post(applicant, id, 'recordReport', report)).status).toBe(403);
    const recorded = await post(SERVICE, id, 'recordReport', report);
    expect([recorded.status, recorded.body['state']]).toEqual([200, 'reported']);
    const [part] = partsOf(await get(applicant, `meetings/${id}`));
    expect(part?.report).toMatchObject({ text: SAID, present: 'La présidente et un salarié.' });
    const found = {
      meeting: id,
      kind: 'VISIT',
      heldAt: START,
      finding: 'CONTRADICTED',
      words: 'Le registre dit autre chose.',
    };
    for (const as of [SERVICE, applicant]) expect(await cardOf(as)).toMatchObject({ meetings: [found] });
    // It helps a person to settle, and settles nothing by itself.
    const after = await cardOf(SERVICE);
    expect(after).toMatchObject({ standing: before.standing, officer: null });
    expect(after.engine).toMatchObject({ verdict: before.engine?.verdict, times: before.engine?.times });
    await system.moveClock(`${addDays(TODAY, 10)}T09:10:00.000Z`);
    const [mail] = await system.mails('un compte rendu vous attend');
    expect(mail?.text).toMatch(/12.décembre.2026/);
    expect(JSON.stringify(mail)).not.toContain(SAID);
    expect(system.logs()).not.toMatch(new RegExp(`${SAID}|Gardée`));
  });

  it('has its report put right: the grid reads the last, and both read the two with what changes', async () => {
    const finding = { criterion: 'GOV-01', finding: 'CONFIRMED', words: 'Vu le bon registre.' };
    const anew = {
      application: dossier,
      present: 'La présidente et un salarié.',
      text: 'Autre texte.',
      findings: [finding],
    };
    expect((await post(applicant, id, 'amendReport', { ...anew, why: 'x' })).status).toBe(403);
    const amended = await post(SERVICE, id, 'amendReport', { ...anew, why: 'Mauvais registre.' });
    expect([amended.status, amended.body['state']]).toEqual([200, 'reported']);
    for (const as of [SERVICE, applicant]) {
      const [part] = partsOf(await get(as, `meetings/${id}`));
      expect(part?.report).toMatchObject({
        text: 'Autre texte.',
        why: 'Mauvais registre.',
        changed: { present: false, text: true, criteria: ['GOV-01'] },
        former: [{ text: SAID, why: null, findings: [{ finding: 'CONTRADICTED' }] }],
      });
      expect(await cardOf(as)).toMatchObject({
        meetings: [{ finding: 'CONFIRMED', words: 'Vu le bon registre.' }],
      });
    }
    await system.moveClock(`${addDays(TODAY, 10)}T09:15:00.000Z`);
    const [mail] = await system.mails('un compte rendu est corrigé');
    expect(mail?.text).toContain('GOV-01');
    expect(JSON.stringify(mail)).not.toMatch(/Mauvais registre|Autre texte/);
  });
});

describe('a working session on a territory', () => {
  let id: string;
  afterAll(() => {
    workingSession = id;
  });

  it('is fixed with its notice; each structure is told apart, and sees its own dossier alone', async () => {
    const both = [dossier, other.dossier].map((application) => ({ application, criteria: ['GOV-01'] }));
    const of = {
      kind: 'WORKING_SESSION',
      dossiers: both,
      territory: { name: 'Le Ternois', municipalities: [] },
    };
    const soon = await propose({ ...of, slots: [slot(17)] });
    expect(soon.body).toMatchObject({ type: 'urn:label-ess:meeting-too-soon', required: 8, left: 7 });
    const convened = await propose({ ...of, slots: [slot(18)] });
    expect(convened.body).toMatchObject({ state: 'convened' });
    id = String(convened.body['id']);
    await system.moveClock(`${addDays(TODAY, 10)}T09:20:00.000Z`);
    const told = (await system.mails('une rencontre est fixée')).map(({ to }) => to);
    expect(told).toHaveLength(2);
    expect(new Set(told).size).toBe(2);
    expect(partsOf(await get(SERVICE, `meetings/${id}`)).map(({ application }) => application)).toEqual([
      dossier,
      other.dossier,
    ]);
    for (const [as, own, foreign] of [
      [applicant, dossier, other.dossier],
      [other.applicant, other.dossier, dossier],
    ] as const) {
      const read = await get(as, `meetings/${id}`);
      expect(partsOf(read).map(({ application }) => application)).toEqual([own]);
      const { body } = await get(as, `meetings/${id}/calendar`);
      const list = await get(as, `applications/${own}/meetings`);
      expect(JSON.stringify([read.body, body, list.body])).not.toContain(foreign);
      expect((await post(as, id, 'answerInvitation', { application: foreign, comes: true })).status).toBe(
        404,
      );
      expect(
        (await post(as, id, 'answerInvitation', { application: own, comes: as === applicant })).status,
      ).toBe(200);
    }
    expect(partsOf(await get(SERVICE, `meetings/${id}`)).map(({ comes }) => comes)).toEqual([true, false]);
    await system.moveClock(`${addDays(TODAY, 10)}T09:30:00.000Z`);
    expect(await system.mails('une structure ne vient pas')).toHaveLength(1);
  });

  it('has a sheet to sign: those who represent whoever did not say they stay away, for the service alone', async () => {
    const { status, body } = await get(SERVICE, `meetings/${id}/attendance`);
    expect([status, body['items']]).toEqual([
      200,
      [
        {
          start: slot(18).start,
          name: expect.any(String),
          quality: 'representative',
          structureName: visited.of.structure.name,
          comes: true,
        },
      ],
    ]);
    await post(other.applicant, id, 'answerInvitation', { application: other.dossier, comes: true });
    const csv = String((await get('secretaire', `meetings/${id}/attendance?format=csv`)).body['text']);
    const [titles, ...lines] = csv.trimEnd().split('\r\n');
    expect(titles).toBe('Rencontre du;Nom;Qualité;Structure;A dit venir;Signature');
    expect(lines).toEqual([
      expect.stringMatching(/^2026-12-20T10:00:00\+01:00;[^;]+;Représente la structure;[^;]+;oui;$/),
      expect.stringMatching(/^2026-12-20T10:00:00\+01:00;[^;]+;Représente la structure;[^;]+;oui;$/),
    ]);
    for (const [as, refused] of [
      [applicant, 403],
      ['presidente', 403],
      ['passant', 404],
    ] as const)
      expect([as, (await get(as, `meetings/${id}/attendance`)).status]).toEqual([as, refused]);
  });

  it('keeps each report under the key of its dossier, and ends with the last', async () => {
    await system.moveClock(slot(18).start);
    const report = (application: string, text: string) =>
      post(SERVICE, id, 'recordReport', { application, present: 'Tous.', text, findings: [] });
    expect((await report(dossier, SAID)).body['state']).toBe('convened');
    expect((await get(other.applicant, `meetings/${id}`)).body).not.toMatchObject({ state: 'reported' });
    expect(JSON.stringify((await get(other.applicant, `meetings/${id}`)).body)).not.toContain(SAID);
    expect((await report(dossier, SAID)).status).toBe(422);
    expect((await report(other.dossier, 'Absents.')).body['state']).toBe('reported');
  });
});

describe('lists of meetings', () => {
  const coming = async (as: string) => {
    const { councils } = (await system.get('/api/me', { as })).body as {
      councils: { meetings: { id: string; slot: object; dossiers: { application: string }[] }[] }[];
    };
    return councils.flatMap(({ meetings }) => meetings);
  };

  it('are for oneself those to come, the first ones first: of one’s structure, or of what one follows', async () => {
    const hearing = await propose({ kind: 'HEARING', slots: [slot(35)] });
    const id = String(hearing.body['id']);
    // Nothing is settled: its date is for the structure to choose.
    expect(await coming(applicant)).toMatchObject([{ id, state: 'awaiting', slot: null }]);
    expect(await coming(other.applicant)).toEqual([]);
    await post(applicant, id, 'chooseSlot', { start: slot(35).start });
    const own = { id, kind: 'HEARING', state: 'agreed', slot: slot(35) };
    const structureName = visited.of.structure.name;
    const about = [{ application: dossier, structureName }];
    expect(await coming(applicant)).toMatchObject([{ ...own, dossiers: about }]);
    expect(await coming(other.applicant)).toEqual([]);
    expect(await coming(SERVICE)).toEqual([]);
    await system.post(`/api/62/applications/${dossier}/takeOver`, { as: SERVICE, body: {} });
    expect(await coming(SERVICE)).toMatchObject([{ ...own, dossiers: about }]);
    // Whoever follows the dossier is expected too.
    expect((await get(SERVICE, `meetings/${id}/attendance`)).body['items']).toMatchObject([
      { start: slot(35).start, quality: 'representative', structureName },
      { start: slot(35).start, name: expect.any(String), quality: 'officer', structureName: null },
    ]);
  });
});

describe('what is not agreed', () => {
  it('comes back to the service: none suits, silence, then a date that it fixes or a meeting cancelled', async () => {
    const hearing = await propose({ kind: 'HEARING', slots: [slot(40)] });
    const id = String(hearing.body['id']);
    expect((await post(applicant, id, 'declineSlots', { reason: SAID })).body['state']).toBe('unsuited');
    expect((await get(SERVICE, `meetings/${id}`)).body).toMatchObject({ data: { declined: SAID } });
    expect((await post(SERVICE, id, 'proposeSlots', { slots: [slot(41)] })).body['state']).toBe('awaiting');
    await system.moveClock(`${addDays(TODAY, 26)}T00:05:00.000Z`);
    expect(await system.mails('des créneaux restent sans réponse')).toHaveLength(1);
    expect((await get(SERVICE, `meetings/${id}`)).body).toMatchObject({ data: { silent: true } });
    const remote = { remote: true, place: 'https://visio.exemple.fr/a' };
    const fixed = await post(SERVICE, id, 'fixSlot', { slot: slot(42), where: remote });
    expect(fixed.body['state']).toBe('agreed');
    expect((await post(SERVICE, id, 'cancel', { reason: SAID })).body['state']).toBe('cancelled');
    const { body } = await get(applicant, `meetings/${id}/calendar`);
    const text = String(body['text']).replaceAll('\r\n ', '');
    expect(text).toContain('STATUS:CANCELLED');
    expect(text).toContain(String.raw`LOCATION:À distance : https://visio.exemple.fr/a`);
    expect(text).not.toContain(SAID);
  });

  it('shows members what was reported, from the agenda on, and nothing else of it', async () => {
    expect((await get('membre-03', `applications/${dossier}/meetings`)).status).toBe(404);
    await reviewed();
    const { body } = await get('membre-03', `applications/${dossier}/meetings`);
    const items = body['items'] as { state: string; report: object }[];
    expect(items.map(({ state }) => state)).toEqual(['reported', 'reported']);
    expect(JSON.stringify(items)).toContain(SAID);
    expect(JSON.stringify(items)).not.toMatch(/Gardée|visio/);
    expect((await get('membre-03', `applications/${dossier}/meetings?cursor=x`)).status).toBe(400);
  });

  it('is closed to an officer who declares an interest in its dossier (B9)', async () => {
    const visit = await propose({ dossiers: [{ application: other.dossier }], slots: [slot(60)] });
    const id = String(visit.body['id']);
    await system.post(`/api/62/applications/${other.dossier}/declareConflict`, {
      as: SERVICE,
      body: { interest: 'RELATIVE' },
    });
    expect((await get(SERVICE, `meetings/${id}`)).status).toBe(403);
    expect((await get(SERVICE, `meetings/${id}/attendance`)).status).toBe(403);
    expect((await get('secretaire', `meetings/${id}/attendance`)).body['type']).toContain('slot-not-settled');
    expect((await get(SERVICE, `meetings/${id}/calendar`)).status).toBe(403);
    const cancelled = await post(SERVICE, id, 'cancel', { reason: 'Sans suite.' });
    expect(cancelled.body['type']).toBe('urn:label-ess:conflict-declared');
    const again = await propose({ dossiers: [{ application: other.dossier }], slots: [slot(61)] });
    expect(again.body['type']).toBe('urn:label-ess:conflict-declared');
    const [closed] = await listed('awaiting');
    expect(closed).toMatchObject({ id, available: [] });
    expect(Object.keys(closed?.data ?? {}).toSorted()).toEqual(['closed', 'structureName']);
    expect((await get(SERVICE, `meetings/${id}/history`)).status).toBe(403);
    // Of a working session, what is about the others stays.
    const session = (await listed('reported')).find(({ data }) => data['kind'] === 'WORKING_SESSION');
    expect(session?.data['dossiers']).toMatchObject([{ application: dossier }]);
  });
});

followsAProposal(() => ({ system, today: TODAY, session, workingSession }));

/** The examination goes on from where it stands, up to the agenda. */
const reviewed = async (): Promise<void> => {
  const { criteria } = (await get(SERVICE, `applications/${dossier}/grid`)).body as { criteria: Card[] };
  for (const { id, standing } of criteria)
    if (standing === 'REVIEW')
      await system.post(`/api/62/applications/${dossier}/resolveCriterion`, {
        as: SERVICE,
        body: { criterion: id, verdict: 'PASS', reason: 'Vu sur place.' },
      });
  await system.post(`/api/62/applications/${dossier}/concludeReview`, { as: SERVICE, body: {} });
  const placed = await system.post('/api/62/items', {
    as: 'secretaire',
    body: { session, application: dossier },
  });
  expect(placed.status).toBe(201);
  // The dossier follows its item by itself.
  await system.moveClock(`${addDays(TODAY, 26)}T00:10:00.000Z`);
};
