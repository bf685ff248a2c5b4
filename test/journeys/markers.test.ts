import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { callEngine } from '../../local/engine/call-engine.ts';
import { renderSetting, renderTemplate } from '../../local/bus/input-template.ts';
import {
  iteratorAfter,
  readRecords,
  shardsOf,
  streamArnOf,
  type StreamRecord,
} from '../../local/bus/stream.ts';
import { synthesize } from '../../local/synthesis/synthesize.ts';
import { readStacks } from '../../local/template/stack.ts';
import { readSystem } from '../../local/template/system.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { openBrowser } from '../support/everything/visit-as-browser.ts';
import { openSystem, type System } from '../support/system.ts';

/** Texts that no other text holds, by the field in which each is planted (P24). */
const planted = new Map<string, string>();
const mark = (field: string): string => {
  const marker = `mq${planted.size}z${'x'.repeat(planted.size)}k`;
  planted.set(field, marker);
  return marker;
};
const address = (field: string): string => `${mark(field)}@exemple.fr`;

let engine: TestEngine;
let system: System;
const refused: string[] = [];
const PERSONAL = [
  'member name',
  'member email',
  'guest name',
  'guest email',
  'representative name',
  'representative email',
  'signatory',
  'capacity',
  'message',
  'answer to a message',
  'internal note',
  'interest',
];

/** What went wrong is kept with its headers, to be searched. */
const ask = async (as: string | null, path: string, body: object, raw?: string) => {
  const sent = { ...(as !== null && { as }), ...(raw === undefined ? { body } : { raw }) };
  const answer = await system.post(path, sent);
  if (answer.status >= 300) refused.push(JSON.stringify([...answer.headers, answer.body]));
  return answer;
};

beforeAll(async () => {
  engine = await openEngine();
  system = await openSystem('2026-12-02T08:00:00.000Z', engine.endpoint);
}, 240_000);
afterAll(async () => {
  await system?.stop();
  await engine?.stop();
});

const session = { kind: 'ORDINARY', heldOn: '2027-01-21', opensOn: '2026-12-02', closesOn: '2026-12-20' };

/** Everything that a person may type, typed, where it is taken and where it is refused. */
const live = async (): Promise<void> => {
  const seat = { college: 2, chair: false, termEndsOn: '2031-09-01' };
  const member = { name: mark('member name'), email: address('member email') };
  await ask('secretaire', '/api/62/seatMember', { ...member, ...seat });
  const guest = { name: mark('guest name'), email: address('guest email') };
  await ask('administratrice', '/api/62/invite', { ...guest, role: 'auditor' });
  const person = { name: mark('representative name'), email: address('representative email') };
  const link = { kind: 'OTHER', whose: 'SPOUSE', from: '2024-02-29', to: null };
  planted.set('interest', '918273645');
  await ask('instructrice', '/api/62/declareInterests', { interests: [{ ...link, siren: '918 273 645' }] });
  await ask('instructrice', '/api/62/declareInterests', {
    interests: [{ ...link, siren: mark('no SIREN') }],
  });
  const declared = await ask('candidate-02', '/api/62/structures', {
    siren: '000000018',
    rna: null,
    name: 'Les Semeurs',
    representative: person,
  });
  const { body: council } = await system.get('/api/62');
  await ask('candidate-02', `/api/62/structures/${String(declared.body['id'])}/signCharter`, {
    textDigest: (council['charter'] as { textDigest: string }).textDigest,
    name: mark('signatory'),
    capacity: mark('capacity'),
  });
  const held = await ask('secretaire', '/api/62/sessions', session);
  const started = await ask('candidate-02', '/api/62/applications', {
    structure: declared.body['id'],
    session: held.body['id'],
  });
  const dossier = `/api/62/applications/${String(started.body['id'])}`;
  const answers = { votes: mark('answer refused'), colleges: [] };
  await ask('candidate-02', `${dossier}/answer`, { criterion: 'GOV-01', answers });
  await ask('candidate-02', `${dossier}/answer`, {
    criterion: 'GOV-01',
    answers: { votes: 'OTHER', colleges: [{ name: mark('answer taken'), votes: 10 }] },
  });
  await ask('candidate-02', `${dossier}/answer`, {
    criterion: 'FRE-01',
    answers: { [mark('name of an answer')]: 1 },
  });
  await ask('candidate-02', `${dossier}/submit`, { swornStatement: true });
  await ask('instructrice', `${dossier}/sendMessage`, { to: 'APPLICANT', text: mark('message') });
  await ask('candidate-02', `${dossier}/sendMessage`, { to: 'SERVICE', text: mark('answer to a message') });
  await ask('candidate-02', `${dossier}/sendMessage`, { to: 'APPLICANT', text: mark('message refused') });
  await ask('instructrice', `${dossier}/writeNote`, { text: mark('internal note') });
  await ask('instructrice', `${dossier}/acknowledge`, {});
  await ask('instructrice', `${dossier}/declareComplete`, {});
  await ask('instructrice', `${dossier}/startReview`, {});
  for (const criterion of ['GOV-01', 'LIM-04', 'TER-01', 'FRE-01'])
    await ask('instructrice', `${dossier}/resolveCriterion`, {
      criterion,
      verdict: 'FAIL',
      reason: mark(`reason of ${criterion}`),
    });
  await ask('presidente', `${dossier}/decide`, {
    outcome: 'REFUSED',
    reasons: [mark('reason of the decision')],
  });
  await ask('presidente', `/api/62/sessions/${String(held.body['id'])}/convene`, {
    urgency: mark('urgency'),
  });
};

