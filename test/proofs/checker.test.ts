import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { digestOf } from '../../functions/shell/digest.ts';
import type { EngineProcess } from '../../local/engine/engine-process.ts';
import { startEmbeddedEngine } from '../../local/engine/engine.ts';
import { checkSystem, type Verdict } from '../../proofs/checker/check-system.ts';
import type { Examined } from '../../proofs/checker/examined.ts';
import { startSystem } from '../../proofs/stage/system.ts';
import { caseFile, play } from '../journeys/running-system.ts';

type Item = Record<string, unknown> & { pk: string; sk: string };
type Table = 'Ledger' | 'State' | 'Subjects';
/** What stands in place of a row, or null for nothing. */
type Edit = { table: Table; key: { pk: string; sk: string }; item: Record<string, unknown> | null };
type Mail = { id: string; to: string; subject: string; text: string };

const CASES = ['T01', 'T08'];
const tables: Record<Table, { name: string; rows: Item[] }> = {
  Ledger: { name: '', rows: [] },
  State: { name: '', rows: [] },
  Subjects: { name: '', rows: [] },
};
let engine: EngineProcess;
let db: DynamoDBDocumentClient;
let healthy: Omit<Examined, 'mails'> & { mails: Mail[] };
const dataDir = mkdtempSync(join(tmpdir(), 'label-checker-'));

const get = async <T>(url: string): Promise<T> => (await fetch(url)).json() as Promise<T>;

const readAll = async (part: Table, names: readonly string[]): Promise<void> => {
  const name = names.find((each) => each.includes(part))!;
  const { Items } = await db.send(new ScanCommand({ TableName: name }));
  tables[part] = { name, rows: Items as Item[] };
};

/** A system that took structures to their label or their refusal, and waited until one label could be renewed. */
const playOut = async () => {
  const system = await startSystem({ dataDir, engine: engine.endpoint, clockStart: '2026-11-25T08:00:00Z' });
  try {
    const { code, err } = await play(CASES.map(caseFile), system.url);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const moved = await fetch(`${system.url}/local/clock`, {
      method: 'POST',
      body: JSON.stringify({ now: '2028-08-01T09:00:00Z' }),
    });
    expect(moved.status).toBe(200);
    // What was moved has been reacted to when the clock answers.
    const { now, quiet } = await get<{ now: string; quiet: boolean }>(`${system.url}/local/ready`);
    const { mails } = await get<{ mails: Mail[] }>(`${system.url}/local/mailbox`);
    return { endpoint: engine.endpoint, mails, now: Date.parse(now), quiet };
  } finally {
    await system.stop();
  }
};

beforeAll(async () => {
  engine = await startEmbeddedEngine(dataDir);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  });
  db = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
  healthy = await playOut();
  const { TableNames = [] } = await client.send(new ListTablesCommand({}));
  for (const part of Object.keys(tables) as Table[]) await readAll(part, TableNames);
}, 240_000);

