import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { DeleteCommand, PutCommand, QueryCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { holds } from '../../functions/adapters/chain.ts';
import { makeKmsSubjects } from '../../functions/adapters/kms-subjects.ts';
import { makeRowPages } from '../../functions/adapters/row-pages.ts';
import { makeSlots } from '../../functions/adapters/slots.ts';
import { shards } from '../../functions/adapters/state-items.ts';
import {
  CommandDone,
  VersionConflict,
  type Append,
  type Store,
  type Subjects,
} from '../../functions/ports.ts';
import { votesOf } from '../../functions/given/agenda.ts';
import { readAssembly } from '../../functions/given/assembly.ts';
import { makeEntrustedIds } from '../../functions/queries/proposal/entrusted.ts';
import { makeReferences } from '../../functions/given/references.ts';
import type { Fact } from '../../events/catalogue.ts';
import { application } from '../../workflows/application/application.workflow.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { decide, type Asked } from '../../workflows/kernel/decide.ts';
import { toStored } from '../../workflows/kernel/history.ts';
import { memberKey, rolesKey, slotKey, type RowWrite } from '../../workflows/kernel/rows.ts';
import { entrustedKey } from '../../workflows/proposal/rows.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { agendaKey, presenceKey, startSitting } from '../../workflows/session/rows.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import { label } from '../../workflows/label/label.workflow.ts';
import { structure } from '../../workflows/structure/structure.workflow.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { actorWith, instant, PERSON, PLATFORM, SYSTEM, uuid } from '../support/ids.ts';
import { EXTRACT, SAMPLE_COMMANDS } from '../support/sample-commands.ts';
import { sample } from '../support/sample-facts.ts';
import { ASSEMBLY, ITEM_GIVEN } from '../support/sample-givens.ts';
import { thingWith } from '../support/scenario.ts';

let engine: TestEngine;
let store: Store;
beforeAll(async () => {
  engine = await openEngine();
  store = engine.store();
});
afterAll(() => engine.stop());

const rules = {
  ...sample('RulesAdopted.v1').data,
  procedure: DEFAULT_RULES,
  label: DEFAULT_LABEL_RULES,
};
const AT = instant('2026-12-01T10:00:00.000Z');
let count = 0;
const fresh = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
const commandId = () => `command-${++count}`;

/** Decides and prepares the write, as the shell does. */
const prepare = async (
  workflow: Workflow,
  id: string,
  asked: Omit<Asked, 'at'>,
  given?: unknown,
  command = commandId(),
  at = AT,
): Promise<Append> => {
  const loaded = await store.load(workflow, '62', id);
  const data = workflow.commands[asked.name]?.parse(asked.data);
  const decision = decide(workflow, loaded.thing, { ...asked, data, at }, given);
  if (!decision.ok) throw new Error(decision.refusal.reason);
  const body = {
    id,
    workflow: workflow.name,
    state: workflow.stateWord(decision.value.next.value),
    version: loaded.thing.version + 1,
  };
  return {
    loaded,
    decision: decision.value,
    at: AT,
    command: { id: command, receipt: { fingerprint: 'f', body } },
  };
};

/** What registers say when they know nothing of it. */
const UNKNOWN = { register: { state: 'UNKNOWN' }, department: '62', taken: false, aliases: [] };
const register = { name: 'recordRegister', data: { extract: EXTRACT }, actor: actorWith('officer') };
const givenDepartment = { department: '62' };

/** A structure declared without its personal part, so that no key is needed. */
const declared = async (): Promise<string> => {
  const id = fresh();
  const asked = { name: 'declare', data: SAMPLE_COMMANDS.structure['declare'], actor: actorWith() };
  const append = await prepare(structure, id, asked, UNKNOWN);
  const [fact] = append.decision.facts;
  if (fact === undefined) throw new Error('no fact');
  const { personal: _personal, ...bare } = fact;
  await store.append(structure, { ...append, decision: { ...append.decision, facts: [bare] } });
  return id;
};

const itemsOf = async (table: string, pk: string) => {
  const { Items } = await engine.db.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items ?? [];
};

/** DynamoDB's rule: names and texts in UTF-8, a number in about half its digits, one byte for each value and container. */
const itemBytes = (value: unknown): number => {
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  if (typeof value !== 'object' || value === null) return 1;
  const parts = Object.entries(value).map(
    ([name, inner]) => (Array.isArray(value) ? 0 : Buffer.byteLength(name)) + itemBytes(inner) + 1,
  );
  return parts.reduce((sum, bytes) => sum + bytes, 3);
};

describe('what an accepted command writes', () => {
  it('is its fact, the new state and its receipt, and the state read back is the one decided', async () => {
    const id = await declared();
    const append = await prepare(structure, id, register, givenDepartment, 'a-command');
    await store.append(structure, append);
    const loaded = await store.load(structure, '62', id, 'a-command');
    expect(loaded.thing.version).toBe(2);
    expect(toStored(loaded.thing)).toEqual(append.decision.next);
    expect(loaded.receipt).toEqual(append.command.receipt);
    expect((await store.facts('62', 'structure', id)).map(({ type }) => type)).toEqual([
      'StructureDeclared.v1',
      'RegisterRead.v1',
    ]);
  });

  it('forms a chain: each fact holds its own hash and the one before', async () => {
    const id = await declared();
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    const [first, second] = await store.facts('62', 'structure', id);
    expect(first && holds(first, null)).toBe(true);
    expect(second && holds(second, first?.hash ?? '')).toBe(true);
    expect(second && holds({ ...second, data: { ...second.data, employees: 13 } }, first?.hash ?? '')).toBe(
      false,
    );
    expect(second && holds({ ...second, rank: second.rank + 1 }, first?.hash ?? '')).toBe(false);
    expect((await store.load(structure, '62', id)).head).toBe(second?.hash);
  });

  it('stays small: no item is over one kilobyte, nor over half as much more with the source of each value', async () => {
    const id = await declared();
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    const pk = `62#structure#${id}`;
    const items = [...(await itemsOf(engine.tables.state, pk)), ...(await itemsOf(engine.tables.ledger, pk))];
    expect(items).toHaveLength(6);
    const limit = (item: object) => (JSON.stringify(item).includes('"sources"') ? 1_536 : 1_024);
    expect(items.filter((item) => itemBytes(item) > limit(item))).toEqual([]);
  });
});

describe('a command that is sent again', () => {
  it('meets its receipt and writes nothing more', async () => {
    const id = await declared();
    const append = await prepare(structure, id, register, givenDepartment, 'twice-sent');
    await store.append(structure, append);
    await expect(store.append(structure, append)).rejects.toThrow(CommandDone);
    expect(await store.facts('62', 'structure', id)).toHaveLength(2);
  });

  it('meets its receipt even when the thing has moved on since', async () => {
    const id = await declared();
    const append = await prepare(structure, id, register, givenDepartment, 'first-of-two');
    await store.append(structure, append);
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    await expect(store.append(structure, append)).rejects.toMatchObject({ receipt: append.command.receipt });
  });
});

describe('a command that lost the race', () => {
  it('is told so, and has written nothing', async () => {
    const id = await declared();
    const [one, other] = [
      await prepare(structure, id, register, givenDepartment),
      await prepare(structure, id, register, givenDepartment),
    ];
    const results = await Promise.allSettled([store.append(structure, one), store.append(structure, other)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find((result) => result.status === 'rejected')?.reason).toBeInstanceOf(VersionConflict);
    expect(await store.facts('62', 'structure', id)).toHaveLength(2);
  });

  it('never writes over a thing that was made meanwhile', async () => {
    const id = fresh();
    const asked = { name: 'declare', data: SAMPLE_COMMANDS.structure['declare'], actor: actorWith() };
    const appends = await Promise.all([0, 1].map(() => prepare(structure, id, asked, UNKNOWN)));
    const bare = appends.map((append) => ({
      ...append,
      decision: {
        ...append.decision,
        facts: append.decision.facts.map(({ personal: _personal, ...fact }) => fact),
      },
    }));
    const results = await Promise.allSettled(bare.map((append) => store.append(structure, append as Append)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('rows written beside facts', () => {
  const rowsOnly = async (rows: RowWrite[]) => {
    const id = await declared();
    const append = await prepare(structure, id, register, givenDepartment);
    return { id, append: { ...append, decision: { ...append.decision, rows } } };
  };
  const key = () => ({ pk: `62#structure#${fresh()}`, sk: 'row' });
  const put = (at: ReturnType<typeof key>, item: object): RowWrite => ({
    kind: 'put',
    key: at,
    item: { ...item },
  });

  const impossible: [string, (at: ReturnType<typeof key>) => RowWrite[]][] = [
    ['a row that must be absent is there', (at) => [{ ...put(at, { n: 2 }), absent: true } as RowWrite]],
    ['a row changed since it was read', (at) => [{ ...put(at, { n: 2 }), expect: { n: 0 } } as RowWrite]],
    ['a counter of a closed row', (at) => [{ kind: 'touch', key: at, add: 'n', expect: { open: true } }]],
    ['a row to remove that is another', (at) => [{ kind: 'remove', key: at, expect: { n: 0 } }]],
    ['a role that is gone', () => [{ kind: 'require', key: key() }]],
    ['a number compared with its text', (at) => [{ ...put(at, { n: 2 }), expect: { n: '1' } } as RowWrite]],
  ];
  it.each(impossible)('refuse the whole when %s', async (_, rows) => {
    const at = key();
    const before = await rowsOnly([put(at, { n: 1, open: false })]);
    await store.append(structure, before.append);
    const { id, append } = await rowsOnly(rows(at));
    await expect(store.append(structure, append)).rejects.toThrow(VersionConflict);
    expect(await store.facts('62', 'structure', id)).toHaveLength(1);
    expect(await store.row(at)).toMatchObject({ n: 1 });
  });

  it('are written, counted, removed and checked with the facts', async () => {
    const [at, other] = [key(), key()];
    await store.append(structure, (await rowsOnly([put(at, { n: 1, open: true }), put(other, {})])).append);
    const changes: RowWrite[] = [
      { kind: 'touch', key: at, add: 'n', expect: { open: true } },
      { kind: 'remove', key: other },
    ];
    await store.append(structure, (await rowsOnly(changes)).append);
    expect(await store.row(at)).toMatchObject({ n: 2 });
    expect(await store.row(other)).toBeNull();
    await store.append(structure, (await rowsOnly([{ kind: 'require', key: at }])).append);
  });

  it('that are prepared exist before the transaction and mean nothing without it', async () => {
    const at = key();
    const { append } = await rowsOnly([
      { kind: 'prepare', key: at, item: { choice: null } },
      { kind: 'require', key: key() },
    ]);
    await expect(store.append(structure, append)).rejects.toThrow(VersionConflict);
    expect(await store.row(at)).toMatchObject({ choice: null });
  });
});

describe('the council as it sits', () => {
  it('counts no one whose mandate ended after they came in (MAN-02)', async () => {
    const [code, sitting] = ['77', fresh()];
    const seat = {
      member: 1,
      college: 1,
      seat: 1,
      kind: 'TITULAR',
      chair: true,
      person: null,
      startsOn: '2026-09-02',
      termEndsOn: '2031-09-01',
      named: { fact: '77-3-0', subject: '77-seated-1' },
      sealed: { fact: '77-3-1', subject: '77-invitation-1' },
    };
    const rows: RowWrite[] = [
      { kind: 'put', key: { pk: `${code}#council#${code}`, sk: 'rules#1' }, item: rules },
      ...[1, 2].map((member): RowWrite => ({
        kind: 'put',
        key: presenceKey({ council: code, id: sitting }, 1, member),
        item: { member, attending: true, since: AT, proxyTo: null, proxyAt: null },
      })),
      { kind: 'put', key: memberKey(code, 'council', code, 1), item: seat },
    ];
    const append = await prepare(structure, await declared(), register, givenDepartment);
    await store.append(structure, { ...append, decision: { ...append.decision, rows } });
    const references = {
      ...makeReferences(store),
      council: () =>
        Promise.resolve({
          department: '77',
          colleges: 1,
          lastMember: 2,
          inOffice: 1,
          chair: 1,
          vicePresidents: [],
          rulesVersion: 1,
          rulesEffectiveOn: '2026-01-01',
          rulesDrafts: 0,
          routingVersion: 0,
        }),
    };
    const at = { id: sitting, call: 1, heldOn: '2027-01-20', rulesVersion: 1, actingChair: null };
    const assembly = await readAssembly(store, references, code, at);
    expect(assembly?.presence.map(({ member }) => member)).toEqual([1]);
  });
});

describe('the opening of a vote and the end of its session', () => {
  const president = actorWith('president');
  const seed = async (workflow: Workflow, id: string, facts: readonly Fact[], rows: readonly RowWrite[]) => {
    const loaded = await store.load(workflow, '62', id);
    const thing = thingWith(workflow, facts, id);
    const by = { kind: 'system', cause: 'seed' } as const;
    const decision = { by, facts, rows, next: toStored(thing) };
    const body = { id, workflow: workflow.name, state: '', version: 1 };
    const command = { id: commandId(), receipt: { fingerprint: 'f', body } };
    await store.append(workflow, { loaded, decision, at: AT, command });
  };

  /** A session that sits, with one dossier on its agenda, read before either ends it. */
  const both = async (how: 'close' | 'adjournForLackOfQuorum') => {
    const [sitting, dossier, point] = [fresh(), fresh(), fresh()];
    const facts = [sample('SessionScheduled.v1'), sample('SessionConvened.v1'), sample('SessionOpened.v1')];
    await seed(session, sitting, facts, [
      startSitting({ council: '62', id: sitting }, { opened: 0, closed: 0 }),
    ]);
    await seed(application, dossier, [sample('ApplicationSubmitted.v1')], []);
    const placed = sample('ItemPlaced.v1', { session: sitting, application: dossier });
    await seed(
      item,
      point,
      [placed],
      [{ kind: 'put', key: agendaKey('62', sitting, point), item: { item: point } }],
    );
    const open = { name: 'openVote', data: { ballot: 'HANDS' }, actor: president };
    const opening = await prepare(item, point, open, {
      ...ITEM_GIVEN.openVote,
      dossier: { state: 'onAgenda', version: 1 },
    });
    const votes = await votesOf(store, '62', sitting);
    const few = { ...ASSEMBLY, inOffice: 40 };
    const end = { name: how, data: {}, actor: president };
    const ending = await prepare(
      session,
      sitting,
      end,
      { votes, assembly: few },
      undefined,
      instant('2027-01-20'),
    );
    return { sitting, point, opening, ending };
  };
  const ways = ['close', 'adjournForLackOfQuorum'] as const;

  it.each(ways)('(%s): what opened first stays open, and the session goes on', async (how) => {
    const { sitting, opening, ending } = await both(how);
    await store.append(item, opening);
    await expect(store.append(session, ending)).rejects.toThrow(VersionConflict);
    expect(await votesOf(store, '62', sitting)).toEqual({ opened: 1, closed: 0 });
  });

  it.each(ways)('(%s): what opened and closed meanwhile has the session look again', async (how) => {
    const { sitting, point, opening, ending } = await both(how);
    await store.append(item, opening);
    const close = { name: 'closeVote', data: {}, actor: president };
    await store.append(item, await prepare(item, point, close, ITEM_GIVEN.closeVote));
    await expect(store.append(session, ending)).rejects.toThrow(VersionConflict);
    expect(await votesOf(store, '62', sitting)).toEqual({ opened: 1, closed: 1 });
  });

  it.each(ways)('(%s): what ended first is over, and no vote opens in it', async (how) => {
    const { sitting, opening, ending } = await both(how);
    await store.append(session, ending);
    await expect(store.append(item, opening)).rejects.toThrow(VersionConflict);
    expect(await votesOf(store, '62', sitting)).toEqual({ opened: 0, closed: 0 });
  });
});

describe('the indexes', () => {
  const award = async () => {
    const id = fresh();
    const data = { ...SAMPLE_COMMANDS.label['award'], awardedOn: '2027-01-21', validUntil: '2029-01-21' };
    const asked = { name: 'award', data, actor: SYSTEM };
    await store.append(
      label,
      await prepare(label, id, asked, { sequence: count, rules: DEFAULT_LABEL_RULES }).then((append) => ({
        ...append,
        decision: { ...append.decision, rows: [] },
      })),
    );
    return id;
  };
  const dueBefore = async (instantText: string) => {
    const pages = await Promise.all(
      shards().map((shard) =>
        engine.db.send(
          new QueryCommand({
            TableName: engine.tables.state,
            IndexName: 'due',
            KeyConditionExpression: 'dueShard = :shard AND dueAt <= :at',
            ExpressionAttributeValues: { ':shard': `due#${shard}`, ':at': instantText },
          }),
        ),
      ),
    );
    return pages.flatMap(({ Items }) => Items ?? []).map(({ pk }) => String(pk));
  };

  it('hold a thing by its earliest deadline, and only a thing that has one', async () => {
    const id = await award();
    const without = await declared();
    expect(await dueBefore('2028-01-20T22:59:59.999Z')).not.toContain(`62#label#${id}`);
    const due = await dueBefore('2028-01-20T23:00:00.000Z');
    expect(due).toContain(`62#label#${id}`);
    expect(due).not.toContain(`62#structure#${without}`);
  });

  it('list things by state since they have it', async () => {
    const id = await declared();
    const read = async () =>
      (await itemsOf(engine.tables.state, `62#structure#${id}`)).find(({ sk }) => sk === 'state');
    expect(await read()).toMatchObject({ list: '62#structure#declared', listAt: AT });
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    const later = instant('2026-12-02T08:30:00.000Z');
    const again = await prepare(structure, id, register, givenDepartment);
    await store.append(structure, { ...again, at: later });
    expect(await read()).toMatchObject({ list: '62#structure#known', listAt: AT });
  });
});

describe('a stored state', () => {
  it.each([
    ['was written by an older machine', { machine: 0 }],
    ['holds a state the machine does not know', { value: 'nowhere' }],
    ['holds a context of another shape', { context: { siren: 1 } }],
  ])('is folded again from its facts when it %s', async (_, change) => {
    const id = await declared();
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    const before = toStored((await store.load(structure, '62', id)).thing);
    const [[name, value]] = Object.entries(change) as [[string, unknown]];
    await engine.db.send(
      new UpdateCommand({
        TableName: engine.tables.state,
        Key: { pk: `62#structure#${id}`, sk: 'state' },
        UpdateExpression: 'SET #name = :value',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeNames: { '#name': name },
        ExpressionAttributeValues: { ':value': value },
      }),
    );
    const { thing } = await store.load(structure, '62', id);
    expect(toStored(thing)).toEqual(before);
    expect(thing.version).toBe(2);
  });

  it('is folded again from its facts when its row is gone, and the next command puts the row back', async () => {
    const id = await declared();
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    const key = { pk: `62#structure#${id}`, sk: 'state' };
    const before = await store.load(structure, '62', id);
    const row = await store.row(key);
    await engine.db.send(new DeleteCommand({ TableName: engine.tables.state, Key: key }));
    const { stateMissing, ...loaded } = await store.load(structure, '62', id);
    expect(stateMissing).toBe(true);
    expect({ ...loaded, thing: toStored(loaded.thing) }).toEqual({
      ...before,
      thing: toStored(before.thing),
      stateMissing: undefined,
    });
    const raced = await prepare(structure, id, register, givenDepartment);
    await store.append(structure, await prepare(structure, id, register, givenDepartment));
    expect(await store.row(key)).toMatchObject({ version: 3, list: row?.['list'], listAt: row?.['listAt'] });
    await expect(store.append(structure, raced)).rejects.toThrow(VersionConflict);
  });

  it('is new when it has neither row nor fact', async () => {
    const { thing, stateMissing } = await store.load(structure, '62', fresh());
    expect([thing.version, stateMissing]).toEqual([0, false]);
  });
});

describe('personal values', () => {
  const plain = Buffer.alloc(32, 7);
  const withKeys = () => {
    const kms = mockClient(KMSClient);
    kms.on(GenerateDataKeyCommand).resolves({ Plaintext: plain, CiphertextBlob: Buffer.from('wrapped') });
    kms.on(DecryptCommand).resolves({ Plaintext: plain });
    return makeKmsSubjects(engine.db, new KMSClient({ region: 'eu-west-3' }), {
      table: engine.tables.subjects,
      key: 'key',
    });
  };
  const secret = 'Ada Marqueur';

  const declaredBy = async (subjects: Subjects): Promise<string> => {
    const id = fresh();
    const data = {
      siren: '000000018',
      rna: null,
      name: 'S',
      representative: { name: secret, email: 'a@exemple.fr' },
    };
    const asked = { name: 'declare', data, actor: actorWith() };
    const append = await prepare(structure, id, asked, UNKNOWN);
    await engine.store(subjects).append(structure, append);
    return id;
  };

  it('stand in the fact as commitments, are read back, and are gone with their key', async () => {
    const subjects = withKeys();
    const id = await declaredBy(subjects);
    const [fact] = await engine.store(subjects).facts('62', 'structure', id);
    expect(fact?.personal?.commitments).toEqual({
      name: expect.stringMatching(/^[\w-]{43}$/),
      email: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect(fact && holds(fact, null)).toBe(true);
    const subject = fact?.personal?.subject ?? '';
    expect(await subjects.open(`${id}-1-0`, subject)).toEqual({ name: secret, email: 'a@exemple.fr' });
    await engine.db.send(
      new DeleteCommand({ TableName: engine.tables.subjects, Key: { pk: `subject#${subject}`, sk: 'key' } }),
    );
    expect(await subjects.open(`${id}-1-0`, subject)).toBeNull();
    expect(fact && holds(fact, null)).toBe(true);
  });

  it('of a row are in no row and no fact, are written over where they stand, and go only with their row', async () => {
    const subjects = withKeys();
    const [name, subject] = [`excuse-${fresh()}`, `62-words-${fresh()}`];
    const at = { pk: `62#structure#${fresh()}`, sk: 'row' };
    const data = {
      siren: '000000018',
      rna: null,
      name: 'S',
      representative: { name: 'Z', email: 'z@exemple.fr' },
    };
    const write = async (values: Record<string, string>, more: object = {}) => {
      const row = { kind: 'put', key: at, item: { n: 1 }, sealed: { fact: name, subject, values }, ...more };
      const append = await prepare(
        structure,
        fresh(),
        { name: 'declare', data, actor: actorWith() },
        UNKNOWN,
      );
      const decision = { ...append.decision, facts: [], rows: [row as RowWrite] };
      await engine.store(subjects).append(structure, { ...append, decision });
    };
    await write({ excuse: secret }, { absent: true });
    expect(await subjects.open(name, subject)).toEqual({ excuse: secret });
    expect(JSON.stringify(await engine.store(subjects).row(at))).not.toContain(secret);
    // What loses its race leaves no word behind.
    await expect(write({ excuse: 'Autre' }, { expect: { n: 2 } })).rejects.toThrow(VersionConflict);
    expect(await subjects.open(name, subject)).toEqual({ excuse: secret });
    await write({}, { expect: { n: 1 } });
    expect(await subjects.open(name, subject)).toEqual({});
  });

  it('a page of one subject is read at the price of one key, until the subject is erased', async () => {
    const kms = mockClient(KMSClient);
    kms.on(GenerateDataKeyCommand).resolves({ Plaintext: plain, CiphertextBlob: Buffer.from('one') });
    kms.on(DecryptCommand).resolves({ Plaintext: plain });
    const table = engine.tables.subjects;
    const subjects = makeKmsSubjects(engine.db, new KMSClient({ region: 'eu-west-3' }), { table, key: 'k' });
    const subject = `62-application-${fresh()}`;
    const names = Array.from({ length: 25 }, (_, n) => `page-${n}-0`);
    for (const name of names) {
      const { items } = await subjects.seal(name, subject, { text: `Texte ${name}` });
      for (const Item of items) await engine.db.send(new PutCommand({ TableName: table, Item }));
    }
    expect(kms.commandCalls(GenerateDataKeyCommand)).toHaveLength(1);
    const opened = await subjects.openAll([...names, 'never-sealed'], subject);
    expect(opened.size).toBe(25);
    expect(opened.get('page-24-0')).toEqual({ text: 'Texte page-24-0' });
    expect(kms.commandCalls(DecryptCommand)).toHaveLength(1);
    const Key = { pk: `subject#${subject}`, sk: 'key' };
    await engine.db.send(new DeleteCommand({ TableName: table, Key }));
    expect((await subjects.openAll(names, subject)).size).toBe(0);
  });

  it('are found in clear in no table', async () => {
    await declaredBy(withKeys());
    for (const table of Object.values(engine.tables)) {
      const { Items } = await engine.db.send(new ScanCommand({ TableName: table }));
      expect(JSON.stringify(Items)).not.toContain(secret);
    }
  });
});

describe('slots', () => {
  const slots = () => makeSlots(engine.db, engine.tables.state);
  const poll = uuid('9');
  const open = async (member: number, holder = member) => {
    const id = await declared();
    const append = await prepare(structure, id, register, givenDepartment);
    const key = slotKey('62', `${poll}-${id}`, member);
    const rows: RowWrite[] = [{ kind: 'prepare', key, item: { member, holder, choice: null } }];
    await store.append(structure, { ...append, decision: { ...append.decision, rows } });
    return key;
  };
  const vote = { choice: 'FOR', command: 'c1', holder: 7 };

  it('take one vote; the same command again is the same vote, another is refused without telling the first', async () => {
    const key = await open(7);
    expect(await slots().cast(key, vote)).toBe('cast');
    expect(await slots().cast(key, vote)).toBe('cast');
    expect(await slots().cast(key, { ...vote, command: 'c2', choice: 'AGAINST' })).toBe('already-voted');
    expect(await slots().cast(key, { ...vote, choice: 'AGAINST' })).toBe('already-voted');
    expect(await slots().seal(key)).toMatchObject({ choice: 'FOR' });
  });

  it('are cast by their holder only, and exist for electors only', async () => {
    const key = await open(8, 7);
    expect(await slots().cast(key, { ...vote, holder: 8 })).toBe('not-an-elector');
    expect(await slots().cast(key, vote)).toBe('cast');
    expect(await slots().cast({ ...key, sk: '0099' }, vote)).toBe('not-an-elector');
  });

  it('once sealed count what was acknowledged before, and nothing after, however often they are sealed', async () => {
    const [cast, empty] = [await open(7), await open(7)];
    await slots().cast(cast, vote);
    await slots().seal(cast);
    await slots().seal(empty);
    expect(await slots().cast(empty, vote)).toBe('vote-closed');
    expect(await slots().cast(cast, vote)).toBe('cast');
    expect((await slots().seal(cast))['choice']).toBe('FOR');
    expect((await slots().seal(empty))['choice']).toBeNull();
  });

  const entered = { choice: 'AGAINST', source: 'HANDS', entry: 4 } as const;

  it('take what was entered when they are sealed empty, and keep what their member cast', async () => {
    const [cast, empty, apart] = [await open(7), await open(7), await open(7)];
    await slots().cast(cast, vote);
    expect(await slots().seal(cast, entered)).toMatchObject({ choice: 'FOR', sealed: true });
    const filled = { choice: 'AGAINST', command: 'HANDS', entry: 4, sealed: true };
    expect(await slots().seal(empty, entered)).toMatchObject(filled);
    expect(await slots().seal(empty, entered)).toMatchObject(filled);
    expect(await slots().cast(empty, vote)).toBe('already-voted');
    const none = await slots().seal(apart, { ...entered, choice: 'NOT_VOTING' });
    expect([none['choice'], none['command'], none['sealed']]).toEqual([null, undefined, true]);
  });

  it('take a later entry in the place of an earlier one, never the other way round', async () => {
    const key = await open(7);
    await slots().seal(key, entered);
    const later = { choice: 'BLANK', source: 'PAPER', entry: 5 } as const;
    expect(await slots().seal(key, later)).toMatchObject({ choice: 'BLANK', command: 'PAPER' });
    expect(await slots().seal(key, entered)).toMatchObject({ choice: 'BLANK', command: 'PAPER' });
  });

  it('taken in the room take no ballot any more, but know again the one that they hold', async () => {
    const [cast, empty] = [await open(7), await open(7)];
    await slots().cast(cast, vote);
    expect(await slots().cast(cast, { ...vote, again: true })).toBe('cast');
    expect(await slots().cast(cast, { ...vote, choice: 'BLANK', again: true })).toBe('already-voted');
    expect(await slots().cast(empty, { ...vote, again: true })).toBe('vote-closed');
    expect(await slots().cast(empty, vote)).toBe('cast');
  });

  it('agree with the count under a race of casting and sealing', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => open(7)));
    const outcomes = await Promise.all(
      keys.map(async (key) => {
        const [answer, sealed] = await Promise.all([slots().cast(key, vote), slots().seal(key)]);
        return { answer, counted: sealed['choice'] === 'FOR' };
      }),
    );
    for (const { answer, counted } of outcomes) expect(counted).toBe(answer === 'cast');
  });
});

describe('roles', () => {
  it('are rows read by person and council, and one council sees nothing of another', async () => {
    const id = fresh();
    const sealed = { fact: '62-3-1', subject: '62-invitation-7' };
    const invitation = { role: 'member', member: 7, expiresAt: '2027-01-01T00:00:00.000Z', sealed };
    const seat = {
      member: 7,
      college: 1,
      seat: 1,
      kind: 'TITULAR',
      chair: false,
      person: null,
      startsOn: '2026-09-02',
      termEndsOn: '2031-01-01',
      named: { fact: '62-3-0', subject: '62-seated-7' },
      sealed,
    };
    await store.append(
      council,
      await prepare(council, id, {
        name: 'establish',
        data: SAMPLE_COMMANDS.council['establish'],
        actor: PLATFORM,
      }),
    );
    const accept = { name: 'acceptInvitation', data: { code: 'c'.repeat(24) }, actor: actorWith() };
    const given = { digest: 'D'.repeat(43), invitation, member: seat };
    const append = await prepare(council, id, accept, given);
    const rows = append.decision.rows.filter(({ kind }) => kind === 'put' || kind === 'grant');
    await store.append(council, { ...append, decision: { ...append.decision, rows } });
    const seatHeld = { role: 'member', member: 7, until: '2031-01-01' };
    expect(await store.roles('62', PERSON)).toContainEqual(seatHeld);
    expect((await store.load(council, '62', id, 'any', PERSON)).roles).toContainEqual(seatHeld);
    expect(await store.roles('59', PERSON)).toEqual([]);
    expect((await store.load(council, '59', id, 'any', PERSON)).roles).toEqual([]);
  });

  it('are set and cleared one beside another, a seat once', async () => {
    const person = fresh();
    const key = rolesKey('62', person);
    const change = async (rows: RowWrite[]) => {
      const append = await prepare(structure, await declared(), register, givenDepartment);
      await store.append(structure, { ...append, decision: { ...append.decision, rows } });
    };
    const seat: RowWrite = {
      kind: 'grant',
      key,
      field: 'member',
      value: { member: 3, until: '2031-09-01' },
      once: true,
    };
    await Promise.all([
      change([seat]),
      change([{ kind: 'grant', key, field: `representative#${PERSON}`, value: true }]),
    ]);
    expect(await store.roles('62', person)).toEqual(
      expect.arrayContaining([
        { role: 'member', member: 3, until: '2031-09-01' },
        { role: 'representative', structure: PERSON },
      ]),
    );
    await expect(change([{ ...seat, value: { member: 4, until: '2031-09-01' } }])).rejects.toThrow(
      VersionConflict,
    );
    await expect(change([{ kind: 'require', key, field: 'president' }])).rejects.toThrow(VersionConflict);
    await expect(change([{ kind: 'revoke', key, field: 'president' }])).rejects.toThrow(VersionConflict);
    await change([{ kind: 'require', key, field: 'member' }]);
    await change([{ kind: 'revoke', key, field: 'member' }]);
    expect(await store.roles('62', person)).toEqual([{ role: 'representative', structure: PERSON }]);
  });
});

describe('what a person is to carry out (M32)', () => {
  const person = fresh();
  const other = fresh();
  const dayOf = (n: number) => `2027-${String((n % 3) + 1).padStart(2, '0')}-15`;
  const seed = async (owner: string, council: string, many: number): Promise<string[]> => {
    const rows = Array.from({ length: many }, (_, n) => ({ id: fresh(), dueOn: dayOf(n) }));
    for (const { id, dueOn } of rows)
      await engine.db.send(
        new PutCommand({
          TableName: engine.tables.state,
          Item: { ...entrustedKey({ council, id }, owner, dueOn), proposal: id },
        }),
      );
    return rows.toSorted((one, next) => (one.dueOn < next.dueOn ? -1 : 1)).map(({ id }) => id);
  };

  it('is read from their own rows, the first due first, a page at a time, in one council', async () => {
    const own = await seed(person, '62', 60);
    await seed(person, '59', 2);
    await seed(other, '62', 2);
    const read = makeEntrustedIds(makeRowPages(engine.db, engine.tables.state));
    const pages: string[][] = [];
    let cursor: string | undefined;
    do {
      const { ids, next } = await read({ council: '62', person }, cursor);
      pages.push(ids);
      cursor = next ?? undefined;
    } while (cursor !== undefined);
    expect(pages.map(({ length }) => length)).toEqual([25, 25, 10]);
    expect(pages.flat()).toEqual(own);
    expect(await read({ council: '62', person: fresh() }, undefined)).toEqual({ ids: [], next: null });
  });

  it.each(['x', '2027-01-15', `2027-01-15#${'g'.repeat(36)}`])('has no page at %j', async (cursor) => {
    const read = makeEntrustedIds(makeRowPages(engine.db, engine.tables.state));
    await expect(read({ council: '62', person }, cursor)).rejects.toMatchObject({ status: 400 });
  });
});
