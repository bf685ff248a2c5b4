import type { Browser, Page } from 'playwright-core';
import { waitFor } from '../../local/journey/wait-for.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { signCharter } from '../support/sign-charter.ts';
import { codeIn, openSystem, type System } from '../support/system.ts';

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

const session = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
const schedule = async () =>
  String((await system.post('/api/62/sessions', { as: 'secretaire', body: session })).body['id']);

const start = async (as: string, more: object = {}) => {
  const body = { structure, session: await schedule(), ...more };
  return system.post('/api/62/applications', { as, body });
};
const started = async (as = 'candidate-02', more: object = {}) =>
  `/api/62/applications/${String((await start(as, more)).body['id'])}`;

type Row = { criterion: string; field: string; value?: unknown; version: number; savedBy: string };
const read = async (path: string, as = 'candidate-02') => (await system.get(path, { as })).body;
const data = async (path: string, as?: string) =>
  (await read(path, as))['data'] as Record<string, unknown> & { answers: Row[] };

const answer = (path: string, answers: object, versions: object = {}, as = 'candidate-02') =>
  system.post(`${path}/answer`, { as, body: { criterion: 'GOV-01', answers, versions } });

describe('a draft', () => {
  it('is saved field by field, each with its version, and tells what is left', async () => {
    const draft = await started();
    const before = (await data(draft))['progress'] as { asked: number; answered: number };
    expect(await answer(draft, { votes: 'ONE_PERSON_ONE_VOTE', colleges: [] })).toMatchObject({
      status: 200,
    });
    const { answers, progress } = await data(draft);
    expect(answers).toEqual([
      expect.objectContaining({ criterion: 'GOV-01', field: 'colleges', value: [], version: 1 }),
      expect.objectContaining({ field: 'votes', version: 1, savedBy: 'representative' }),
    ]);
    expect(progress).toMatchObject({ asked: before.asked, answered: before.answered + 2 });
  });

  it('says who changed an answer meanwhile and what it is now; the other fields are not touched', async () => {
    const draft = await started();
    await answer(draft, { votes: 'OTHER' });
    const late = await answer(draft, { votes: 'ONE_PERSON_ONE_VOTE', colleges: [] });
    expect(late).toMatchObject({
      status: 409,
      body: {
        type: 'urn:label-ess:answer-changed',
        fields: { votes: { value: 'OTHER', version: 1, savedBy: 'representative' } },
      },
    });
    expect((await data(draft)).answers).toHaveLength(1);
    const cleared = { criterion: 'GOV-01', clear: ['votes'], versions: { votes: 1 } };
    await system.post(`${draft}/answer`, { as: 'candidate-02', body: cleared });
    expect((await data(draft)).answers).toEqual([
      {
        criterion: 'GOV-01',
        field: 'votes',
        version: 2,
        savedAt: expect.any(String),
        savedBy: 'representative',
      },
    ]);
  });

  it('answers late to what was saved, whoever wrote over it since, and writes nothing again (P3)', async () => {
    const draft = await started();
    const body = { criterion: 'GOV-01', answers: { votes: 'OTHER' }, versions: {} };
    const headers = { 'idempotency-key': 'answer-of-the-first' };
    const sent = { as: 'candidate-02', headers, body };
    const first = await system.post(`${draft}/answer`, sent);
    await answer(draft, { votes: 'ONE_PERSON_ONE_VOTE' }, { votes: 1 });
    const { status, body: again } = await system.post(`${draft}/answer`, sent);
    expect([status, again]).toEqual([200, first.body]);
    const other = { ...body, answers: { colleges: [] } };
    expect(await system.post(`${draft}/answer`, { ...sent, body: other })).toMatchObject({
      status: 422,
      body: { type: 'urn:label-ess:command-id-reused' },
    });
    expect((await data(draft)).answers).toMatchObject([{ value: 'ONE_PERSON_ONE_VOTE', version: 2 }]);
  });

  it('names each field that is wrong, and those that nobody asks', async () => {
    const draft = await started();
    expect(await answer(draft, { votes: 'ONE', colleges: 'x' })).toMatchObject({
      status: 422,
      body: {
        type: 'urn:label-ess:malformed-answer',
        fields: { votes: expect.any(String), colleges: expect.any(String) },
      },
    });
    expect(await answer(draft, { votes: null })).toMatchObject({
      status: 422,
      body: { fields: { votes: expect.stringContaining('effacez') } },
    });
    expect(await answer(draft, { unheardOf: 1 })).toMatchObject({
      status: 422,
      body: { type: 'urn:label-ess:unknown-criterion' },
    });
  });

  it('is assessed as it stands, for its people only', async () => {
    const draft = await started();
    await answer(draft, { votes: 'ONE_PERSON_ONE_VOTE', colleges: [] });
    const { criteria, registerRead } = await read(`${draft}/assessment`);
    expect(registerRead).toBe(true);
    expect(criteria).toContainEqual(expect.objectContaining({ id: 'GOV-01', verdict: 'PASS' }));
    expect(criteria).toContainEqual(
      expect.objectContaining({ verdict: 'REVIEW', missing: expect.arrayContaining([expect.any(String)]) }),
    );
    for (const as of ['instructrice', 'candidate-03'])
      expect((await system.get(`${draft}/assessment`, { as })).status).toBe(404);
  });

  it('proposes the answers of a former dossier, which count once they are confirmed (A7)', async () => {
    const former = await started();
    await answer(former, { votes: 'ONE_PERSON_ONE_VOTE', colleges: [] });
    const from = former.split('/').at(-1);
    expect(await start('candidate-02', { from })).toMatchObject({ status: 422 });
    await system.post(`${former}/submit`, { as: 'candidate-02', body: { swornStatement: true } });
    const draft = await started('candidate-02', { from });
    expect(await data(draft)).toMatchObject({
      answers: [],
      reused: [{ field: 'colleges' }, { field: 'votes', value: 'ONE_PERSON_ONE_VOTE' }],
    });
    await answer(draft, { votes: 'ONE_PERSON_ONE_VOTE' });
    expect(await data(draft)).toMatchObject({
      answers: [{ field: 'votes' }],
      reused: [{ field: 'colleges' }],
    });
  });

  it('is filled in with an officer when its applicant asks, and filed by the applicant alone (A11)', async () => {
    const draft = await started();
    expect((await answer(draft, { votes: 'OTHER' }, {}, 'instructrice')).status).toBe(404);
    const asked = await system.post(`${draft}/askAssistance`, { as: 'candidate-02', body: { wanted: true } });
    expect(asked.status).toBe(200);
    expect((await answer(draft, { votes: 'ONE_PERSON_ONE_VOTE' }, {}, 'instructrice')).status).toBe(200);
    expect((await data(draft)).answers).toMatchObject([{ savedBy: 'officer' }]);
    const submit = (as: string) => system.post(`${draft}/submit`, { as, body: { swornStatement: true } });
    expect((await submit('instructrice')).body).toMatchObject({ type: 'urn:label-ess:wrong-channel' });
    expect((await submit('candidate-02')).status).toBe(200);
    expect(await data(draft, 'instructrice')).toMatchObject({ assisted: true });
    const counter = { assistance: { askedOn: '2026-12-01', by: 'COUNTER' } };
    expect((await start('instructrice')).body).toMatchObject({ type: 'urn:label-ess:assistance-not-asked' });
    expect((await start('instructrice', counter)).status).toBe(201);
  });
});

