import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { makeSlots } from '../../functions/adapters/slots.ts';
import { makeSessionGiven } from '../../functions/given/session-given.ts';
import { makeHandleCommand } from '../../functions/shell/handle-command.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { memberKey, slotKey, thingKey } from '../../workflows/kernel/rows.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { compare, timeAll } from '../measure.ts';
import type { Bench, Metric } from '../metric.ts';
import { count, type Figure } from '../report.ts';
import { countAttempts } from '../stage/count-attempts.ts';
import { COUNCIL, NOW, seedRole, seedThings, stateItemOf, thingAfter } from '../stage/seed-things.ts';
import { openTables, type Tables } from '../stage/tables.ts';

const VOTES = 15;
const MEMBERS = 45;

type Played = { measured: number; baseline: number; again: number; lost: number };

const people = Array.from({ length: MEMBERS }, (_, at) => ({ member: at + 1, person: randomUUID() }));
const everyone = <T>(many: number, act: (one: (typeof people)[number]) => Promise<T>): Promise<T[]> =>
  Promise.all(people.slice(0, many).map(act));

const seedMembers = (tables: Tables) =>
  everyone(MEMBERS, async ({ member, person }) => {
    await seedRole(tables, person, 'member', { member });
    const seat = { member, college: 1, chair: false, termEndsOn: '2031-09-01', person };
    await tables.putAll(tables.tables.state, [{ ...memberKey(COUNCIL, 'council', COUNCIL, member), ...seat }]);
  });

/** An item whose vote is open, with one empty slot a member. */
const seedVote = async ({ putAll, tables }: Tables) => {
  const [id, poll, rawPoll] = [randomUUID(), randomUUID(), randomUUID()];
  const open = thingAfter(item, id, ['ItemPlaced.v1', 'VoteOpened.v1']);
  const state = stateItemOf(item, open);
  await putAll(tables.state, [{ ...state, context: { ...(open.context as object), poll } }]);
  for (const each of [poll, rawPoll])
    await putAll(
      tables.state,
      people.map(({ member }) => ({ ...slotKey(COUNCIL, each, member), member, holder: member, choice: null })),
    );
  return { id, poll, rawPoll };
};

const playVotes = async (tables: Tables, writes: () => number): Promise<Played> => {
  const { db, references, readActor, store } = tables;
  const slots = makeSlots(db, tables.tables.state);
  const { id, poll, rawPoll } = await seedVote(tables);
  const rawVote = ({ member }: { member: number }) =>
    db.send(
      new UpdateCommand({
        TableName: tables.tables.state,
        Key: slotKey(COUNCIL, rawPoll, member),
        UpdateExpression: 'SET choice = :choice',
        ConditionExpression: 'attribute_exists(pk)',
        ExpressionAttributeValues: { ':choice': 'FOR' },
      }),
    );
  const vote = async ({ member, person }: (typeof people)[number]) => {
    await readActor(COUNCIL, person);
    const found = await references.state(COUNCIL, 'item', id);
    const key = slotKey(COUNCIL, ItemContext.parse(found?.context).poll ?? '', member);
    return slots.cast(key, { choice: 'FOR', command: randomUUID(), holder: member });
  };
  const baseline = await timeAll(() => everyone(VOTES, rawVote));
  const before = writes();
  let told: string[] = [];
  const measured = await timeAll(async () => void (told = await everyone(VOTES, vote)));
  const again = writes() - before - VOTES;
  const rows = await store.many(people.slice(0, VOTES).map(({ member }) => slotKey(COUNCIL, poll, member)));
  const kept = rows.filter(({ choice }) => choice === 'FOR').length;
  return { measured, baseline, again, lost: told.filter((result) => result === 'cast').length - kept };
};

const playCheckIns = async (tables: Tables, writes: () => number): Promise<Played> => {
  const { db, store, references, readActor } = tables;
  const handle = makeHandleCommand(store, session, makeSessionGiven(store, references));
  const [id = '', rawId = ''] = await seedThings(
    tables,
    session,
    ['SessionScheduled.v1', 'SessionConvened.v1'],
    2,
  );
  const rawCheckIn = ({ member }: { member: number }) =>
    db.send(
      new PutCommand({
        TableName: tables.tables.state,
        Item: { ...memberKey(COUNCIL, 'session', rawId, member), member, attending: true, since: NOW },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  const checkIn = async ({ person }: { person: string }) => {
    const actor = await readActor(COUNCIL, person);
    const command = { id: randomUUID(), council: COUNCIL, thing: id, name: 'checkIn', data: {}, at: NOW, actor };
    return (await handle(command)).ok;
  };
  const baseline = await timeAll(() => everyone(MEMBERS, rawCheckIn));
  const before = writes();
  let told: boolean[] = [];
  const measured = await timeAll(async () => void (told = await everyone(MEMBERS, checkIn)));
  const again = writes() - before - MEMBERS;
  const rows = await store.rows(thingKey(COUNCIL, 'session', id), 'member#');
  const kept = rows.filter(({ attending }) => attending === true).length;
  return { measured, baseline, again, lost: Math.max(MEMBERS, told.filter(Boolean).length) - kept };
};

const figuresOf = (what: string, played: readonly Played[]): Figure[] => [
  { figure: what, ...compare(played), unit: 'ms' },
  count(`${what}, tried again`, Math.max(...played.map(({ again }) => again)), 'most'),
  count(`${what}, lost`, Math.max(...played.map(({ lost }) => lost)), 'most', 'must be 0'),
];

const measure = async ({ copy, rounds }: Bench): Promise<Figure[]> => {
  const tables = await openTables(copy);
  try {
    const { writes } = countAttempts(tables.db);
    await seedMembers(tables);
    const votes: Played[] = [];
    const checkIns: Played[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      votes.push(await playVotes(tables, writes));
      checkIns.push(await playCheckIns(tables, writes));
    }
    return [
      ...figuresOf(`${VOTES} votes`, votes.slice(1)),
      ...figuresOf(`${MEMBERS} check-ins`, checkIns.slice(1)),
    ];
  } finally {
    await tables.close();
  }
};

/** A council that acts at one instant, over bare conditional writes of the same number. */
export const atOnce: Metric = { name: 'at-once', measure };
