import { candidateOf } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { wordsOfPdf } from '../support/pdf-words.ts';
import { type Mail, openSystem, type System } from '../support/system.ts';
import { ALL_FOR_IT, caseFile } from './running-system.ts';

const SECRET = 'Une-phrase-que-seul-son-auteur-a-écrite';
const WITNESS = 'temoin@exemple.fr';
let system: System;
let holder = '';
let label: { id: string; data: { number: string } };

const get = (as: string, path: string) => system.get(`/api/62/${path}`, { as });
const done = async (as: string, path: string, body: object = {}) => {
  const answer = await system.post(`/api/62/${path}`, { as, body });
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
};
const mailTo = async (to: string, subject: string): Promise<Mail> => {
  const found = (await system.mails(subject)).find((mail) => mail.to === to);
  if (found === undefined) throw new Error(`no letter « ${subject} » came`);
  return found;
};
const page = async (path: string, form?: Record<string, string>) => {
  const answer = await fetch(`${system.url}${path}`, {
    ...(form && {
      method: 'POST',
      body: new URLSearchParams(form).toString(),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    }),
  });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const ticketIn = (text: string): string => /name="ticket" value="([\w-]{43})"/.exec(text)?.[1] ?? '';
const codeIn = (text: string): string => /(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(text)?.[0] ?? '';
const reports = async (state: string) =>
  ((await get('instructrice', `misuses?state=${state}`)).body as { items: { id: string; data: object }[] })
    .items;

beforeAll(async () => {
  system = await openSystem('2027-02-01T08:00:00.000Z');
  const stage = await openStage(system.url);
  const session = { ...ALL_FOR_IT, date: '2027-03-18' };
  const of = { ...readCase(caseFile('T01')), submittedOn: '2027-02-02', session };
  const [dossier] = await playCases(stage, [of]);
  if (dossier === undefined || dossier.failure !== null) throw dossier?.failure ?? new Error('no dossier');
  holder = candidateOf(of);
  const { items } = (await get('secretaire', 'labels?state=active')).body as { items: (typeof label)[] };
  label = items[0] as typeof label;
}, 300_000);
afterAll(() => system.stop());

describe('a report that the label is claimed wrongly (M23)', () => {
  let code = '';
  let id = '';
  const form = { seenAt: 'https://exemple.fr', claim: SECRET, email: WITNESS };

  it('is made from the page of the label, without an account, and loses nothing that was typed', async () => {
    const { text } = await page(`/signalement?label=${label.data.number}`);
    expect(text).toContain(`value="${label.data.number}"`);
    const wrong = await page('/signalement', { ticket: ticketIn(text), claim: SECRET, email: 'nulle part' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain(SECRET);
    expect(wrong.text).toMatch(/Donnez le numéro du label/);
    expect(wrong.text).toContain('value="nulle part"');
    expect(ticketIn(wrong.text)).toBe(ticketIn(text));
    expect((await page('/signalement', { autre: '1' })).status).toBe(400);
    expect(await reports('received')).toEqual([]);
  });

  it('is made once, however often its form is sent, and its code is shown there alone', async () => {
    const ticket = ticketIn((await page('/signalement')).text);
    const sent = { ...form, number: label.data.number.toLowerCase(), ticket };
    const [first, again] = [await page('/signalement', sent), await page('/signalement', sent)];
    code = codeIn(first.text);
    expect([first.status, code.length, codeIn(again.text)]).toEqual([200, 24, code]);
    const found = await reports('received');
    expect(found).toMatchObject([{ data: { number: label.data.number, tells: true, source: 'PAGE' } }]);
    id = found[0]?.id ?? '';
    expect((await page(`/signalement/${code.toLowerCase()}`)).text).toContain('attend d’être examiné');
    expect((await page(`/signalement/${code.replace(/^./, (c) => (c === '0' ? '1' : '0'))}`)).status).toBe(
      404,
    );
    expect((await get(holder, `misuses/${id}`)).status).toBe(404);
  });

  it('has the holder heard, who reads what is held against them and not who says it', async () => {
    await done('instructrice', `misuses/${id}/hear`, {
      label: label.id,
      question: 'Ce site est-il à vous ?',
    });
    const { body } = await get(holder, `misuses/${id}`);
    expect(body).toMatchObject({
      state: 'hearing',
      data: { question: 'Ce site est-il à vous ?', claim: null },
    });
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`${SECRET}|${WITNESS}`));
    const { body: told } = await get('instructrice', `misuses/${id}`);
    expect(told).toMatchObject({ data: { claim: SECRET, email: WITNESS } });
    expect(await system.mails('vos observations sur un signalement')).toHaveLength(1);
    await done(holder, `misuses/${id}/answer`, { text: 'Il ne l’est pas.' });
    expect((await page(`/signalement/${code}`)).text).toContain('en cours d’examen');
  });

  it('leads to the measure of the label, and is not said to while there is none', async () => {
    const close = { outcome: 'MEASURE_PROPOSED', reasons: 'Le site est à la structure.' };
    const refused = await system.post(`/api/62/misuses/${id}/close`, { as: 'instructrice', body: close });
    expect(refused.body).toMatchObject({ type: 'urn:label-ess:measure-not-proposed' });
    await done('instructrice', `labels/${label.id}/proposeMeasure`, {
      kind: 'SUSPENSION',
      ground: 'MARK_MISUSE',
      law: ['Règlement du label.'],
      facts: ['Le label est affiché pour une filiale.'],
    });
    await done('instructrice', `misuses/${id}/close`, close);
    const mail = await mailTo(WITNESS, 'votre signalement');
    expect(mail.text).toContain('Le service y donne suite');
    expect(mail.text).not.toMatch(/suspension|mesure|filiale/i);
    expect((await page(`/signalement/${code}`)).text).toContain('le service y donne suite');
    const shown = await system.get(`/labels/${label.data.number}.json`);
    expect(shown.body).toMatchObject({ status: 'VALID' });
    expect(JSON.stringify(shown.body)).not.toMatch(/signal|misuse/i);
  });

  it('is posted to somebody who has no label: what is asked, then what is to cease, and nothing of the report', async () => {
    const { id: other } = (await done('secretaire', 'misuses', {
      named: 'Une enseigne',
      seenAt: 'Sur sa vitrine',
      claim: SECRET,
      email: WITNESS,
    })) as { id: string };
    const letter = async (as: string, kind: string) => {
      const headers = { authorization: `Bearer ${await system.tokenFor(as)}` };
      const answer = await fetch(`${system.url}/api/62/misuses/${other}/letter.pdf?letter=${kind}`, {
        headers,
      });
      return { status: answer.status, text: answer.ok ? await wordsOfPdf(await answer.arrayBuffer()) : '' };
    };
    expect((await letter('secretaire', 'misuseMentionedAsked')).status).toBe(404);
    const posted = { to: 'Une enseigne, 1 Grand-Place, 62000 Arras', on: '2027-03-18' };
    await done('secretaire', `misuses/${other}/hear`, { question: 'Avez-vous un label ?', posted });
    const asked = await letter('secretaire', 'misuseMentionedAsked');
    expect(asked.text).toMatch(/Une enseigne, 1 Grand-Place.*Avez-vous un label.*2 avril 2027/s);
    expect(asked.text).not.toMatch(new RegExp(`${SECRET}|${WITNESS}|vitrine`));
    expect((await letter('secretaire', 'misuseMentionedToCease')).status).toBe(404);
    expect((await letter('auditrice', 'misuseMentionedAsked')).status).toBe(403);
    await done('instructrice', `misuses/${other}/answer`, { text: 'Non.' });
    const close = { outcome: 'TRANSMITTED', reasons: 'Il n’y a pas de label.', letterOn: '2027-03-18' };
    await done('instructrice', `misuses/${other}/close`, close);
    const toCease = await letter('instructrice', 'misuseMentionedToCease');
    expect(toCease.text).toMatch(/Il n’y a pas de label.*cesser cet usage/s);
  });

  it('rings at the service when nobody examines it in time', async () => {
    await page('/signalement', { named: 'Une enseigne', seenAt: 'Arras', claim: 'Le label', email: '' });
    await system.moveClock('2027-12-01T08:00:00.000Z');
    expect(await system.mails('un signalement attend')).not.toEqual([]);
    expect((await reports('received')).length).toBe(1);
  });

  it('is limited for one source, which is told when to come back with what it typed', async () => {
    const sent = { ...form, number: '', named: 'Une enseigne' };
    const answers = [];
    for (let turn = 0; turn < 6; turn += 1)
      answers.push(await page('/signalement', { ...sent, claim: `${turn}` }));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]?.headers.get('retry-after')).toBe('3600');
    expect(answers[5]?.text).toContain('value="Une enseigne"');
  });
});
