import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import type { Envelope } from '../../events/fact.ts';
import type { Store } from '../../functions/ports.ts';
import { startFaultProxy, faultReply, type FaultProxy } from '../../proofs/faults/fault-proxy.ts';
import { DEFAULT_RULES } from '../../workflows/deliberation/rules-of-procedure.ts';
import { council } from '../../workflows/council/council.workflow.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { evolve, toStored } from '../../workflows/kernel/history.ts';
import { memberKey, rolesKey, thingKey } from '../../workflows/kernel/rows.ts';
import type { FactBody, Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import { DEFAULT_LABEL_RULES } from '../../workflows/label/label-rules.ts';
import { blockHandsKey } from '../../workflows/session/block/rows.ts';
import { agendaKey, presenceKey, votesKey } from '../../workflows/session/rows.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { openEngine, type TestEngine } from '../support/engine.ts';
import { instant, PERSON, SESSION, uuid } from '../support/ids.ts';
import { sample } from '../support/sample-facts.ts';

const AT = instant('2027-01-20T10:00:00.000Z');
const ITEMS = ['1', '2', '3', '4'].map(uuid);
/** Pulled by a member before the block opened; the second is not of it in the end. */
const PULLED = ITEMS[1] ?? '';
const MEMBERS = [1, 2, 3];

let engine: TestEngine;
let proxy: FaultProxy;
let store: Store;
let react: (event: EventBridgeEvent<string, unknown>) => Promise<void>;
/** How many more writes pass before the function is killed; null while it is not. */
let left: number | null = null;

beforeAll(async () => {
  engine = await openEngine();
  proxy = await startFaultProxy(engine.endpoint, [
    ({ operation }) => {
      if (left === null || operation !== 'TransactWriteItems') return Promise.resolve(null);
      left -= 1;
      return Promise.resolve(left < 0 ? faultReply(400, 'ValidationException', 'killed on purpose') : null);
    },
  ]);
  Object.assign(process.env, {
    LEDGER_TABLE: engine.tables.ledger,
    STATE_TABLE: engine.tables.state,
    SUBJECTS_TABLE: engine.tables.subjects,
    PUBLIC_ORIGIN: 'http://localhost:1',
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
  });
  store = engine.store();
  react = (await import('../../functions/reactions/run-votes.ts')).handler;
  await sitting();
});
afterAll(async () => {
  await proxy.stop();
  await engine.stop();
});

const put = (Item: Record<string, unknown>) =>
  engine.db.send(new PutCommand({ TableName: engine.tables.state, Item }));

/** Records facts as they are, one version each, whatever rule would have proposed them. */
const write = async (workflow: Workflow, id: string, facts: readonly FactBody[]): Promise<Envelope> => {
  const by = { kind: 'person', person: PERSON, role: 'president' } as const;
  for (const fact of facts) {
    const loaded = await store.load(workflow, '62', id);
    const version = loaded.thing.version + 1;
    const next = evolve(workflow, loaded.thing, { ...fact, at: AT, by, version }) as Thing;
    await store.append(workflow, {
      loaded,
      at: AT,
      decision: { by, facts: [fact], rows: [], next: toStored(next) },
      command: {
        id: `write-${id}-${version}`,
        receipt: { fingerprint: 'f', body: { id, workflow: workflow.name, state: '', version } },
      },
    });
  }
  const written = (await store.facts('62', workflow.name, id)).at(-1);
  if (written === undefined) throw new Error('nothing was written');
  return written;
};

const sitting = async (): Promise<void> => {
  const rules = sample('RulesAdopted.v1', { procedure: DEFAULT_RULES });
  await write(council, '62', [sample('CouncilEstablished.v1'), rules]);
  await put({
    pk: thingKey('62', 'council', '62'),
    sk: 'rules#1',
    ...rules.data,
    label: DEFAULT_LABEL_RULES,
  });
  await put({ ...rolesKey('62', PERSON), president: true });
  for (const member of MEMBERS) {
    const seat = {
      ...sample('MemberSeated.v1').data,
      member,
      seat: member,
      chair: member === 1,
      person: null,
      named: { fact: 'f', subject: 's' },
      sealed: { fact: 'f', subject: 's' },
    };
    await put({ ...memberKey('62', 'council', '62', member), ...seat });
    const there = { member, attending: true, since: AT, proxyTo: null, proxyAt: null };
    await put({ ...presenceKey({ council: '62', id: SESSION }, 1, member), ...there });
  }
  await write(
    council,
    '62',
    MEMBERS.map((member) => sample('MemberSeated.v1', { member, seat: member, chair: member === 1 })),
  );
  await write(session, SESSION, [
    sample('SessionScheduled.v1'),
    sample('SessionConvened.v1'),
    sample('SessionOpened.v1'),
  ]);
  await put({ ...votesKey('62', SESSION), sitting: true, opened: 0, closed: 0 });
  for (const id of ITEMS) {
    await write(item, id, [
      sample('ItemPlaced.v1', { kind: 'OTHER', application: null, structureName: null }),
    ]);
    await put({ ...agendaKey('62', SESSION, id), item: id, placedAt: '2026-12-01T09:00:00.000Z' });
  }
  await write(item, PULLED, [sample('PulledFromBlock.v1', { member: 2 })]);
  // DEL-11: one of them leaves the room for the third.
  await put({ ...memberKey('62', 'item', ITEMS[2] ?? '', 3), member: 3, recused: true, interest: 'FUNDER' });
};

const told = (fact: Envelope) =>
  react({
    time: AT,
    detail: {
      factId: fact.id,
      type: fact.type,
      council: '62',
      thing: `62#${fact.workflow}#${fact.thing}`,
      version: fact.version,
    },
  } as unknown as EventBridgeEvent<string, unknown>);

/** Killed after so many writes, then taken up again as often as it takes, and told once more when it is over. */
const killedAndTakenUp = async (fact: Envelope): Promise<number> => {
  let kills = 0;
  for (;;) {
    left = 1;
    const killed = await told(fact).then(
      () => null,
      (error: unknown) => error,
    );
    left = null;
    if (killed === null) break;
    // Each time one more write is done: it comes to an end.
    if (kills > 2 * ITEMS.length) throw killed;
    kills += 1;
  }
  await told(fact);
  return kills;
};

const typesOf = async (id: string) => (await store.facts('62', 'item', id)).map(({ type }) => type);
const count = async (id: string, type: string) => (await typesOf(id)).filter((one) => one === type).length;
const last = async (type: string) =>
  (await store.facts('62', 'session', SESSION)).filter((fact) => fact.type === type);

it('a block is opened point by point; killed at each write, each vote opens once', async () => {
  const opened = await write(session, SESSION, [sample('BlockOpened.v1', { items: ITEMS })]);
  expect(await killedAndTakenUp(opened)).toBeGreaterThanOrEqual(3);
  const others = ITEMS.filter((id) => id !== PULLED);
  for (const id of others) expect([id, await count(id, 'VoteOpened.v1')]).toEqual([id, 1]);
  expect(await count(PULLED, 'VoteOpened.v1')).toBe(0);
  const noted = await last('BlockVotesOpened.v1');
  expect(noted.map(({ data }) => data)).toEqual([
    { block: 1, opened: others, left: [{ item: PULLED, reason: 'pulled-from-block', detail: {} }] },
  ]);
});

it('then counted point by point, without who left the room for one; killed at each write, each closes once', async () => {
  const hands = { choice: 'FOR', exceptions: [{ member: 3, choice: 'AGAINST' }] };
  await put({ ...blockHandsKey('62', SESSION, 1), ...hands });
  const closed = await write(session, SESSION, [sample('BlockHandsRecorded.v1'), sample('BlockClosed.v1')]);
  expect(await killedAndTakenUp(closed)).toBeGreaterThanOrEqual(3);
  const others = ITEMS.filter((id) => id !== PULLED);
  for (const [rank, id] of others.entries()) {
    expect([id, await count(id, 'VoteClosed.v1'), await count(id, 'PointVoted.v1')]).toEqual([id, 1, 1]);
    const facts = await store.facts('62', 'item', id);
    expect(facts.find(({ type }) => type === 'VoteClosed.v1')?.data).toMatchObject({
      result: rank === 1 ? { for: 2, against: 0, available: 2 } : { for: 2, against: 1 },
    });
  }
  // So that its session may end.
  const many = others.length;
  expect(await store.row(votesKey('62', SESSION))).toMatchObject({ opened: many, closed: many });
  expect((await last('BlockVoted.v1')).map(({ data }) => data)).toEqual([
    { block: 1, voted: others, left: [] },
  ]);
});
