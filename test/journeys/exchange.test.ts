import { newDossier } from '../../local/journey/dossier.ts';
import { candidateOf, fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { addDays } from '../../local/journey/paris-days.ts';
import { openSystem, type System } from '../support/system.ts';
import { caseFile } from './running-system.ts';

const TODAY = '2026-12-02';
let system: System;
let dossier: string;
let applicant: string;

/** A dossier filed today, for a session to come. */
const file = async (name: string): Promise<{ id: string; by: string }> => {
  const { api } = await openStage(system.url);
  const held = await system.post('/api/62/sessions', {
    as: 'secretaire',
    body: {
      kind: 'ORDINARY',
      heldOn: addDays(TODAY, 50),
      opensOn: TODAY,
      closesOn: addDays(TODAY, 18),
    },
  });
  const filed = newDossier(readCase(caseFile(name)));
  await fileApplication(api, filed, String(held.body['id']));
  return { id: String(filed.application), by: candidateOf(filed.of) };
};

beforeAll(async () => {
  system = await openSystem(`${TODAY}T08:00:00.000Z`);
  const { id, by } = await file('T05');
  [dossier, applicant] = [`/api/62/applications/${id}`, by];
}, 240_000);
afterAll(() => system.stop());

const post = (as: string, command: string, body: object) =>
  system.post(`${dossier}/${command}`, { as, body });
const get = (as: string, view: string) => system.get(`${dossier}/${view}`, { as });
const question = 'Combien de salariés au 31 décembre ?';
type Items = { number: number; text: string; from: string; read: boolean }[];

describe('messages on a dossier', () => {
  it('go from one side to the other, and are read by both', async () => {
    const sent = await post('instructrice', 'sendMessage', { to: 'APPLICANT', text: question });
    expect(sent.status).toBe(200);
    expect(String(sent.body['says'])).toContain('n’arrête aucun délai');
    const answered = await post(applicant, 'sendMessage', { to: 'SERVICE', text: 'Douze.' });
    expect(answered.status).toBe(200);
    const { body } = await get(applicant, 'messages');
    expect(body).toMatchObject({
      kind: 'messages',
      items: [
        { from: 'APPLICANT', role: 'representative', text: 'Douze.', read: false },
        { from: 'SERVICE', role: 'officer', text: question, read: false },
      ],
      next: null,
    });
    expect(String(body['clock'])).toContain('n’arrête aucun délai');
    expect((await get('secretaire', 'messages')).body['items']).toEqual(body['items']);
  });

  it('are marked as read by one side for the other to see', async () => {
    const { body } = await get(applicant, 'messages');
    const last = (body['items'] as Items)[0]?.number ?? 0;
    expect((await post(applicant, 'markRead', { upTo: last })).status).toBe(200);
    const seen = (await get('instructrice', 'messages')).body;
    expect(seen['readUpTo']).toEqual({ APPLICANT: last, SERVICE: 0 });
    expect((seen['items'] as Items).map(({ read }) => read)).toEqual([false, true]);
  });

  it('cannot go to one’s own side, nor be read by a member or a stranger', async () => {
    const wrong = await post('instructrice', 'sendMessage', { to: 'SERVICE', text: question });
    expect(wrong).toMatchObject({ status: 422, body: { type: 'urn:label-ess:message-to-own-side' } });
    expect((await get('membre-02', 'messages')).status).toBe(404);
    expect((await get('candidate-99', 'messages')).status).toBe(404);
    expect((await get('administratrice', 'messages')).status).toBe(404);
  });

  it('are told by a mail that does not hold them', async () => {
    await system.moveClock('2026-12-02T09:00:00.000Z');
    const told = await system.mails('un message vous attend');
    expect(told).toHaveLength(2);
    expect(told.filter(({ to }) => to === `${applicant}@exemple.fr`)).toHaveLength(1);
    expect(JSON.stringify(await system.mails())).not.toContain(question);
  });

  it('are read a page at a time, the last first, none twice', async () => {
    for (let n = 1; n <= 27; n += 1)
      await post('instructrice', 'sendMessage', { to: 'APPLICANT', text: `Message ${n}` });
    const first = (await get(applicant, 'messages')).body;
    const second = (await get(applicant, `messages?cursor=${String(first['next'])}`)).body;
    expect(first['items']).toHaveLength(25);
    expect(second['next']).toBeNull();
    const texts = [...(first['items'] as Items), ...(second['items'] as Items)].map(({ text }) => text);
    expect(texts).toHaveLength(29);
    expect(new Set(texts).size).toBe(29);
    expect(texts[0]).toBe('Message 27');
    expect(texts.at(-1)).toBe(question);
    const wrong = await get(applicant, 'messages?cursor=0');
    expect(wrong).toMatchObject({ status: 400, body: { type: 'urn:label-ess:malformed' } });
  });
});

describe('internal notes', () => {
  const secret = 'Note-entre-nous';

  it('are written and read by officers, in an answer of another kind than messages', async () => {
    expect((await post('instructrice', 'writeNote', { text: secret })).status).toBe(200);
    const { body } = await get('instructrice', 'notes');
    expect(body).toMatchObject({
      kind: 'internalNotes',
      notes: [{ writtenBy: 'officer', note: secret }],
    });
    expect(body).not.toHaveProperty('items');
  });

  it('are shown to nobody else, anywhere', async () => {
    for (const as of ['secretaire', 'presidente', 'auditrice', applicant])
      expect([as, (await get(as, 'notes')).status]).toEqual([as, 403]);
    expect((await get('membre-02', 'notes')).status).toBe(404);
    for (const path of ['', '/messages', '/history', '/explanation'])
      expect(JSON.stringify((await system.get(`${dossier}${path}`, { as: applicant })).body)).not.toMatch(
        /Note-entre-nous|NoteWritten/,
      );
  });

  it('keep their place in the chain of facts, so that the others still hang together', async () => {
    const facts = (await get(applicant, 'history')).body['facts'] as {
      type?: string;
      hash: string;
      previous: string | null;
    }[];
    expect(facts.filter(({ type }) => type === undefined)).toHaveLength(1);
    for (const [n, { previous }] of facts.entries()) expect(previous).toBe(facts[n - 1]?.hash ?? null);
    const own = (await get('instructrice', 'history')).body['facts'] as { type?: string }[];
    expect(own.filter(({ type }) => type === 'NoteWritten.v1')).toHaveLength(1);
  });
});
