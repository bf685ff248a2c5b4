import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { randomUUID } from 'node:crypto';
import { makeSlots } from '../../functions/adapters/slots.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { item } from '../../workflows/item/item.workflow.ts';
import { slotKey } from '../../workflows/kernel/rows.ts';
import { timeAll } from '../measure.ts';
import { COUNCIL, NOW, stateItemOf, thingAfter } from '../stage/seed-things.ts';
import type { Tables } from '../stage/tables.ts';
import { everyone, people, type Played, VOTES } from './members.ts';

/** An item whose vote is open, with one empty slot a member. */
const seedVote = async ({ putAll, tables }: Tables) => {
  const [id, poll, rawPoll] = [randomUUID(), randomUUID(), randomUUID()];
  const open = thingAfter(item, id, ['ItemPlaced.v1', 'VoteOpened.v1']);
  const state = stateItemOf(item, open);
  await putAll(tables.state, [{ ...state, context: { ...(open.context as object), poll } }]);
  for (const each of [poll, rawPoll])
    await putAll(
      tables.state,
      people.map(({ member }) => ({
        ...slotKey(COUNCIL, each, member),
        member,
        holder: member,
        choice: null,
      })),
    );
  return { id, poll, rawPoll };
};

/** Ballots as their function casts them, the token apart: roles, item, then one write on one slot. */
export const playVotes = async (tables: Tables, writes: () => number): Promise<Played> => {
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
  const vote = async ({ member, person }: { member: number; person: string }) => {
    await readActor(COUNCIL, person, NOW);
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
