import { join } from 'node:path';
import { newDossier } from '../../local/journey/dossier.ts';
import { fileApplication } from '../../local/journey/file-application.ts';
import { readCase } from '../../local/journey/journey-case.ts';
import { openStage } from '../../local/journey/open-stage.ts';
import { playCases } from '../../local/journey/play-cases.ts';
import { firstText } from '../support/charter-texts.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';

const SECRETARY = 'secretaire';
const caseOf = (name: string) => readCase(join(import.meta.dirname, 'cases', `${name}.json`));
/** As many as this system seats, all of one mind. */
const unanimous = (date: string) => ({
  ...({ date, membersInOffice: 5, present: 5, proxies: 0, ballot: 'OPEN', chairVote: 'FOR' } as const),
  votes: { FOR: 5, AGAINST: 0, ABSTAIN: 0, BLANK: 0 },
});
/** The first charter with one criterion that blocks no more. */
const softer = firstText.replace(/(- id: GOV-01\n[\s\S]*?\n {4}nature: )bloquant/, '$1progrès');

let system: System;
let inForce: string;
let draft: string;
beforeAll(async () => {
  system = await openSystem('2026-12-01T08:00:00.000Z');
  const stage = await openStage(system.url);
  // One who holds the label, then one who asks for it.
  const [holder] = await playCases(stage, [{ ...caseOf('T01'), session: unanimous('2027-01-21') }]);
  if (holder?.failure) throw holder.failure;
  await system.moveClock('2027-03-01T08:00:00.000Z');
  const { body } = await system.post('/api/62/sessions', {
    as: SECRETARY,
    body: { kind: 'ORDINARY', heldOn: '2027-04-15', opensOn: '2027-03-01', closesOn: '2027-04-01' },
  });
  expect(body).toMatchObject({ state: 'scheduled' });
  await fileApplication(stage.api, newDossier(caseOf('T04')), String(body['id']));
  inForce = ((await system.get('/api/62')).body['charter'] as { id: string }).id;
  const started = await system.post('/api/62/charters', { as: SECRETARY, body: { text: softer } });
  draft = String(started.body['id']);
}, 300_000);
afterAll(() => system.stop());

const read = (path: string, as = SECRETARY) => system.get(`/api/62/charters/${path}`, { as });
const typeOf = ({ body }: { body: Record<string, unknown> }) => body['type'];

describe('two charters compared', () => {
  it('tell whoever is signed in what changes, in words', async () => {
    const { status, body } = await read(`${draft}/diff?against=${inForce}`, 'candidate-02');
    expect(status).toBe(200);
    expect(body).toMatchObject({ before: { id: inForce }, after: { id: draft }, articles: [], others: [] });
    expect(body['criteria']).toEqual([
      {
        criterion: 'GOV-01',
        kind: 'CHANGED',
        title: expect.any(String),
        changes: [{ what: 'nature', before: 'bloquant', after: 'progrès' }],
      },
    ]);
  });

  it('are read as a file too, a line for each part that changes', async () => {
    const { body } = await read(
      `${draft}/diff?against=${inForce}&format=csv&columns=criterion,kind,what,before,after`,
      'candidate-02',
    );
    expect(body['text']).toBe(
      'Critère;Changement;Ce qui change;Avant;Après\r\nGOV-01;Modification;nature;bloquant;progrès\r\n',
    );
  });

  it.each([
    ['without the other one', () => `${draft}/diff`, 400, 'urn:label-ess:malformed'],
    ['with one that does not exist', () => `${draft}/diff?against=nobody`, 404, 'urn:label-ess:not-yours'],
    [
      'of one that does not exist',
      () => `${crypto.randomUUID()}/diff?against=${inForce}`,
      404,
      'urn:label-ess:not-yours',
    ],
  ])('%s are refused', async (_, path, status, type) => {
    const answer = await read(path());
    expect([answer.status, typeOf(answer)]).toEqual([status, type]);
  });

  it('are refused while one has faults', async () => {
    const { body } = await system.post('/api/62/charters', { as: SECRETARY, body: { text: 'charte: X' } });
    const answer = await read(`${String(body['id'])}/diff?against=${inForce}`);
    expect([answer.status, typeOf(answer)]).toEqual([422, 'urn:label-ess:charter-does-not-compile']);
  });
});