afterAll(async () => {
  db.destroy();
  await engine.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const apply = async (edits: readonly Edit[]): Promise<void> => {
  for (const { table, key, item } of edits) {
    const TableName = tables[table].name;
    await (item === null
      ? db.send(new DeleteCommand({ TableName, Key: key }))
      : db.send(new PutCommand({ TableName, Item: { ...item, ...key } })));
  }
};

const asItWas = ({ table, key }: Edit): Edit => ({
  table,
  key,
  item: tables[table].rows.find(({ pk, sk }) => pk === key.pk && sk === key.sk) ?? null,
});

/** Judges the system with something wrong in its tables, then puts it right again. */
const judgeWith = async (edits: readonly Edit[], asked: Partial<Examined> = {}): Promise<Verdict> => {
  await apply(edits);
  try {
    return await checkSystem({ ...healthy, ...asked });
  } finally {
    await apply(edits.map(asItWas));
  }
};

const keyOf = ({ pk, sk }: Item) => ({ pk, sk });
const find = (table: Table, test: (row: Item) => boolean): Item => tables[table].rows.find(test)!;
const state = (test: (row: Item) => boolean): Item => find('State', test);
const fact = (type: string, test: (row: Item) => boolean = () => true): Item =>
  find('Ledger', (row) => row['type'] === type && test(row));
const dataOf = ({ data }: Item) => data as Record<string, unknown>;
const isOf =
  (workflow: string, sk = 'state') =>
  (row: Item) =>
    row.pk.split('#')[1] === workflow && row.sk.startsWith(sk);

const change = (table: Table, row: Item, fields: Record<string, unknown>): Edit => ({
  table,
  key: keyOf(row),
  item: { ...row, ...fields },
});
const changeData = (row: Item, fields: Record<string, unknown>): Edit =>
  change('Ledger', row, { data: { ...dataOf(row), ...fields } });
const remove = (table: Table, row: Item): Edit => ({ table, key: keyOf(row), item: null });
const add = (table: Table, pk: string, sk: string, item: Record<string, unknown>): Edit => ({
  table,
  key: { pk, sk },
  item,
});
const without = (row: Item, ...names: string[]): Edit =>
  change('State', row, Object.fromEntries(names.map((name) => [name, undefined])));

/** A thing rewritten by somebody who knows how: every hash made again, and the state that carries the last one. */
const rewritten = (row: Item, fields: Record<string, unknown>): Edit[] => {
  const [, workflow, thing] = row.pk.split('#');
  let previous: unknown = null;
  const chain = tables.Ledger.rows
    .filter(({ pk }) => pk === row.pk)
    .toSorted((a, b) => (a.sk < b.sk ? -1 : 1))
    .map((each) => {
      const changed: Record<string, unknown> = { ...each, ...(each.sk === row.sk && fields), previous };
      const { pk: _pk, sk: _sk, hash: _hash, factId, ...rest } = changed;
      const hash = digestOf({ ...rest, id: factId, workflow, thing });
      previous = hash;
      return change('Ledger', each, { ...changed, hash });
    });
  const kept = state(({ pk, sk }) => pk === row.pk && sk === 'state');
  return [...chain, change('State', kept, { head: previous })];
};

const everythingOf = (pk: string): Edit[] =>
  (['Ledger', 'State'] as const).flatMap((table) =>
    tables[table].rows.filter((row) => row.pk === pk).map((row) => remove(table, row)),
  );

const label = () => fact('LabelAwarded.v1');
const publicRow = () => state(({ sk }) => sk === 'public');
const entry = () => state(({ sk }) => sk.startsWith('entry#'));
const slot = () => state(({ pk, choice }) => pk.includes('#slot#') && choice === 'FOR');
const swapped = (a: Item, b: Item): Edit[] => [
  change('Ledger', a, { ...b, ...keyOf(a) }),
  change('Ledger', b, { ...a, ...keyOf(b) }),
];
const criterion = (rank: number) => fact('CriterionEvaluated.v1', (row) => row['rank'] === rank);
const receiptOf = (row: Item) =>
  state(({ pk, sk }) => pk === row.pk && sk === `command#${String(row['command'])}`);
const waiting = (row: Item, facts: string[], at: string): Edit =>
  change('State', receiptOf(row), {
    unpublished: new Set(facts),
    unpublishedShard: 'unpublished#00',
    unpublishedAt: at,
  });

describe('the checker of a whole system', () => {
  it('finds nothing wrong in a system where nothing is', async () => {
    const { checked, findings } = await checkSystem(healthy);
    expect(findings).toEqual([]);
    // All of its checks had something to look at.
    for (const what of ['facts', 'states', 'receipts', 'slots', 'votes', 'mails', 'reactions', 'decisions'])
      expect(checked[what]).toBeGreaterThan(0);
    for (const what of ['labels', 'registerEntries', 'deadlines', 'passedDeadlines', 'peopleRows', 'drafts'])
      expect(checked[what]).toBeGreaterThan(0);
    expect(checked['facts']).toBe(tables.Ledger.rows.length);
    expect(checked['rows']).toBe(tables.State.rows.length);
    expect(checked['subjectRows']).toBe(tables.Subjects.rows.length);
  });

  const planted: [what: string, check: string, found: RegExp, edits: () => Edit[]][] = [
    ['a hash', 'ledger', /empreinte n’est pas/, () => [change('Ledger', label(), { hash: 'A'.repeat(43) })]],
    [
      'the data of a fact',
      'ledger',
      /empreinte n’est pas/,
      () => [changeData(criterion(1), { verdict: 'PASS*' })],
    ],
    ['a fact dropped from the middle', 'ledger', /ne suit pas/, () => [remove('Ledger', criterion(2))]],
    [
      'a fact dropped from the end',
      'state',
      /à la version/,
      () => [remove('Ledger', fact('DecisionNotified.v1'))],
    ],
    ['two facts swapped', 'ledger', /rangé sous/, () => swapped(criterion(1), criterion(2))],
    [
      'a fact told twice',
      'ledger',
      /ne suit pas/,
      () => [add('Ledger', label().pk, '0000000009#000', label())],
    ],
    [
      'the link to the fact before',
      'ledger',
      /ne reprend pas/,
      () => [change('Ledger', criterion(1), { previous: null })],
    ],
    ['an id', 'ledger', /identifiant/, () => [change('Ledger', label(), { factId: criterion(1)['factId'] })]],
    ['an author', 'ledger', /de qui/, () => rewritten(label(), { by: { kind: 'person' } })],
    [
      'a date',
      'ledger',
      /avant le fait/,
      () => rewritten(fact('DecisionNotified.v1'), { at: '2026-01-01T00:00:00.000Z' }),
    ],
    ['a command', 'ledger', /quelle commande/, () => rewritten(label(), { command: '' })],
    [
      'a type of fact',
      'ledger',
      /inconnu/,
      () => rewritten(fact('DecisionNotified.v1'), { type: 'DecisionRead.v1' }),
    ],
    [
      'a ciphertext',
      'ledger',
      /chiffrées/,
      () => [
        remove(
          'Subjects',
          find('Subjects', ({ sk }) => sk.startsWith('fact#')),
        ),
      ],
    ],
    [
      'the key of a subject',
      'ledger',
      /clé/,
      () => [
        remove(
          'Subjects',
          find('Subjects', ({ sk }) => sk === 'key'),
        ),
      ],
    ],
    [
      'a ciphertext of nobody',
      'ledger',
      /aucun fait/,
      () => [add('Subjects', 'subject#x', 'fact#x-1-0', { iv: 'x' })],
    ],
    [
      'a state one version behind',
      'state',
      /état à la version 1/,
      () => [change('State', state(isOf('label')), { version: 1 })],
    ],
    [
      'a state elsewhere',
      'state',
      /se tient en/,
      () => [change('State', state(isOf('item')), { value: 'placed' })],
    ],
    [
      'a tally of seats',
      'state',
      /inOffice/,
      () => {
        const row = state(isOf('council'));
        return [change('State', row, { context: { ...(row['context'] as object), inOffice: 44 } })];
      },
    ],
    [
      'a deadline lost',
      'state',
      /échéances/,
      () => [change('State', state(isOf('label')), { deadlines: {} })],
    ],
    [
      'a thing lost to the sweep',
      'state',
      /aucun index/,
      () => [without(state(isOf('label')), 'dueShard', 'dueAt')],
    ],
    [
      'a thing in the wrong list',
      'state',
      /liste/,
      () => [change('State', state(isOf('session')), { list: '62#session#open' })],
    ],
    ['a state lost', 'state', /pas d’état/, () => [remove('State', state(isOf('charter')))]],
    [
      'a state of nothing',
      'state',
      /pas de fait/,
      () => [add('State', '62#label#x', 'state', state(isOf('label')))],
    ],
    ['a receipt lost', 'receipts', /pas d’accusé/, () => [remove('State', receiptOf(label()))]],
    [
      'a receipt of the future',
      'receipts',
      /n’existe pas/,
      () => [change('State', receiptOf(label()), { version: 9 })],
    ],
    [
      'a receipt of nothing',
      'receipts',
      /aucun fait/,
      () => [add('State', label().pk, 'command#nothing-1', receiptOf(label()))],
    ],
    [
      'the state a receipt tells',
      'receipts',
      /c’était/,
      () => [change('State', receiptOf(label()), { state: 'expired' })],
    ],
    ['a slot left open', 'votes', /scellée/, () => [without(slot(), 'sealed')]],
    ['a choice', 'votes', /les bulletins/, () => [change('State', slot(), { choice: 'AGAINST' })]],
    ['a slot lost', 'votes', /pas de place/, () => [remove('State', slot())]],
    ['a slot of somebody else', 'votes', /corps électoral/, () => [add('State', slot().pk, '9999', slot())]],
    ['the holder of a vote', 'votes', /tenue par/, () => [change('State', slot(), { holder: 44 })]],
    [
      'a result, with all its hashes',
      'votes',
      /résultat/,
      () => {
        const closed = fact(
          'VoteClosed.v1',
          (row) => (dataOf(row)['result'] as { adopted: boolean }).adopted,
        );
        const result = { ...(dataOf(closed)['result'] as object), adopted: false };
        return rewritten(closed, { data: { ...dataOf(closed), result } });
      },
    ],
    [
      'a voter counted twice, with all hashes',
      'votes',
      /deux fois/,
      () => {
        const opened = fact('VoteOpened.v1');
        const members = dataOf(opened)['members'] as number[];
        return rewritten(opened, { data: { ...dataOf(opened), members: [members[0], ...members] } });
      },
    ],
    [
      'a recused voter, with all hashes',
      'votes',
      /déportés/,
      () => {
        const opened = fact('VoteOpened.v1');
        return rewritten(opened, { data: { ...dataOf(opened), recused: [1] } });
      },
    ],
    [
      'a mail that was never begun',
      'mails',
      /jamais partie/,
      () => [remove('State', state(isOf('application', 'effect#mail#')))],
    ],
    [
      'a mail without its fact',
      'mails',
      /sans le fait/,
      () => {
        const effect = state(isOf('application', 'effect#mail#'));
        return [add('State', effect.pk, `effect#mail#${String(label()['factId'])}`, effect)];
      },
    ],
    [
      'a mail in doubt that nobody sees',
      'mails',
      /personne ne voit/,
      () => [without(state(isOf('application', 'effect#mail#')), 'doneAt')],
    ],
    [
      'an agenda that a dossier never heard of',
      'reactions',
      /n’a suivi/,
      () => [remove('Ledger', fact('ApplicationPlacedOnAgenda.v1'))],
    ],
    [
      'an opinion that a dossier heard otherwise',
      'reactions',
      /la même chose/,
      () => {
        const received = fact('OpinionReceived.v1', (row) => dataOf(row)['opinion'] === 'FAVOURABLE');
        return rewritten(received, { data: { ...dataOf(received), opinion: 'UNFAVOURABLE' } });
      },
    ],
    [
      'an opinion heard before it was given, with all hashes',
      'reactions',
      /avant le fait dont il vient/,
      () => rewritten(fact('OpinionReceived.v1'), { at: '2026-01-01T00:00:00.000Z' }),
    ],
    [
      'a decision that leaves out the conditions of its opinion, with all hashes',
      'reactions',
      /conditions de l’avis/,
      () => {
        const decided = fact('ApplicationDecided.v1', (row) => dataOf(row)['outcome'] !== 'REFUSED');
        const conditions = [{ text: 'Publier le bilan social.', dueOn: '2027-06-30' }];
        return rewritten(decided, { data: { ...dataOf(decided), conditions } });
      },
    ],
    [
      'conditions that the council was never asked about, with all hashes',
      'votes',
      /avis .*conditions/,
      () => {
        const given = fact('OpinionGiven.v1', (row) => dataOf(row)['opinion'] === 'FAVOURABLE');
        const conditions = [{ text: 'Publier le bilan social.', dueOn: '2027-06-30' }];
        return rewritten(given, { data: { ...dataOf(given), conditions } });
      },
    ],
    ['a label that was never made', 'reactions', /n’existe pas/, () => everythingOf(label().pk)],
    [
      'a label without its decision',
      'reactions',
      /sans décision/,
      () => {
        const decided = fact('ApplicationDecided.v1', (row) => dataOf(row)['outcome'] !== 'REFUSED');
        const data = { ...dataOf(decided), outcome: 'REFUSED', termMonths: null, validUntil: null };
        return rewritten(decided, { data });
      },
    ],
    [
      'the term of a label, with all hashes',
      'reactions',
      /ne dit pas ce que/,
      () => rewritten(label(), { data: { ...dataOf(label()), validUntil: '2039-01-21' } }),
    ],
    ['a label missing from the register', 'register', /manque/, () => [remove('State', entry())]],
    [
      'a ghost in the register',
      'register',
      /sans label/,
      () => [add('State', '62#register', 'entry#62-ESS-2027-0099-1', entry())],
    ],
    [
      'a private field in the register',
      'register',
      /pas publics\s: email/,
      () => [change('State', entry(), { email: 'x' })],
    ],
    [
      'a private field on the public page',
      'register',
      /pas publics\s: person/,
      () => {
        const row = publicRow();
        return [change('State', row, { holder: { ...(row['holder'] as object), person: 'x' } })];
      },
    ],
    [
      'a register that is late',
      'register',
      /à la version 1/,
      () => [change('State', entry(), { version: 1 })],
    ],
    ['a public page lost', 'register', /page publique/, () => [remove('State', publicRow())]],
    ['a public status', 'register', /spans/, () => [change('State', publicRow(), { spans: [] })]],
    [
      'a check digit, with all hashes',
      'register',
      /n’est pas un numéro/,
      () => rewritten(label(), { data: { ...dataOf(label()), number: '62-ESS-2027-0001-8' } }),
    ],
    [
      'a number taken for nobody',
      'register',
      /dernier numéro/,
      () => [
        change(
          'State',
          state(({ pk }) => pk.endsWith('#labelNumbers')),
          { last: 7 },
        ),
      ],
    ],
    [
      'a deadline passed early, with all hashes',
      'deadlines',
      /avant son échéance/,
      () => rewritten(fact('LabelRenewalOpened.v1'), { at: '2028-01-01T00:00:00.000Z' }),
    ],
    [
      'a deadline of another day, with all hashes',
      'deadlines',
      /fixe/,
      () => {
        const submitted = fact('ApplicationSubmitted.v1');
        const deadlines = {
          ...(submitted['deadlines'] as object),
          implicitDecision: '2027-02-09T23:00:00.000Z',
        };
        return rewritten(submitted, { deadlines });
      },
    ],
    [
      'a fact that nobody heard of',
      'publication',
      /pas encore diffusé/,
      () => [waiting(label(), [String(label()['factId'])], String(label()['at']))],
    ],
    [
      'a mark for a fact that does not exist',
      'publication',
      /n’existent pas/,
      () => [waiting(label(), ['a-fact-of-nothing'], String(label()['at']))],
    ],
    [
      'a failure that nobody sees',
      'asides',
      /personne ne le voit/,
      () => {
        const { factId, type, version, at } = label();
        const failure = { what: 'reaction', factId, factType: type, version, function: 'send-mail', at };
        return [add('State', label().pk, `aside#reaction#${String(factId)}#send-mail`, failure)];
      },
    ],
    [
      'a role that nobody gave',
      'roles',
      /faits disent/,
      () => {
        const roles = state(
          ({ sk, member, president }) => sk === 'roles' && member !== undefined && president === undefined,
        );
        return [change('State', roles, { president: true })];
      },
    ],
    [
      'a seat and the secretariat',
      'roles',
      /ensemble/,
      () => {
        const roles = state(({ sk, member }) => sk === 'roles' && member !== undefined);
        return [change('State', roles, { officer: true })];
      },
    ],
    [
      'a role lost',
      'roles',
      /manque/,
      () => [
        remove(
          'State',
          state(({ sk }) => sk === 'roles'),
        ),
      ],
    ],
    [
      'somebody else in a seat',
      'roles',
      /faits disent/,
      () => [change('State', state(isOf('council', 'member#0007')), { person: null })],
    ],
    [
      'an invitation used twice',
      'roles',
      /aucun fait/,
      () => {
        const invited = dataOf(fact('PersonInvited.v1'));
        const pk = `62#invitation#${String(invited['invitation'])}`;
        return [
          add('State', pk, 'invitation', {
            role: invited['role'],
            member: null,
            expiresAt: invited['expiresAt'],
          }),
        ];
      },
    ],
    [
      'answers of no draft',
      'drafts',
      /sans brouillon/,
      () => [remove('State', state(isOf('application', 'draft')))],
    ],
    [
      'an answer changed after filing',
      'drafts',
      /celles du dépôt/,
      () => [change('State', state(isOf('application', 'answer#')), { value: 'changed' })],
    ],
    [
      'a campaign of nobody',
      'drafts',
      /ne mène à aucun/,
      () => [change('State', state(isOf('structure', 'application#')), { application: 'x' })],
    ],
    [
      'an item missing from its agenda',
      'links',
      /faits disent/,
      () => [remove('State', state(isOf('session', 'item#')))],
    ],
    [
      'the charter in force',
      'links',
      /faits disent/,
      () => [change('State', state(isOf('council', 'charter#')), { version: '1' })],
    ],
    [
      'a row of an unknown kind',
      'rows',
      /genre inconnu/,
      () => [add('State', label().pk, 'note#1', { text: 'x' })],
    ],
  ];

  it.each(planted)('names %s', async (_, check, found, edits) => {
    const { findings } = await judgeWith(edits());
    expect(
      findings.filter((each) => each.check === check).map(({ where, what }) => `${where} ${what}`),
    ).toContainEqual(expect.stringMatching(found));
  });

  it('hears of what was acknowledged and is not there', async () => {
    const { pk, version } = label();
    const [council = '', workflow = '', id = ''] = pk.split('#');
    const kept = {
      council,
      workflow,
      id,
      command: String(label()['command']),
      version: Number(version),
      state: 'active',
    };
    const opened = fact('VoteOpened.v1');
    const ballot = { council, poll: String(dataOf(opened)['poll']), member: 1, choice: 'FOR' };
    const choice = state(({ pk: at, sk }) => at.includes(`#slot#${ballot.poll}#`) && sk === '0001')['choice'];
    const right = { acknowledged: [kept], ballots: [{ ...ballot, choice: String(choice) }] };
    expect((await judgeWith([], right)).findings).toEqual([]);
    const wrong = {
      acknowledged: [
        { ...kept, version: 1003 },
        { ...kept, id: 'x' },
        { ...kept, command: 'never-sent-1' },
      ],
      ballots: [
        { ...ballot, choice: 'BLANK' },
        { ...ballot, member: 999 },
      ],
    };
    const { findings } = await judgeWith([], wrong);
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['acknowledged']));
    expect(findings).toHaveLength(6);
  });

  it('counts the letters, one for each fact that has one', async () => {
    const { mails } = healthy;
    const last = mails.at(-1)!;
    const invitation = mails[0]!;
    const judged = async (told: Mail[]) =>
      (await judgeWith([], { mails: told })).findings.map(({ what }) => what);
    expect(await judged([...mails, last])).toEqual([expect.stringMatching(/2 lettres parties pour 1/)]);
    expect(await judged(mails.slice(0, -1))).toEqual([expect.stringMatching(/0 lettres parties\s; 1/)]);
    const another = mails.map((mail, n) => (n === 1 ? invitation : mail));
    expect(await judged(another)).toEqual([expect.stringMatching(/partie 2 fois/)]);
  });

  it('sees what is overdue once all has been reacted to, and not before', async () => {
    const now = Date.parse('2035-01-01T00:00:00Z');
    const { findings } = await judgeWith([], { now });
    expect(findings).not.toEqual([]);
    expect(findings.map(({ check, what }) => `${check} ${what}`)).toEqual(
      findings.map(() =>
        expect.stringMatching(/^deadlines l’échéance (endOfTerm|renewalReminder|checkReminder) du/),
      ),
    );
    expect(findings.some(({ what }) => what.startsWith('l’échéance endOfTerm'))).toBe(true);
    expect((await judgeWith([], { now, quiet: false })).findings).toEqual([]);
  });

  it('leaves alone what a person was told of', async () => {
    const [row, { pk }] = [state(isOf('label')), state(isOf('label'))];
    const told = Object.entries(row['deadlines'] as Record<string, string>).map(([deadline, dueAt]) =>
      add('State', pk, `aside#deadline#${deadline}#${dueAt}`, {
        what: 'deadline',
        deadline,
        dueAt,
        refusal: 'rules-missing',
        at: dueAt,
        list: '62#aside',
        listAt: dueAt,
      }),
    );
    const now = Date.parse('2035-01-01T00:00:00Z');
    expect((await judgeWith([without(row, 'dueShard', 'dueAt'), ...told], { now })).findings).toEqual([]);
  });
});
