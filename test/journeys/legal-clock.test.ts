import { createHash } from 'node:crypto';
import { signCharter } from '../support/sign-charter.ts';
import { type Mail, openSystem, type System } from '../support/system.ts';

let system: System;
let structure = '';
beforeAll(async () => {
  system = await openSystem('2026-12-02T08:00:00.000Z');
  const declared = await system.post('/api/62/structures', {
    as: 'candidate-02',
    body: {
      siren: '000000018',
      rna: null,
      name: 'Les Semeurs',
      representative: { name: 'Ada Petit', email: 'ada@exemple.fr' },
    },
  });
  structure = String(declared.body['id']);
  await signCharter(system, 'candidate-02', structure);
}, 240_000);
afterAll(() => system.stop());

const CAMPAIGN = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
const APPLICANT = 'candidate-02';

const startedBy = async (as: string, more: object = {}) => {
  const scheduled = await system.post('/api/62/sessions', { as: 'secretaire', body: CAMPAIGN });
  const body = { structure, session: scheduled.body['id'], ...more };
  const { body: draft } = await system.post('/api/62/applications', { as, body });
  const path = `/api/62/applications/${String(draft['id'])}`;
  const answered = { criterion: 'GOV-01', answers: { votes: 'ONE_PERSON_ONE_VOTE' } };
  await system.post(`${path}/answer`, { as, body: answered });
  return path;
};
const filed = async () => {
  const path = await startedBy(APPLICANT);
  await system.post(`${path}/submit`, { as: APPLICANT, body: { swornStatement: true } });
  return path;
};
const read = async (path: string, as = APPLICANT) => (await system.get(path, { as })).body;
const data = async (path: string) => (await read(path))['data'] as Record<string, unknown>;

/** A page with plain spaces. */
const wordsOf = ({ body }: { body: Record<string, unknown> }) =>
  String(body['text']).replaceAll('\u00a0', ' ');

/** A file as it comes: its first words, and a digest of all of it. */
const kept = async (path: string, as: string) => {
  const headers = { authorization: `Bearer ${await system.tokenFor(as)}` };
  const answer = await fetch(`${system.url}${path}`, { headers });
  const bytes = Buffer.from(await answer.arrayBuffer());
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    name: answer.headers.get('content-disposition'),
    start: bytes.subarray(0, 8).toString('latin1'),
    digest: createHash('sha256').update(bytes).digest('base64url'),
  };
};

const mail = async (words: string): Promise<Mail | undefined> => (await system.mails(words))[0];

it('a filed dossier has a number, a clock for both sides, and a receipt to print', async () => {
  const dossier = await filed();
  const { number, clock } = await data(dossier);
  expect(number).toMatch(/^62-D-2026-\d{4}$/);
  expect(clock).toMatchObject({
    receivedOn: '2026-12-02',
    implicitOn: '2027-02-02',
    daysLeft: 62,
    sessionHeldOn: '2027-01-21',
    spent: { percent: 0, escalation: 0 },
    next: { act: 'acknowledge', who: 'OFFICER', by: '2026-12-16' },
  });
  const page = await system.get(`${dossier}/receipt`, { as: APPLICANT });
  expect(page.type).toContain('text/html');
  expect(wordsOf(page)).toContain(String(number));
  expect(wordsOf(page)).toContain('16 décembre 2026');
  await system.post(`${dossier}/takeOver`, { as: 'instructrice' });
  await system.post(`${dossier}/acknowledge`, { as: 'instructrice' });
  const after = await system.get(`${dossier}/receipt`, { as: 'instructrice' });
  expect(wordsOf(after)).toContain('2 février 2027');
  expect((await system.get(`${dossier}/receipt`, { as: 'candidate-03' })).status).toBe(404);
  const file = await kept(`${dossier}/receipt.pdf`, APPLICANT);
  expect(file).toMatchObject({
    status: 200,
    type: 'application/pdf',
    name: `attachment; filename="recepisse-${String(number)}.pdf"`,
    start: '%PDF-1.7',
  });
  expect(await kept(`${dossier}/receipt.pdf`, 'instructrice')).toEqual(file);
  expect(await kept(`${dossier}/receipt.pdf`, 'candidate-03')).toMatchObject({ status: 404 });
  const { clock: before } = await data(dossier);
  for (let time = 1; time <= 3; time += 1) {
    const again = await system.post(`${dossier}/resendReceipt`, { as: APPLICANT });
    expect(again).toMatchObject({ status: 200, body: { says: expect.stringContaining('duplicata') } });
  }
  const fourth = await system.post(`${dossier}/resendReceipt`, { as: 'instructrice' });
  expect(fourth).toMatchObject({ status: 422, body: { type: 'urn:label-ess:receipt-resent-enough' } });
  const duplicate = await mail('duplicata');
  expect(duplicate?.to).toBe('ada@exemple.fr');
  // PRC-06: by name, from the row of whoever examines.
  for (const words of ['2\u00a0février 2027', 'suivie par Sacha Aubry'])
    expect(duplicate?.text).toContain(words);
  expect(wordsOf(after)).toContain('Sacha Aubry');
  expect((await data(dossier))['clock']).toEqual(before);
});