/** What is typed where it does not belong. */
const stray = async (): Promise<void> => {
  await ask('secretaire', '/api/62/sessions', {}, `{"${mark('broken JSON')}":`);
  await ask('secretaire', '/api/62/sessions', { [mark('unknown field')]: 1 });
  await ask('secretaire', '/api/62/sessions', { kind: mark('wrong value') });
  await ask('secretaire', `/api/62/sessions/${mark('path')}/convene`, {});
  await ask(null, '/api/62/sessions', session);
  await ask('candidate-03', '/api/62/acceptInvitation', { code: mark('invitation code').padEnd(27, 'y') });
  for (const path of [
    `/registre?after=${mark('query')}`,
    `/labels/${mark('label number')}`,
    `/sign-in/callback?code=${mark('code of the provider')}`,
  ]) {
    const { body, headers, status } = await system.get(path);
    if (status >= 400 && !path.startsWith('/labels/')) refused.push(JSON.stringify([...headers, body]));
  }
  const forged = { headers: { authorization: `Bearer ${mark('token')}.b.c` } };
  refused.push(JSON.stringify((await system.get('/api/me', forged)).body));
  planted.set('real token', (await system.tokenFor('secretaire')).split('.')[2] ?? '');
  const browser = openBrowser(system.url);
  await browser.signIn('auditrice');
  await browser.visit('/session');
  browser.cookies().forEach((secret, at) => planted.set(`cookie ${at}`, secret));
};

const found = (text: string, fields: Iterable<string> = planted.keys()): string[] =>
  [...fields].filter((field) => text.includes(planted.get(field) ?? '?'));

const records = async (table: string): Promise<readonly StreamRecord[]> => {
  const arn = await streamArnOf(engine.endpoint, table);
  const all: StreamRecord[] = [];
  for (const shard of await shardsOf(engine.endpoint, arn)) {
    let iterator = await iteratorAfter(engine.endpoint, arn, shard, undefined);
    for (;;) {
      const read = await readRecords(engine.endpoint, iterator);
      all.push(...read.records);
      if (read.next === undefined || read.records.length === 0) break;
      iterator = read.next;
    }
  }
  return all;
};

const rowsOf = async (table: string): Promise<string> => {
  const { Items } = (await callEngine(engine.endpoint, 'DynamoDB_20120810.Scan', { TableName: table })) as {
    Items: object[];
  };
  return JSON.stringify(Items);
};

describe('what people type and what opens their doors', () => {
  beforeAll(async () => {
    await live();
    await stray();
    await system.moveClock('2026-12-02T09:00:00.000Z');
  }, 240_000);

  it('was taken where it should be: the letters hold the names', async () => {
    const mails = JSON.stringify(await system.mails());
    expect(found(mails, ['member name', 'guest name'])).toEqual(['member name', 'guest name']);
    expect(
      found((await rowsOf(engine.tables.ledger)) + (await rowsOf(engine.tables.state))).length,
    ).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(8);
    expect(planted.size).toBeGreaterThan(24);
  });

  it('is in no line of a log', () => {
    expect(system.logs().length).toBeGreaterThan(1_000);
    expect(found(system.logs())).toEqual([]);
  });

  it('is in no notice on the bus', async () => {
    const stacks = readStacks(await synthesize(resolve(import.meta.dirname, '../..'), () => undefined));
    const all = await records(engine.tables.ledger);
    const notices = readSystem(stacks, { MailFrom: 'x@y.fr' }).pipes.flatMap((pipe) =>
      all
        .filter((record) => pipe.filters.some((filter) => filter(record)))
        .map((record) => [
          renderSetting(pipe.detailType, record),
          renderTemplate(pipe.inputTemplate ?? '', record),
        ]),
    );
    expect(notices.length).toBeGreaterThan(100);
    expect(found(JSON.stringify(notices))).toEqual([]);
  });

  it('is in no error, header or address of one', () => {
    expect(found(refused.join('\n'))).toEqual([]);
  });

  it('is in no alarm, no letter that was not delivered, and no list of what did not leave', async () => {
    const files = readdirSync(system.dataDir)
      .filter((name) => /^(dead-letters|posted|checkpoint)/.test(name))
      .map((name) => readFileSync(join(system.dataDir, name), 'utf8'));
    const told = [
      (await system.get('/local/alarms')).body,
      (await system.get('/api/62/undelivered', { as: 'secretaire' })).body,
    ];
    expect(found(files.join('\n') + JSON.stringify(told))).toEqual([]);
  });

  it('stands, where it names a person, in no fact and no state: only sealed, beside them', async () => {
    const rows = (await rowsOf(engine.tables.ledger)) + (await rowsOf(engine.tables.state));
    expect(found(rows, PERSONAL)).toEqual([]);
    expect(found(await rowsOf(engine.tables.subjects), PERSONAL)).toEqual([]);
  });
});
