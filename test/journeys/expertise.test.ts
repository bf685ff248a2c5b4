import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { type Mail, openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
const QUESTION = 'Ce que la structure dit de sa gouvernance est-il crédible ?';
const ANSWER = 'Réponse-gardée-sous-clé';
let system: System;
let application: string;
let applicant: string;

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
}, 240_000);
afterAll(() => system.stop());

const mailsTo = async (to: string) => (await system.mails()).filter((mail) => mail.to === to);

const ask = (email: string, criteria = ['GOV-01']) =>
  system.post('/api/62/expertises', {
    as: 'instructrice',
    body: {
      application,
      name: 'Ève Savant',
      email,
      question: QUESTION,
      dueOn: addDays(TODAY, 10),
      shows: { structureName: false, criteria },
    },
  });
const post = (as: string, id: string, command: string, body: object = {}) =>
  system.post(`/api/62/expertises/${id}/${command}`, { as, body });
const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const codeIn = (mail: Mail | undefined) => /^[\w-]{27}$/m.exec(mail?.text ?? '')?.[0] ?? '';

describe('an opinion asked from outside', () => {
  let id: string;

  it('is asked by a mail that holds a code, and neither the question nor the structure', async () => {
    const asked = await ask('eve@exemple.fr');
    expect(asked.status).toBe(201);
    id = String(asked.body['id']);
    await system.moveClock(`${TODAY}T08:10:00.000Z`);
    const [mail] = await mailsTo('eve@exemple.fr');
    expect(mail?.subject).toContain('votre avis est demandé');
    expect(mail?.text).toContain(id);
    expect(codeIn(mail)).toHaveLength(27);
    expect(JSON.stringify(mail)).not.toContain(QUESTION);
  });

  it('opens to whoever has the code, once, and shows them only what was ticked', async () => {
    const code = codeIn((await mailsTo('eve@exemple.fr'))[0]);
    expect((await get('eve', `expertises/${id}`)).status).toBe(404);
    expect((await post('eve', id, 'accept', { code: 'x'.repeat(27) })).status).toBe(422);
    expect((await post('eve', id, 'accept', { code })).status).toBe(200);
    expect((await post('passant', id, 'accept', { code })).status).toBe(422);
    const { body } = await get('eve', `expertises/${id}`);
    expect(body).toMatchObject({
      state: 'accepted',
      available: ['giveOpinion'],
      data: {
        question: QUESTION,
        dueOn: addDays(TODAY, 10),
        overdue: false,
        shown: { structureName: null, criteria: [{ id: 'GOV-01' }] },
      },
    });
    const { shown } = body['data'] as { shown: { criteria: { answers: object }[] } };
    expect(Object.keys(shown.criteria[0]?.answers ?? {}).length).toBeGreaterThan(0);
    expect(Object.keys(body['data'] as object).toSorted()).toEqual(['dueOn', 'overdue', 'question', 'shown']);
  });

  it('opens nothing else: not the dossier, its messages, its list, nor another question', async () => {
    const { body } = await ask('max@exemple.fr', []);
    for (const path of [
      `applications/${application}`,
      `applications/${application}/expertises`,
      `applications/${application}/messages`,
      `expertises/${String(body['id'])}`,
      `expertises/${id}/history`,
    ])
      expect([path, (await get('eve', path)).status]).toEqual([path, 404]);
    expect((await get('eve', 'expertises?state=accepted')).status).toBe(403);
    expect((await post('instructrice', String(body['id']), 'cancel')).status).toBe(200);
  });

  it('is answered, read by officers and the president alone, and ends the right of who answered', async () => {
    const given = await post('eve', id, 'giveOpinion', { position: 'RESERVATIONS', text: ANSWER });
    expect(given.status).toBe(200);
    expect(String(given.body['says'])).toContain('confidentiel');
    expect((await get('eve', `expertises/${id}`)).status).toBe(404);
    for (const as of ['instructrice', 'presidente']) {
      const { data } = (await get(as, `expertises/${id}`)).body;
      expect(data).toMatchObject({ answer: { position: 'RESERVATIONS', text: ANSWER, late: false } });
      const list = await get(as, `applications/${application}/expertises`);
      expect(JSON.stringify(list.body)).toContain(ANSWER);
      expect(JSON.stringify(list.body)).toContain('eve@exemple.fr');
    }
    expect((await get('secretaire', `expertises/${id}`)).status).toBe(404);
    for (const as of [applicant, 'secretaire', 'auditrice'])
      expect((await get(as, `applications/${application}/expertises`)).body['items']).toEqual([]);
  });

  it('is read by whoever reads the dossier once it is put with the report, without who gave it', async () => {
    expect((await post('instructrice', id, 'attach')).status).toBe(200);
    for (const as of [applicant, 'secretaire', 'auditrice']) {
      const { body } = await get(as, `applications/${application}/expertises`);
      expect(body).toMatchObject({
        kind: 'expertises',
        items: [{ id, state: 'attached', answer: { text: ANSWER } }],
      });
      expect(JSON.stringify(body)).not.toContain('eve@exemple.fr');
    }
  });

  it('is reminded at half time and overdue after its day, which says nothing by itself (DEL-16)', async () => {
    const { body } = await ask('luc@exemple.fr');
    const late = String(body['id']);
    await system.moveClock(`${addDays(TODAY, 6)}T12:00:00.000Z`);
    expect((await mailsTo('luc@exemple.fr')).map(({ subject }) => subject.includes('attendu'))).toEqual([
      false,
      true,
    ]);
    await system.moveClock(`${addDays(TODAY, 11)}T00:10:00.000Z`);
    const { body: read } = await get('instructrice', `expertises/${late}`);
    expect(read).toMatchObject({
      state: 'invited',
      data: { overdue: true, silence: 'NO_ANSWER', answer: null },
    });
    const mails = await mailsTo('luc@exemple.fr');
    expect((await post('luc', late, 'accept', { code: codeIn(mails[0]) })).status).toBe(200);
    await post('luc', late, 'giveOpinion', { position: 'NO_OBJECTION', text: 'Tard, mais oui.' });
    const { data } = (await get('instructrice', `expertises/${late}`)).body;
    expect(data).toMatchObject({ silence: null, answer: { late: true } });
    expect((await get('instructrice', `applications/${application}/expertises?cursor=x`)).status).toBe(400);
  });
});
