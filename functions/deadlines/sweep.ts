import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { shards } from '../adapters/state-items.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { makeHandleCommand } from '../shell/handle-command.ts';
import { log } from '../shell/log.ts';

const { db, tables, store } = deployedStore();
const PAGE = 100;

const DueKey = z.object({ pk: z.string(), dueAt: Instant });
type DueKey = z.infer<typeof DueKey>;

const dueIn = async (shard: string, now: Instant): Promise<DueKey[]> => {
  const { Items } = await db.send(
    new QueryCommand({
      TableName: tables.state,
      IndexName: 'due',
      KeyConditionExpression: 'dueShard = :shard AND dueAt <= :now',
      ExpressionAttributeValues: { ':shard': `due#${shard}`, ':now': now },
      Limit: PAGE,
    }),
  );
  return (Items ?? []).map((item) => DueKey.parse(item));
};

/** A due command that is refused leaves the index, so that it delays nothing else, and rings. */
const park = async (key: { pk: string; sk: string }, version: number): Promise<void> => {
  await db.send(
    new UpdateCommand({
      TableName: tables.state,
      Key: key,
      UpdateExpression: 'REMOVE dueShard, dueAt',
      ConditionExpression: 'attribute_exists(pk) AND version = :version',
      ExpressionAttributeValues: { ':version': version },
    }),
  );
};

/** The index only wakes: what is due is decided on the thing itself, by the instant of this sweep (P13). */
const passDue = async ({ pk }: DueKey, now: Instant): Promise<number> => {
  const [council = '', name = '', id = ''] = pk.split('#');
  const workflow = WORKFLOWS[name as WorkflowName];
  const handle = makeHandleCommand(store, workflow, () => Promise.resolve(undefined));
  const { thing } = await store.load(workflow, council, id);
  const due = Object.entries(thing.deadlines)
    .filter(([, instant]) => instant <= now)
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  const [first] = due;
  if (first === undefined) return 0;
  const [deadline, dueAt] = first;
  const cause = derivedId(pk, deadline, dueAt);
  const data = { deadline, dueAt };
  const actor = { kind: 'system', cause } as const;
  const outcome = await handle({ id: cause, council, thing: id, name: 'passDeadline', data, at: now, actor });
  if (outcome.ok) return 1;
  const { reason } = outcome.refusal;
  if (reason === 'not-due' || reason === 'state-moved-on') return 0;
  log('ERROR', { event: 'deadline-parked', workflow: workflow.name, deadline, refusal: reason });
  await park({ pk, sk: 'state' }, thing.version);
  return 1;
};

/** Each minute; how many deadlines passed, so that whoever moves time knows when all of them have. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ due: number }> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  const due = (await Promise.all(shards().map((shard) => dueIn(shard, now)))).flat();
  const inOrder = due.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  let passed = 0;
  for (const each of inOrder)
    try {
      passed += await passDue(each, now);
    } catch (error) {
      // One thing that fails delays nothing but itself (P12).
      log('ERROR', { event: 'deadline-failed', error: error instanceof Error ? error.name : '' });
    }
  if (passed > 0) log('INFO', { event: 'swept', count: passed });
  return { due: passed };
};