describe('a charter as it is written', () => {
  it('is read by whoever is signed in: its source, what was proposed, what was said and answered', async () => {
    const act = (as: string, command: string, body: object) =>
      system.post(`/api/62/charters/${id}/${command}`, { as, body });
    const { body: started } = await system.post('/api/62/charters', {
      as: SECRETARY,
      body: { text: firstText },
    });
    const id = String(started['id']);
    const asked = { article: 3, replacement: 'Une personne, une voix.', motive: 'Plus court.' };
    await act(SECRETARY, 'proposeAmendment', asked);
    await act(SECRETARY, 'rejectAmendment', { amendment: 1, reason: 'Trop court.' });
    await act(SECRETARY, 'openConsultation', { until: '2027-04-01' });
    await act('candidate-02', 'comment', { article: 1, text: 'Qui est visé ?' });
    await act(SECRETARY, 'answerComment', { comment: 1, text: 'Toute structure.' });
    const { status, body } = await read(`${id}/writing`, 'candidate-02');
    expect([status, body['text']]).toEqual([200, firstText]);
    const at = expect.any(String);
    expect(body['amendments']).toEqual([
      { ...asked, amendment: 1, criterion: null, state: 'REJECTED', answer: 'Trop court.', at },
    ]);
    expect(body['comments']).toEqual([
      { comment: 1, article: 1, text: 'Qui est visé ?', answer: 'Toute structure.', at },
    ]);
    expect((await system.get(`/api/62/charters/${id}/writing`)).status).toBe(401);
  });
});

describe('a text checked as one types', () => {
  const check = (text: string, as = SECRETARY) =>
    system.post('/api/62/charters/check', { as, body: { text } });
  const drafts = async () =>
    ((await system.get('/api/62/charters?state=drafted', { as: SECRETARY })).body['items'] as unknown[])
      .length;

  it('tells its faults with line and column, and nothing is written', async () => {
    const before = await drafts();
    const { status, body } = await check(firstText.replace('nature: bloquant', 'nature: bloquante'));
    expect(status).toBe(200);
    expect(body).toMatchObject({ charter: null, comparison: null, examples: null });
    const line = firstText.split('\n').findIndex((each) => each.includes('nature: bloquant')) + 1;
    expect(body['faults']).toEqual([
      expect.objectContaining({ line, message: expect.stringMatching(/au choix\s: bloquant, progrès$/) }),
    ]);
    expect(await drafts()).toBe(before);
  });

  it('tells what it would change for the examples of both texts', async () => {
    const { body } = await check(softer);
    expect(body).toMatchObject({ faults: [], charter: { criteria: expect.any(Number) } });
    const { changed } = body['examples'] as { changed: Record<string, unknown>[] };
    expect(new Set(changed.map(({ criterion }) => criterion))).toEqual(new Set(['GOV-01']));
    expect(new Set(changed.map(({ of }) => of))).toEqual(new Set(['CURRENT', 'DRAFT']));
    expect((await check(firstText)).body['examples']).toMatchObject({ changed: [] });
  });

  it.each([
    ['presidente', 403],
    ['candidate-02', 403],
  ])('is not for %s', async (as, status) => {
    expect((await check(firstText, as)).status).toBe(status);
  });

  it('asks for a text', async () => {
    const { status, body } = await system.post('/api/62/charters/check', { as: SECRETARY, body: {} });
    expect([status, body['type']]).toEqual([400, 'urn:label-ess:invalid']);
  });
});

describe('a charter simulated', () => {
  type Page = { evaluated: number; differences: Record<string, unknown>[]; next: string | null };

  const pages = async (id: string): Promise<Page[]> => {
    const all: Page[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { status, body } = await read(`${id}/simulation${next && `?cursor=${next}`}`);
      expect(status).toBe(200);
      all.push(body as unknown as Page);
      ({ next } = body as unknown as Page);
    }
    return all;
  };

  it('reaches who holds a label and who asks for one, once each', async () => {
    const all = await pages(draft);
    expect(all.reduce((sum, { evaluated }) => sum + evaluated, 0)).toBe(2);
    const differences = all.flatMap((page) => page.differences);
    expect(differences).toHaveLength(2);
    expect(new Set(differences.map(({ holder }) => holder))).toEqual(new Set([false, true]));
    for (const { criteria } of differences)
      expect(criteria).toEqual([
        {
          criterion: 'GOV-01',
          from: expect.objectContaining({ blocking: true }),
          to: expect.objectContaining({ blocking: false, explanation: expect.any(String) }),
        },
      ]);
  });

  it('of the charter in force changes nothing', async () => {
    expect((await pages(inForce)).flatMap(({ differences }) => differences)).toEqual([]);
  });

  it('is for those who prepare and preside', async () => {
    for (const as of ['instructrice', 'presidente'])
      expect((await read(`${draft}/simulation`, as)).status).toBe(200);
    for (const as of ['administratrice', 'candidate-02'])
      expect((await read(`${draft}/simulation`, as)).status).toBe(403);
    expect((await system.get(`/api/62/charters/${draft}/simulation`)).status).toBe(401);
    expect((await read(`${draft}/simulation?cursor=%7B`)).status).toBe(400);
  });
});

