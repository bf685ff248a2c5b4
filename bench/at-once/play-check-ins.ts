import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { makeSessionGiven } from '../../functions/given/session-given.ts';
import { makeHandleCommand } from '../../functions/shell/handle-command.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import { presenceKey, presenceOf } from '../../workflows/session/rows.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { timeAll } from '../measure.ts';
import { COUNCIL, NOW, seedThings } from '../stage/seed-things.ts';
import type { Tables } from '../stage/tables.ts';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { everyone, MEMBERS, type Played } from './members.ts';

/** Nobody here declared anything. */
export const NO_LINKS = { linked: (_: string, actor: Actor) => Promise.resolve(actor) };

/** Every member comes in at the same instant, each by a command. */
export const playCheckIns = async (tables: Tables, writes: () => number): Promise<Played> => {
  const { db, store, references, readActor } = tables;
  const handle = makeHandleCommand(store, session, makeSessionGiven(store, references, NO_LINKS));
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
        Item: {
          ...presenceKey({ council: COUNCIL, id: rawId }, 1, member),
          member,
          attending: true,
          mode: 'ROOM',
          since: NOW,
        },
        ConditionExpression: 'attribute_not_exists(pk)',
      }),
    );
  const checkIn = async ({ person }: { person: string }) => {
    const actor = await readActor(COUNCIL, person, NOW);
    const command = {
      id: randomUUID(),
      council: COUNCIL,
      thing: id,
      name: 'checkIn',
      data: { mode: 'ROOM' },
      at: NOW,
      actor,
    };
    return (await handle(command)).ok;
  };
  const baseline = await timeAll(() => everyone(MEMBERS, rawCheckIn));
  const before = writes();
  let told: boolean[] = [];
  const measured = await timeAll(async () => void (told = await everyone(MEMBERS, checkIn)));
  const again = writes() - before - MEMBERS;
  const rows = await store.rows(thingKey(COUNCIL, 'session', id), presenceOf(1));
  const kept = rows.filter(({ attending }) => attending === true).length;
  return { measured, baseline, again, lost: Math.max(MEMBERS, told.filter(Boolean).length) - kept };
};
