import { resolve } from 'node:path';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SQSEvent, SQSRecord } from 'aws-lambda';
import { FUNCTIONS } from '../../infra/functions.ts';
import { makeAsideAnswers } from '../../functions/adapters/aside-answers.ts';
import { isWorded } from '../../functions/queries/undelivered/words.ts';
import { makeSessions } from '../../functions/sign-in/sessions.ts';
import { accessKeyOf } from '../../local/functions/environment.ts';
import { personIdOf } from '../../local/people/accounts.ts';
import { MOUNT } from '../../local/people/provider.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import {
  CUT,
  faultReply,
  startFaultProxy,
  type FaultProxy,
  type Interceptor,
} from '../../proofs/faults/fault-proxy.ts';
import { describeInBrowser, openBrowser } from '../support/browser.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant, PERSON, uuid } from '../support/ids.ts';
import { openSystem, type System } from '../support/system.ts';

type Item = {
  id: string;
  what: string;
  thing: string;
  workflow: string;
  factType: string | null;
  function: string | null;
  title: string;
  advice: string;
  available: string[];
};

const START = '2026-11-21T08:00:00.000Z';
const LIST = '/api/62/undelivered';
const PAGE = '/conseils/62/non-parti';

let engine: TestEngine;
let proxy: FaultProxy;
let system: System;
let mailKey = '';
/** Versions of the council whose notice send-mail cannot follow. */
const poison = new Set<number>();
/** Whether send-mail dies when it has sent a mail and not yet said so. */
const killed = { next: false };

const failing: Interceptor = async ({ caller, operation, body }) => {
  if (caller !== mailKey) return null;
  const isPoison = [...poison].some((version) => body.includes(`"${String(version).padStart(10, '0')}#"`));
  if (operation === 'Query' && isPoison) return faultReply(400, 'ValidationException', 'not now');
  if (operation !== 'UpdateItem' || !body.includes('SET doneAt') || !killed.next) return null;
  killed.next = false;
  await system.post('/local/crash', { body: { function: 'send-mail' } });
  return CUT;
};

beforeAll(async () => {
  const root = resolve(import.meta.dirname, '../..');
  const { functions } = readSystem(readStacks(await synthesize(root, () => undefined)), {});
  const sender = [...functions.values()].find(({ description }) => description === 'send-mail');
  mailKey = sender === undefined ? '' : accessKeyOf(sender);
  engine = await openEngine();
  proxy = await startFaultProxy(engine.endpoint, [failing]);
  system = await openSystem(START, proxy.endpoint);
}, 240_000);
afterAll(async () => {
  await system?.stop();
  await proxy?.stop();
  await engine?.stop();
});

const now = async (): Promise<number> => Date.parse(String((await system.get('/local/ready')).body['now']));
const later = async (minutes: number): Promise<void> => {
  const to = new Date((await now()) + minutes * 60_000).toISOString();
  expect((await system.moveClock(to)).status).toBe(200);
};

const list = async (as = 'secretaire'): Promise<Item[]> =>
  (await system.get(LIST, { as })).body['items'] as Item[];
const only = async (): Promise<Item> => {
  const items = await list();
  expect(items).toHaveLength(1);
  return items[0]!;
};
const answer = (id: string, act: string, as = 'secretaire') => system.post(`${LIST}/${id}/${act}`, { as });

const mailsTo = async (email: string): Promise<number> =>
  (await system.mails()).filter(({ to }) => to === email).length;

const councilVersion = async (): Promise<number> =>
  Number((await system.get('/api/62/councils/62', { as: 'administratrice' })).body['version']);
const invite = async (email: string) => {
  const body = { role: 'officer', name: 'Prénom Marqueur-71', email };
  expect((await system.post('/api/62/invite', { as: 'administratrice', body })).status).toBe(200);
};
/** An invitation whose mail cannot leave; gives the version of its fact. */
const invitePoisoned = async (email: string): Promise<number> => {
  const version = (await councilVersion()) + 1;
  poison.add(version);
  await invite(email);
  return version;
};