describe('the published charter', () => {
  const page = async (path: string) => {
    const { status, type, body } = await system.get(`/criteres/${path}`);
    const { text } = body;
    return { status, type, text: typeof text === 'string' ? text : '', body };
  };

  it('is a page for anyone, with every criterion of the charter in force', async () => {
    const { status, type, text } = await page('62');
    expect([status, type]).toEqual([200, expect.stringContaining('text/html')]);
    for (const [, id] of firstText.matchAll(/^ {2}- id: ([A-Z]+-\d{2}[A-Z]?)$/gm))
      expect(text).toContain(`id="${id}"`);
    expect(text).toContain('href="/criteres/62/2026-12-01.json"');
    expect((await page('62/2026-12-01')).text).toBe(text);
  });

  it('is data under the same address', async () => {
    const { status, body } = await page('62/2026-12-01.json');
    expect(status).toBe(200);
    expect(body).toMatchObject({ council: '62', standing: 'IN_FORCE', version: '2026-12-01' });
    expect((await page('62.json')).body).toEqual(body);
  });

  it.each(['75', '62/1999-01-01', '62/%00', `62/${'x'.repeat(300)}`])(
    'is not at %s, in words',
    async (path) => {
      const { status, text } = await page(path);
      expect(status).toBe(404);
      expect(text).toContain('<main');
    },
  );

  it('is not a draft', async () => {
    expect((await page(`62/${draft}`)).status).toBe(404);
  });
});

describe('another council', () => {
  const profile = {
    id: '59',
    name: 'Conseil du Nord',
    shortName: 'CDESS du Nord',
    territory: 'Nord',
    department: '59',
    colleges: ['Un'],
    contact: { service: 's', phone: '03', hours: 'h', email: 'nord@exemple.fr', address: 'a' },
    remedies: { authority: 'p', court: 't', courtAddress: 'a' },
  };
  const email = 'secretariat.nord@exemple.fr';
  const there = (path: string, body: object) => system.post(`/api/59/${path}`, { as: 'nord', body });

  const invitation = async (): Promise<string> => {
    const code = codeIn((await system.mails()).find(({ to }) => to === email));
    if (code === null) throw new Error('no invitation came');
    return code;
  };

  beforeAll(async () => {
    await system.post('/api/councils', { as: 'plateforme', body: profile });
    await system.post('/api/59/invite', {
      as: 'plateforme',
      body: { name: 'Nour Petit', email, role: 'secretary' },
    });
    await there('acceptInvitation', { code: await invitation() });
  }, 60_000);

  it('brings a charter as a file, with its faults if it has some', async () => {
    expect((await there('charters', { text: firstText })).body).toMatchObject({ state: 'drafted' });
    const { body } = await there('charters', { text: 'charte: X' });
    const { body: kept } = await system.get(`/api/59/charters/${String(body['id'])}`, { as: 'nord' });
    expect(kept['data']).toMatchObject({ version: null, compiledDigest: null });
    expect((kept['data'] as { faults: number }).faults).toBeGreaterThan(0);
  });

  it('takes up the one that another published, by its digest, and gives it effect', async () => {
    const { body } = await read(inForce, 'nord');
    const { textDigest } = body['data'] as { textDigest: string };
    const taken = await there('charters', { textDigest });
    const id = String(taken.body['id']);
    const { body: own } = await system.get(`/api/59/charters/${id}`, { as: 'nord' });
    expect(own['data']).toMatchObject({ textDigest, faults: 0 });
    const none = await system.get('/criteres/59');
    expect([none.status, String(none.body['text'])]).toEqual([
      404,
      expect.stringContaining('Aucune charte n’est encore en vigueur'),
    ]);
    const adoption = { effectiveOn: '2027-09-01', deliberation: 'n° 2027-1' };
    expect((await there(`charters/${id}/adopt`, adoption)).status).toBe(200);
    expect((await system.get('/criteres/59/2027-09-01')).body['text']).toContain('Elle prendra effet le');
    await system.moveClock('2027-09-01T08:00:00.000Z');
    expect((await system.get('/criteres/59')).body['text']).toContain('En vigueur depuis le');
    expect((await system.get('/api/59')).body['charter']).toMatchObject({ id, effectiveOn: '2027-09-01' });
  });

  it('cannot take up what nobody published, nor read the drafts of the other through its own address', async () => {
    const answer = await there('charters', { textDigest: 'A'.repeat(43) });
    expect([answer.status, typeOf(answer)]).toEqual([422, 'urn:label-ess:charter-text-unknown']);
    expect((await system.get(`/api/59/charters/${draft}`, { as: 'nord' })).status).toBe(404);
    expect(
      (await system.get(`/api/59/charters/${draft}/diff?against=${inForce}`, { as: 'nord' })).status,
    ).toBe(404);
  });
});
