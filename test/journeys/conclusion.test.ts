import { join } from 'node:path';
import { type Dossier, newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { waitFor } from '../../local/journey/wait-for.ts';
import { hireOfficer } from '../support/hire-officer.ts';
import { openSystem, type System } from '../support/system.ts';

/** From the examination to the session: commitments, a colleague's visa, the report and the applicant's reply. */
const CASE = readCase(join(import.meta.dirname, 'cases', 'T05.json'));
const OFFICER = 'instructrice';
const COLLEAGUE = 'zoe';
const APPLICANT = candidateOf(CASE);
const MEMBER = 'membre-03';

let system: System;
let dossier: Dossier;
let path: string;
let session: string;

type Answer = { status: number; body: Record<string, unknown> };
const send = async (command: string, body: object = {}, as = OFFICER): Promise<Answer> =>
  system.post(`${path}/${command}`, { as, body });
const must = async (command: string, body: object = {}, as = OFFICER): Promise<void> => {
  const { status, body: answer } = await send(command, body, as);
  expect({ command, status, detail: status === 200 ? null : answer }).toEqual({
    command,
    status: 200,
    detail: null,
  });
};
const view = async (name: string, as = OFFICER) => (await system.get(`${path}/${name}`, { as })).body;
const sheet = async (as = OFFICER) => (await system.get(path, { as })).body;
const dataOf = async () => (await sheet())['data'] as Record<string, unknown>;

/** The council asks for a second look at all that is concluded. */
const adoptVisas = async (): Promise<void> => {
  const { body } = await system.get('/api/62/councils/62', { as: 'secretaire' });
  const { rules } = body['data'] as { rules: { procedure: object; label: object } };
  await system.post('/api/62/adoptRules', {
    as: 'secretaire',
    body: {
      adoptedOn: '2026-12-01',
      deliberation: 'Délibération fictive n° 2026-09',
      procedure: rules.procedure,
      label: { ...rules.label, secondEyes: 'ALL' },
    },
  });
};

beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  await adoptVisas();
  await hireOfficer(system, COLLEAGUE, { name: 'Zoé Petit', email: 'zoe.petit@exemple.fr' });
  const { api } = await openStage(system.url);
  const { body } = await system.post('/api/62/sessions', {
    as: 'secretaire',
    body: { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' },
  });
  session = String(body['id']);
  dossier = newDossier(CASE);
  await fileApplication(api, dossier, session);
  path = `/api/62/applications/${String(dossier.application)}`;
  for (const command of ['acknowledge', 'declareComplete', 'startReview']) await must(command);
}, 240_000);
afterAll(() => system.stop());

describe('commitments (M15)', () => {
  it('are agreed by both sides about a criterion to improve, or refused with what to do', async () => {
    const { without } = (await view('commitments')) as { without: string[] };
    const { criteria } = (await view('grid')) as { criteria: Record<string, string>[] };
    const improvable = criteria.filter(
      ({ nature, standing }) => nature === 'PROGRESS' && ['TO_IMPROVE', 'REVIEW'].includes(standing ?? ''),
    );
    expect(without).toHaveLength(improvable.length);
    expect(new Set(without)).toEqual(new Set(improvable.map(({ id }) => id)));
    const [criterion] = without;
    expect(criterion).toBeDefined();
    const body = { criterion, action: 'Mesurer et réduire', owner: 'La direction', dueOn: '2027-12-01' };
    await must('proposeCommitment', body, APPLICANT);
    const { items } = (await view('commitments')) as { items: Record<string, unknown>[] };
    expect(items).toMatchObject([{ ...body, proposedBy: 'APPLICANT', agreed: false }]);
    const proposal = { criterion, proposal: items[0]?.['proposal'] };
    expect((await send('acceptCommitment', proposal, APPLICANT)).body['type']).toBe(
      'urn:label-ess:commitment-of-own-side',
    );
    await must('acceptCommitment', proposal);
    expect(await view('commitments', APPLICANT)).toMatchObject({ items: [{ agreed: true }] });
    const told = (await view('explanation', APPLICANT)) as { commitments: object[] };
    expect(told.commitments).toMatchObject([{ criterion, action: 'Mesurer et réduire', agreed: true }]);
  });

  it('never about what is met or blocks', async () => {
    const body = { criterion: 'GOV-01', action: 'a', owner: 'o', dueOn: '2027-12-01' };
    expect((await send('proposeCommitment', body, APPLICANT)).body['type']).toBe(
      'urn:label-ess:nothing-to-improve',
    );
  });
});

type Saved = { criterion: string; field: string; value: unknown; version: number };
type Changes = { since: number; answers: Record<string, unknown>[]; proofs: object[]; verdicts: object[] };

describe('a correction after the filing (B4)', () => {
  it('is read again before the conclusion, and shown beside what was filed', async () => {
    const { answers } = (await dataOf()) as { answers: Saved[] };
    const own = answers.find(({ value }) => typeof value === 'number');
    const { criterion = '', field = '', value, version = 0 } = own ?? {};
    const body = { criterion, answers: { [field]: Number(value) + 1 }, versions: { [field]: version } };
    expect((await send('correctAnswers', body)).status).toBe(403);
    await must('correctAnswers', body, APPLICANT);
    expect((await send('correctAnswers', body, APPLICANT)).body['type']).toBe('urn:label-ess:answer-changed');
    const changes = (await view('changes')) as Changes;
    expect(changes.answers).toMatchObject([{ criterion, field, before: value, after: Number(value) + 1 }]);
    expect(changes).toMatchObject({ since: 1, proofs: [] });
    expect((await dataOf())['unread']).toBe(true);
    await must('reevaluate');
    expect((await dataOf())['unread']).toBe(false);
  });

  it('is what changed since each officer last looked', async () => {
    await must('markLooked', { upTo: (await sheet())['version'] });
    expect(await view('changes')).toMatchObject({ answers: [], verdicts: [] });
    expect(((await view('changes', COLLEAGUE)) as Changes).answers).toHaveLength(1);
    expect((await system.get(`${path}/changes?since=1`, { as: OFFICER })).body['answers']).toHaveLength(1);
    expect((await system.get(`${path}/changes?since=hier`, { as: OFFICER })).status).toBe(400);
    const stranger = '00000000-0000-4000-8000-000000000000';
    expect((await system.get(`${path}/changes?since=${stranger}`, { as: OFFICER })).status).toBe(404);
    const own = await system.get(`${path}/changes?since=${String(dossier.application)}`, { as: OFFICER });
    expect(own.body).toMatchObject({ answers: [], proofs: [] });
  });
});