describe('a reaction that always fails', () => {
  it('ends on the list in plain words, rings, and delays no other', async () => {
    expect(await list()).toEqual([]);
    const version = await invitePoisoned('poison@exemple.fr');
    await invite('suivante@exemple.fr');
    await system.settled();
    expect([await mailsTo('poison@exemple.fr'), await mailsTo('suivante@exemple.fr')]).toEqual([0, 1]);
    const item = await only();
    expect(item).toMatchObject({
      what: 'reaction',
      thing: '62',
      workflow: 'council',
      factType: 'PersonInvited.v1',
      function: 'send-mail',
      title: 'Conseil : le courriel d’invitation n’est pas parti.',
      available: ['settle', 'resend'],
    });
    expect(item.advice).toMatch(/^Le service a essayé plusieurs fois\./);
    const lines = system
      .logs()
      .split('\n')
      .filter((line) => line.includes('"set-aside"'));
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({ level: 'ERROR', function: 'send-mail', factType: 'PersonInvited.v1' }),
    ]);
    const { deadLetters } = (await system.get('/local/dead-letters')).body as { deadLetters: object[] };
    expect(deadLetters).toHaveLength(1);
    // Nothing personal, and nothing of an error message, stands in the row.
    const { Items } = await engine.db.send(
      new QueryCommand({
        TableName: engine.tables.state,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :aside)',
        ExpressionAttributeValues: { ':pk': '62#council#62', ':aside': 'aside#' },
      }),
    );
    expect(Items).toHaveLength(1);
    expect(Items?.[0]).toMatchObject({ version, list: '62#aside' });
    expect(JSON.stringify(Items)).not.toMatch(/Marqueur|@|not now|Exception/);
  });

  it('comes back, as another line, when it is sent again before it is mended', async () => {
    const before = await only();
    expect((await answer(before.id, 'resend')).status).toBe(200);
    await system.settled();
    const after = await only();
    expect(after.id).not.toBe(before.id);
    expect((await answer(before.id, 'resend')).body).toMatchObject({ state: 'resent' });
    expect((await answer(before.id, 'settle')).status).toBe(409);
    await system.settled();
    expect((await only()).id).toBe(after.id);
  });

  it('is done once when it is sent again after mending, however often it is asked', async () => {
    poison.clear();
    const { id } = await only();
    const answers = await Promise.all([answer(id, 'resend'), answer(id, 'resend', 'administratrice')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await system.settled();
    expect(await answer(id, 'resend')).toMatchObject({ status: 200, body: { id, state: 'resent' } });
    await system.settled();
    expect(await mailsTo('poison@exemple.fr')).toBe(1);
    expect(await list()).toEqual([]);
  });

  it('may be settled otherwise: kept with who and when, and off the list for good', async () => {
    const version = await invitePoisoned('papier@exemple.fr');
    await system.settled();
    poison.clear();
    const { id } = await only();
    expect((await answer(id, 'settle')).body).toEqual({ id, state: 'settled' });
    expect((await answer(id, 'settle')).status).toBe(200);
    expect(await answer(id, 'resend')).toMatchObject({
      status: 409,
      body: { type: 'urn:label-ess:state-moved-on' },
    });
    await system.settled();
    expect([await list(), await mailsTo('papier@exemple.fr')]).toEqual([[], 0]);
    const { Items } = await engine.db.send(
      new QueryCommand({
        TableName: engine.tables.state,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :aside)',
        ExpressionAttributeValues: { ':pk': '62#council#62', ':aside': 'aside#' },
      }),
    );
    const person = personIdOf(`${system.url}${MOUNT}`, 'secretaire');
    expect(Items?.find((row) => row['version'] === version)).toMatchObject({
      answer: 'settled',
      answeredBy: person,
      answeredAt: expect.stringMatching(/^2026-11-21T08:/),
    });
  });
});

