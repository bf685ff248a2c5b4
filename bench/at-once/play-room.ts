import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { makeSessionGiven } from '../../functions/given/session-given.ts';
import { makeHandleCommand } from '../../functions/shell/handle-command.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { presenceOf, replyKey, repliesOf } from '../../workflows/session/rows.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { timeAll } from '../measure.ts';
import { COUNCIL, NOW, seedThings } from '../stage/seed-things.ts';
import type { Tables } from '../stage/tables.ts';
import { everyone, MEMBERS, type Played } from './members.ts';
import { NO_LINKS } from './play-check-ins.ts';

/** So many of them come in; the others give a proxy to one who does. */
const COMING = 30;
/** What they send: each an answer, and each a check-in or a proxy. */
export const SENT = 2 * MEMBERS;

/** Every member answers the convocation, and comes in or gives a proxy, all at the same instant, each by a command. */
export const playRoom = async (tables: Tables, writes: () => number): Promise<Played> => {
  const { db, store, references, readActor } = tables;
  const handle = makeHandleCommand(store, session, makeSessionGiven(store, references, NO_LINKS));
  const convened = ['SessionScheduled.v1', 'SessionConvened.v1'] as const;
  const [id = '', rawId = ''] = await seedThings(tables, session, convened, 2);
  const rawRow = (call: number) => (each: { member: number }) =>
    db.send(
      new PutCommand({
        TableName: tables.tables.state,
        Item: { ...replyKey({ council: COUNCIL, id: rawId }, call, each.member), ...each, at: NOW },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  const send = async (person: string, name: string, data: object): Promise<boolean> => {
    const actor = await readActor(COUNCIL, person, NOW);
    const read = session.commands[name]?.parse(data);
    const command = { id: randomUUID(), council: COUNCIL, thing: id, name, data: read, at: NOW, actor };
    return (await handle(command)).ok;
  };
  const act = async ({ member, person }: { member: number; person: string }): Promise<boolean[]> =>
    Promise.all([
      send(person, 'reply', { answer: member <= COMING ? 'COMING' : 'ABSENT' }),
      member <= COMING ? send(person, 'checkIn', {}) : send(person, 'giveProxy', { holder: member - COMING }),
    ]);
  const baseline = await timeAll(async () =>
    Promise.all([everyone(MEMBERS, rawRow(1)), everyone(MEMBERS, rawRow(2))]),
  );
  const before = writes();
  let told: boolean[][] = [];
  const measured = await timeAll(async () => void (told = await everyone(MEMBERS, act)));
  const again = writes() - before - SENT;
  const pk = thingKey(COUNCIL, 'session', id);
  const [presence, replies] = [await store.rows(pk, presenceOf(1)), await store.rows(pk, repliesOf(1))];
  const kept = presence.filter((row) => row['attending'] === true || row['proxyTo'] !== null);
  const done = Math.max(SENT, told.flat().filter(Boolean).length);
  return { measured, baseline, again, lost: done - kept.length - replies.length };
};