describeInBrowser('a draft open in two browsers', () => {
  type Sent = { answers: object; versions: object; key?: string };
  type Answered = { status: number; body: Record<string, unknown> };
  let browser: Browser;
  let draft = '';
  let [ada, leo] = [] as unknown as [Page, Page];

  const invited = () =>
    waitFor('la lettre d’invitation', async () =>
      codeIn((await system.mails()).find(({ to }) => to === 'leo@exemple.fr')),
    );

  /** A browser of their own at this address; the public page forbids what a page of the dossier will do. */
  const open = async (account: string): Promise<Page> => {
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.goto(system.url);
    const token = await system.tokenFor(account);
    await page.evaluate(`globalThis.ask = async (method, path, body, key) => {
      const headers = { authorization: 'Bearer ${token}', 'content-type': 'application/json' };
      if (key) headers['idempotency-key'] = key;
      const answer = await fetch(path, { method, headers, body: body && JSON.stringify(body) });
      return { status: answer.status, body: await answer.json() };
    }`);
    return page;
  };
  const save = (page: Page, { answers, versions, key = crypto.randomUUID() }: Sent): Promise<Answered> => {
    const sent = ['POST', `${draft}/answer`, { criterion: 'GOV-01', answers, versions }, key];
    return page.evaluate<Answered>(`ask(...${JSON.stringify(sent)})`);
  };
  const seen = async (page: Page, field: string): Promise<Row | undefined> => {
    const { body } = await page.evaluate<Answered>(`ask('GET', ${JSON.stringify(draft)})`);
    return (body['data'] as { answers: Row[] }).answers.find((row) => row.field === field);
  };

  beforeAll(async () => {
    const person = { name: 'Léo Petit', email: 'leo@exemple.fr', role: 'preparer' };
    await system.post(`/api/62/structures/${structure}/invite`, { as: 'candidate-02', body: person });
    const accepted = { as: 'leo', body: { code: await invited() } };
    await system.post(`/api/62/structures/${structure}/acceptInvitation`, accepted);
    draft = await started();
    browser = await openBrowser();
    [ada, leo] = await Promise.all([open('candidate-02'), open('leo')]);
  }, 60_000);
  afterAll(() => browser?.close());

  it('keeps what the second one typed out of what the first one saved, until they have seen it', async () => {
    expect((await save(ada, { answers: { votes: 'OTHER' }, versions: {} })).status).toBe(200);
    const typed = { votes: 'ONE_PERSON_ONE_VOTE' };
    const late = await save(leo, { answers: typed, versions: {} });
    expect(late).toMatchObject({
      status: 409,
      body: { fields: { votes: { value: 'OTHER', version: 1, savedBy: 'representative' } } },
    });
    expect(await seen(leo, 'votes')).toMatchObject({ value: 'OTHER' });
    expect((await save(leo, { answers: typed, versions: { votes: 1 } })).status).toBe(200);
    expect(await seen(ada, 'votes')).toMatchObject({ value: typed.votes, version: 2, savedBy: 'preparer' });
  });

  it('takes one of two who save the same field at once, and both when fields differ', async () => {
    const race = await Promise.all(
      [ada, leo].map((page) => save(page, { answers: { votes: 'OTHER' }, versions: { votes: 2 } })),
    );
    expect(new Set(race.map(({ status }) => status))).toEqual(new Set([200, 409]));
    const apart = await Promise.all([
      save(ada, { answers: { votes: 'ONE_PERSON_ONE_VOTE' }, versions: { votes: 3 } }),
      save(leo, { answers: { colleges: [] }, versions: {} }),
    ]);
    expect(apart.map(({ status }) => status)).toEqual([200, 200]);
    expect([await seen(leo, 'votes'), await seen(ada, 'colleges')]).toMatchObject([
      { value: 'ONE_PERSON_ONE_VOTE', version: 4 },
      { value: [], version: 1 },
    ]);
  });

  it('saves once what is sent again after the network came back', async () => {
    const again = { answers: { votes: 'OTHER' }, versions: { votes: 4 }, key: crypto.randomUUID() };
    await ada.context().setOffline(true);
    await expect(save(ada, again)).rejects.toThrow('Failed to fetch');
    expect(await seen(leo, 'votes')).toMatchObject({ version: 4 });
    await ada.context().setOffline(false);
    expect((await save(ada, again)).status).toBe(200);
    expect((await save(ada, again)).status).toBe(200);
    expect(await seen(leo, 'votes')).toMatchObject({ value: 'OTHER', version: 5 });
  });
});