describe('a mail whose sender dies between begin and done', () => {
  const doubtful = async (email: string): Promise<Item> => {
    killed.next = true;
    await invite(email);
    await system.settled();
    expect(killed.next).toBe(false);
    expect(await mailsTo(email)).toBe(1);
    // It may still be on its way: nobody is told yet.
    expect(await list()).toEqual([]);
    await later(6);
    expect(await mailsTo(email)).toBe(1);
    return only();
  };

  it('is listed for a person, never sent again by itself, and settled by word of its addressee', async () => {
    const item = await doubtful('doute@exemple.fr');
    expect(item).toMatchObject({
      what: 'mail',
      function: 'send-mail',
      title: 'Conseil : le courriel d’invitation est peut-être parti, peut-être pas.',
    });
    await answer(item.id, 'settle');
    await later(20);
    expect([await list(), await mailsTo('doute@exemple.fr')]).toEqual([[], 1]);
  });

  it('is sent once more, and only once, when a person says so', async () => {
    const { id } = await doubtful('encore@exemple.fr');
    const answers = await Promise.all([answer(id, 'resend'), answer(id, 'resend')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await system.settled();
    expect((await answer(id, 'resend')).status).toBe(200);
    await later(20);
    expect([await list(), await mailsTo('encore@exemple.fr')]).toEqual([[], 2]);
  });
});

describe('a due command that is refused', () => {
  const session = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-01', closesOn: '2026-12-20' };
  const setValue = (id: string, value: string) =>
    engine.db.send(
      new UpdateCommand({
        TableName: engine.tables.state,
        Key: { pk: `62#session#${id}`, sk: 'state' },
        UpdateExpression: 'SET #value = :value',
        ExpressionAttributeNames: { '#value': 'value' },
        ExpressionAttributeValues: { ':value': value },
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );

  it('is listed, and passes at the next sweep once a person says so and it may', async () => {
    const scheduled = await system.post('/api/62/sessions', { as: 'secretaire', body: session });
    const id = String(scheduled.body['id']);
    const facts = async () =>
      (await system.get(`/api/62/sessions/${id}/history`, { as: 'secretaire' })).body['facts'] as object[];
    await setValue(id, 'cancelled');
    await system.moveClock('2027-01-16T09:00:00.000Z');
    const parked = await only();
    expect(parked).toMatchObject({
      what: 'deadline',
      thing: id,
      workflow: 'session',
      factType: null,
      function: null,
    });
    expect(parked.title).toBe(
      'Séance du 21\u00a0janvier 2027 : une échéance est atteinte (convocation), mais le service n’a pas pu en tirer la suite.',
    );
    await answer(parked.id, 'resend');
    expect(await list()).toEqual([]);
    await later(2);
    const again = await only();
    expect(again.id).not.toBe(parked.id);
    await setValue(id, 'scheduled');
    await later(2);
    expect(await facts()).toHaveLength(1);
    await answer(again.id, 'resend');
    await later(2);
    expect([await facts(), await list()]).toMatchObject([{ length: 2 }, []]);
  });
});

describe('who may read and answer', () => {
  let item: Item;
  beforeAll(async () => {
    await invitePoisoned('droits@exemple.fr');
    await system.settled();
    poison.clear();
    item = await only();
  });

  it('is the secretariat; the auditor reads only', async () => {
    expect(await list('administratrice')).toEqual([item]);
    expect(await list('auditrice')).toEqual([{ ...item, available: [] }]);
    expect((await answer(item.id, 'settle', 'auditrice')).status).toBe(403);
  });

  it.each([
    ['instructrice', 403, 404],
    ['presidente', 403, 404],
    ['membre-02', 403, 404],
    ['candidate-01', 403, 404],
    ['plateforme', 403, 404],
  ])('not %s', async (as, read, act) => {
    const answered = [await system.get(LIST, { as }), await answer(item.id, 'resend', as)];
    expect(answered.map(({ status }) => status)).toEqual([read, act]);
  });

  it('nobody without a sign-in, in another council, or at what does not exist', async () => {
    expect((await system.get(LIST)).status).toBe(401);
    expect((await system.post(`${LIST}/${item.id}/settle`)).status).toBe(401);
    expect((await system.get('/api/59/undelivered', { as: 'secretaire' })).status).toBe(403);
    const other = { as: 'secretaire' };
    expect((await system.post(`/api/59/undelivered/${item.id}/settle`, other)).status).toBe(404);
    const named = (text: string) => Buffer.from(text).toString('base64url');
    for (const id of [
      'x',
      '%00',
      named('council#62#2026-11-21T08:00:00.000Z#state'),
      named(`council#62#2026-11-21T08:00:00.000Z#aside#reaction#${uuid('1')}#send-mail`),
      named('person#62#2026-11-21T08:00:00.000Z#aside#reaction#x'),
    ])
      expect((await answer(id, 'settle')).status).toBe(404);
    expect((await system.get(`${LIST}?cursor=x`, { as: 'secretaire' })).status).toBe(400);
    expect(await list()).toEqual([item]);
  });
});

describe('the page', () => {
  const cookieOf = async (account: string): Promise<string> => {
    const person = personIdOf(`${system.url}${MOUNT}`, account);
    return `__Host-session=${await makeSessions(engine.db, engine.tables.state).begin(person, Date.now())}`;
  };
  const visit = async (account: string | null, headers: Record<string, string> = {}, body?: string) =>
    fetch(`${system.url}${PAGE}`, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'manual',
      headers: {
        ...(account !== null && { cookie: await cookieOf(account) }),
        ...(body !== undefined && { 'content-type': 'application/x-www-form-urlencoded' }),
        ...headers,
      },
      ...(body !== undefined && { body }),
    });

  it('says to who is not signed in where to sign in, and to others nothing', async () => {
    const unknown = await visit(null);
    expect(unknown.status).toBe(401);
    const text = await unknown.text();
    expect(text).toContain('href="/sign-in"');
    expect(text).not.toContain('Relancer');
    for (const account of ['instructrice', 'candidate-01']) expect((await visit(account)).status).toBe(404);
    expect((await fetch(`${system.url}/conseils/59/non-parti`)).status).toBe(404);
  });

  it('tells each line in plain words, with two buttons for the secretariat and none for the auditor', async () => {
    const text = await (await visit('secretaire')).text();
    expect(text).toContain('le courriel d’invitation n’est pas parti.');
    expect(text).toContain('heure de Paris');
    expect(text.match(/<button/g)).toHaveLength(2);
    expect(await (await visit('auditrice')).text()).not.toContain('<button');
  });

  it('takes its own forms only', async () => {
    const { id } = await only();
    const form = new URLSearchParams({ id, act: 'settle' }).toString();
    for (const headers of [
      {},
      { origin: 'https://ailleurs.example' },
      { origin: system.url, 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ])
      expect((await visit('secretaire', headers as Record<string, string>, form)).status).toBe(403);
    expect((await visit('auditrice', { origin: system.url }, form)).status).toBe(403);
    expect((await visit('secretaire', { origin: system.url }, 'id=&act=destroy')).status).toBe(400);
    expect(await only()).toMatchObject({ id });
  });

  describeInBrowser('in a browser', () => {
    it('is used with a keyboard: a line is settled, and everything has left', async () => {
      const browser = await openBrowser();
      try {
        const context = await browser.newContext();
        const [name = '', value = ''] = (await cookieOf('secretaire')).split('=');
        await context.addCookies([
          {
            name,
            value,
            url: system.url.replace('http:', 'https:'),
            secure: true,
            httpOnly: true,
            sameSite: 'Strict',
          },
        ]);
        const page = await context.newPage();
        await page.goto(`${system.url}${PAGE}`);
        const settle = page.getByRole('button', { name: /^Marquer comme réglé/ });
        await settle.focus();
        await page.keyboard.press('Enter');
        await page.waitForURL(/fait=regle$/);
        expect(await page.getByRole('status').innerText()).toContain('cette ligne est réglée');
        expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Tout est parti.');
      } finally {
        await browser.close();
      }
      expect(await list()).toEqual([]);
    });
  });
});

describe('setting aside', () => {
  type Handler = (event: SQSEvent) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;
  let handler: Handler;
  const QUEUE = 'arn:aws:sqs:eu-west-3:000000000000:dead';
  beforeAll(async () => {
    Object.assign(process.env, {
      STATE_TABLE: engine.tables.state,
      REACTION_QUEUES: `${QUEUE}=award-label`,
      AWS_REGION: 'eu-west-3',
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
    });
    ({ handler } = await import('../../functions/reactions/set-aside.ts'));
  });

  const factOf = (n: string) => `${uuid('a').slice(0, -n.length)}${n}`;
  const notice = (n: string) => ({
    factId: factOf(n),
    type: 'ApplicationDecided.v1',
    council: '62',
    thing: `62#application#${factOf(n)}`,
    version: '3',
  });
  const record = (n: string, body: unknown): SQSRecord =>
    ({
      messageId: `message-${n}`,
      body: JSON.stringify(body),
      eventSourceARN: QUEUE,
      attributes: { SentTimestamp: String(Date.parse('2027-02-01T10:00:00.500Z')) },
    }) as unknown as SQSRecord;
  const fromFunction = (n: string, timestamp = '2027-02-01T10:00:00.123Z') =>
    record(n, {
      version: '1.0',
      timestamp,
      requestContext: { condition: 'RetriesExhausted' },
      requestPayload: { detail: notice(n) },
      responsePayload: { errorMessage: 'secret' },
    });
  const fromRule = (n: string) => record(n, { detail: notice(n), time: '2027-02-01T09:00:00Z' });
  const unreadable = (n: string) => record(n, { detail: {} });
  const rowOf = async (n: string) => {
    const Key = { pk: `62#application#${factOf(n)}`, sk: `aside#reaction#${factOf(n)}#award-label` };
    return (await engine.db.send(new GetCommand({ TableName: engine.tables.state, Key }))).Item;
  };
  const failures = async (...Records: SQSRecord[]) =>
    (await handler({ Records })).batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);

  it('reads what a function and what a rule leave, each at the instant it was given up', async () => {
    expect(await failures(fromFunction('21'), fromRule('22'))).toEqual([]);
    expect(await rowOf('21')).toMatchObject({ version: 3, at: '2027-02-01T10:00:00.123Z' });
    expect(await rowOf('22')).toMatchObject({ function: 'award-label', at: '2027-02-01T10:00:00.500Z' });
    expect(JSON.stringify(await rowOf('21'))).not.toContain('secret');
  });

  it('gives back what it cannot keep, and that alone: none, one, two or all of a batch', async () => {
    expect(await failures(unreadable('31'))).toEqual(['message-31']);
    expect(await failures(fromRule('32'), unreadable('33'), fromRule('34'))).toEqual(['message-33']);
    expect(await failures(unreadable('35'), fromRule('36'), unreadable('37'))).toEqual([
      'message-35',
      'message-37',
    ]);
    expect(await failures(unreadable('38'), unreadable('39'))).toEqual(['message-38', 'message-39']);
    const kept = await Promise.all(['32', '34', '36'].map(rowOf));
    expect(kept.map((row) => row?.['factId'])).toEqual(['32', '34', '36'].map(factOf));
    const elsewhere = { ...fromRule('40'), eventSourceARN: 'arn:aws:sqs:eu-west-3:000000000000:other' };
    expect(await failures(elsewhere)).toEqual(['message-40']);
  });

  it('keeps one line of one failure, told twice or late', async () => {
    const before = await rowOf('21');
    expect(await failures(fromFunction('21'), fromRule('21'))).toEqual([]);
    expect(await rowOf('21')).toEqual(before);
  });

  it('comes back after an answer only when it failed again since, and keeps that answer', async () => {
    expect(await failures(fromFunction('51'))).toEqual([]);
    const key = { pk: `62#application#${factOf('51')}`, sk: `aside#reaction#${factOf('51')}#award-label` };
    const settled = await makeAsideAnswers(engine.db, engine.tables.state).settle({
      key,
      failure: { name: 'at', at: '2027-02-01T10:00:00.123Z' },
      answer: 'settled',
      by: PERSON,
      now: instant('2027-02-01T12:00:00.700Z'),
    });
    expect(settled).toBe(true);
    expect(await failures(fromFunction('51', '2027-02-01T11:00:00.000Z'))).toEqual([]);
    expect((await rowOf('51'))?.['list']).toBeUndefined();
    // The bus tells whole seconds: within the second of the answer is after it.
    expect(await failures(fromFunction('51', '2027-02-01T12:00:00.000Z'))).toEqual([]);
    expect(await rowOf('51')).toMatchObject({ list: '62#aside', answer: 'settled', answeredBy: PERSON });
  });
});

it('has words of its own for each reaction and each mail', () => {
  const told = FUNCTIONS.flatMap(({ name, trigger }) =>
    trigger.on === 'facts'
      ? (trigger.types === 'all' ? [''] : trigger.types).map((type) => [name, type])
      : [],
  );
  expect(told.length).toBeGreaterThan(5);
  for (const [name = '', type = ''] of told)
    expect([name, type, isWorded(name, type)]).toEqual([name, type, true]);
});