type Work = { items: { id: string; session: object; next: Record<string, string>; mine: boolean }[] };

describe('the work list of an officer (M29, B12)', () => {
  it('says what comes next for each dossier to make its session, by when, why and by whom', async () => {
    await must('takeOver');
    const { body, status } = await system.get('/api/62/applications?order=session', { as: OFFICER });
    expect(status).toBe(200);
    const own = (body as Work).items.find(({ id }) => id === dossier.application);
    expect(own).toMatchObject({
      session: { id: session, heldOn: '2027-01-21' },
      next: { who: 'OFFICER', by: '2027-01-09', why: expect.stringContaining('MAN-06') },
      legalBy: '2027-02-01',
      mine: true,
      alert: null,
    });
    expect((await system.get('/api/62/applications?order=session', { as: APPLICANT })).status).toBe(403);
    const wrong = await system.get('/api/62/applications?order=session&cursor=x', { as: OFFICER });
    expect(wrong.status).toBe(400);
  });
});

describe('a second pair of eyes (B13)', () => {
  it('waits for another officer, and a change voids what was approved', async () => {
    const { open } = (await dataOf()) as { open: string[] };
    for (const criterion of open)
      await must('resolveCriterion', { criterion, verdict: 'PASS', reason: 'Statuts lus.' });
    await must('concludeReview');
    expect((await sheet())['state']).toBe('awaitingVisa');
    expect((await send('approveReview')).body['type']).toBe('urn:label-ess:visa-by-another');
    await must('approveReview', {}, COLLEAGUE);
    expect((await sheet())['state']).toBe('ready');
    await must('reopenReview', { reason: 'Une réponse reste à relire.' });
    expect(await view('explanation')).toMatchObject({ proposal: null });
    await must('concludeReview', {}, COLLEAGUE);
    await must('approveReview');
    expect((await sheet())['state']).toBe('ready');
  });
});

describe('the report and the right of reply (B16, M18)', () => {
  it('is told to the applicant, who replies in time; members read both, unedited', async () => {
    expect((await send('reply', { text: 'Trop tôt' }, APPLICANT)).body['type']).toBe(
      'urn:label-ess:no-report-to-reply-to',
    );
    await must('publishReport', { text: 'La structure répond aux critères bloquants.' });
    const [mail] = await system.mails('le rapport sur votre demande');
    expect(mail?.text).toMatch(/16.janvier.2027/);
    expect(mail?.text).not.toContain('critères bloquants');
    const text = 'L’effectif est de 14 personnes,\nnon de 12.';
    await must('reply', { text }, APPLICANT);
    await system.post('/api/62/items', {
      as: 'secretaire',
      body: { session, application: dossier.application },
    });
    await waitFor('l’inscription', async () => ((await sheet())['state'] === 'onAgenda' ? true : null));
    expect(await view('report', MEMBER)).toMatchObject({
      reports: [
        {
          text: 'La structure répond aux critères bloquants.',
          replyUntil: '2027-01-16',
          stands: true,
          open: true,
          replies: [{ text, role: 'representative' }],
        },
      ],
    });
    expect((await system.get(`${path}/report`, { as: 'membre-02' })).status).toBe(200);
  });

  it('is closed after its last day, and says which it was', async () => {
    await system.moveClock('2027-01-17T08:00:00.000Z');
    const late = await send('reply', { text: 'Encore un mot' }, APPLICANT);
    expect(late).toMatchObject({ status: 422, body: { type: 'urn:label-ess:reply-too-late' } });
    expect(String(late.body['title'])).toMatch(/16.janvier.2027/);
    expect(await view('report', APPLICANT)).toMatchObject({ reports: [{ open: false }] });
  });
});

describe('a personal interest (B9)', () => {
  it('closes the dossier to who declares it, but its title', async () => {
    await must('takeOver', {}, COLLEAGUE);
    await must('declareConflict', { interest: 'RELATIVE' }, COLLEAGUE);
    expect(await sheet(COLLEAGUE)).toMatchObject({
      available: [],
      data: { structureName: CASE.structure.name, closed: true },
    });
    expect(Object.keys((await sheet(COLLEAGUE))['data'] as object)).toEqual(['structureName', 'closed']);
    for (const name of ['grid', 'explanation', 'history', 'report', 'messages', 'notes'])
      expect((await system.get(`${path}/${name}`, { as: COLLEAGUE })).status).toBe(403);
    expect((await send('takeOver', {}, COLLEAGUE)).body['type']).toBe('urn:label-ess:conflict-declared');
    expect(await dataOf()).toMatchObject({ officer: null });
  });

  it('changes nothing for the others', async () => {
    await must('takeOver');
    expect(await dataOf()).toMatchObject({ officer: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect((await system.get(`${path}/grid`, { as: OFFICER })).status).toBe(200);
  });
});