it('what is missing is previewed, asked for with its reason, and told until it is there', async () => {
  const dossier = await filed();
  const far = await system.get(`${dossier}/missingItems?dueOn=2027-12-01`, { as: 'instructrice' });
  expect(far.body).toMatchObject({ type: 'urn:label-ess:due-date-out-of-range' });
  expect((await system.get(`${dossier}/missingItems?dueOn=demain`, { as: APPLICANT })).status).toBe(400);
  const before = await read(`${dossier}/missingItems?dueOn=2026-12-23`, 'instructrice');
  expect(before).toMatchObject({
    requests: [],
    preview: { requestedOn: '2026-12-02', dueOn: '2026-12-23', implicitBefore: '2027-02-02' },
  });
  const { unanswered } = before['required'] as { unanswered: Record<string, { fields: string[] }> };
  expect(unanswered['GOV-02']?.fields.length).toBeGreaterThan(0);
  expect((await read(`${dossier}/missingItems`))['required']).toBeNull();
  const asked = await system.post(`${dossier}/requestMissingItems`, {
    as: 'instructrice',
    body: { items: [{ criterion: 'GOV-02', why: 'La date manque' }], dueOn: '2026-12-23' },
  });
  expect(asked).toMatchObject({ status: 200, body: { state: 'incomplete' } });
  const letter = await mail('il manque des éléments');
  expect(letter).toMatchObject({ to: 'ada@exemple.fr', text: expect.stringContaining('La date manque') });
  const { requests, preview } = await read(`${dossier}/missingItems`);
  expect(preview).toBeNull();
  expect(requests).toMatchObject([
    { request: 1, dueOn: '2026-12-23', items: [{ name: 'GOV-02', why: 'La date manque', awaited: true }] },
  ]);
  expect(await data(dossier)).toMatchObject({
    clock: { next: { act: 'provideItem', who: 'APPLICANT', by: '2026-12-23' } },
  });
  const short = await system.post(`${dossier}/provideItem`, { as: APPLICANT, body: { criterion: 'GOV-02' } });
  expect(short.body).toMatchObject({ type: 'urn:label-ess:answers-still-missing' });
});

it('what comes on paper is filed by an officer, on the day of its postmark (PRC-04)', async () => {
  const counter = { assistance: { askedOn: '2026-12-01', by: 'POST' } };
  const path = await startedBy('instructrice', counter);
  const post = {
    channel: 'POST',
    swornStatement: true,
    postmarkedOn: '2026-12-01',
    receivedOn: '2026-12-02',
  };
  expect((await system.post(`${path}/submit`, { as: 'instructrice', body: post })).status).toBe(200);
  expect(await data(path)).toMatchObject({ receivedOn: '2026-12-02', assisted: true });
});

it('a request is withdrawn by its applicant, who is told so', async () => {
  const dossier = await filed();
  const left = await system.post(`${dossier}/withdraw`, { as: APPLICANT, body: { reason: 'Projet changé' } });
  expect(left).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  expect(await data(dossier)).toMatchObject({ clock: { next: { act: 'none' }, daysLeft: null } });
  expect((await mail('votre demande est retirée'))?.to).toBe('ada@exemple.fr');
});

it('half of a limit is told to whoever may take the dossier over, its end to the whole service (B12)', async () => {
  const dossier = await filed();
  const { number } = await data(dossier);
  const told = async (words: string, to: string): Promise<Mail> => {
    const found = (await system.mails(words)).find(
      (each) => each.to.includes(to) && each.text.includes(String(number)),
    );
    if (found === undefined) throw new Error(`« ${words} » n’est pas parti`);
    return found;
  };
  await system.moveClock('2026-12-09T09:00:00.000Z');
  const half = await told('un délai est écoulé à 50 %', 'sacha.aubry@');
  expect(half.to).not.toContain('claude.aubry@');
  await system.post(`${dossier}/takeOver`, { as: 'instructrice' });
  await system.moveClock('2026-12-14T09:00:00.000Z');
  const most = await told('un délai est écoulé à 80 %', 'sacha.aubry@');
  expect(most.to).toContain('claude.aubry@');
  expect(most.to).not.toContain('dominique.aubry@');
  await system.moveClock('2026-12-17T09:00:00.000Z');
  const over = await told('un délai est passé', 'dominique.aubry@');
  expect(over.text).toContain('Il n’est pas parti');
});
