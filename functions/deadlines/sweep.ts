import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing, Workflow, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import { makeAside } from '../adapters/aside.ts';
import { due, shards } from '../adapters/state-items.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { derivedId } from '../shell/digest.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { makeSessionDeadlinesGiven } from '../given/session-deadlines-given.ts';
import { makeHandleCommand, type Given } from '../shell/handle-command.ts';
import { log } from '../shell/log.ts';

const { db, tables, store, references } = deployedStore();
const aside = makeAside(db, tables.state);
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

type Due = { thing: Thing; deadline: string; dueAt: Instant; now: Instant };

/** A due command that is refused is set aside for a person: a mended rule, or a moved thing, may let it pass. */
const setAside = async (pk: string, { deadline, dueAt, now }: Due, refusal: RefusalReason): Promise<void> => {
  log('ERROR', { event: 'deadline-parked', workflow: pk.split('#')[1] ?? '', deadline, refusal });
  await aside.put({ what: 'deadline', thing: pk, deadline, dueAt, refusal, at: now });
};

/** What is due and refused wakes the sweep no more, so that it delays nothing else; what falls due later still does. */
const park = async (pk: string, { id, version, deadlines }: Thing, now: Instant): Promise<void> => {
  const later = Object.fromEntries(Object.entries(deadlines).filter(([, instant]) => instant > now));
  const next = due(id, later);
  const change =
    'dueAt' in next
      ? { set: 'SET dueShard = :shard, dueAt = :at', values: { ':shard': next.dueShard, ':at': next.dueAt } }
      : { set: 'REMOVE dueShard, dueAt', values: {} };
  await db.send(
    new UpdateCommand({
      TableName: tables.state,
      Key: { pk, sk: 'state' },
      UpdateExpression: change.set,
      ConditionExpression: 'attribute_exists(pk) AND version = :version',
      ExpressionAttributeValues: { ':version': version, ...change.values },
    }),
  );
};

const nothing: Given = () => Promise.resolve(undefined);
/** What some deadlines are decided on beside their thing: the quorum that is forecast (C7), a renewal that waits (M14). */
const GIVEN: Partial<Record<WorkflowName, Given>> = {
  session: makeSessionDeadlinesGiven(store, references),
  label: makeLabelGiven(store, references),
};

const pass = ({ thing, deadline, dueAt, now }: Due, workflow: Workflow) => {
  const handle = makeHandleCommand(store, workflow, GIVEN[workflow.name] ?? nothing);
  const { council, id } = thing;
  const cause = derivedId(thingKey(council, workflow.name, id), deadline, dueAt);
  const data = { deadline, dueAt };
  const actor = { kind: 'system', cause } as const;
  return handle({ id: cause, council, thing: id, name: 'passDeadline', data, at: now, actor });
};

/** The index only wakes: what is due is decided on the thing itself, by the instant of this sweep (P13). */
const passDue = async ({ pk }: DueKey, now: Instant): Promise<number> => {
  const [council = '', name = '', id = ''] = pk.split('#');
  const workflow = WORKFLOWS[name as WorkflowName];
  const { thing } = await store.load(workflow, council, id);
  const allDue = Object.entries(thing.deadlines)
    .filter(([, instant]) => instant <= now)
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1));
  for (const [deadline, dueAt] of allDue) {
    const outcome = await pass({ thing, deadline, dueAt, now }, workflow);
    if (outcome.ok) return 1;
    const { reason } = outcome.refusal;
    if (reason === 'not-due' || reason === 'state-moved-on') return 0;
    await setAside(pk, { thing, deadline, dueAt, now }, reason);
  }
  if (allDue.length === 0) return 0;
  // Listed before it leaves the index: whoever is killed between the two does both again, and it is listed once.
  await park(pk, thing, now);
  return 1;
};

/** Each minute; how many deadlines passed, so that whoever moves time knows when all of them have. */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ due: number }> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  const waking = (await Promise.all(shards().map((shard) => dueIn(shard, now)))).flat();
  const inOrder = waking.toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
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
