import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import { makeAside } from '../adapters/aside.ts';
import { due, shards } from '../adapters/state-items.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { makeLabelGiven } from '../given/label-given.ts';
import { makeSessionDeadlinesGiven } from '../given/session-deadlines-given.ts';
import { log } from '../shell/log.ts';
import { makePassDue, type Due } from '../shell/pass-due.ts';

const { db, tables, store, references } = deployedStore();
const aside = makeAside(db, tables.state);
const PAGE = 100;
/** The next wake-up comes a minute after this one. */
const ENOUGH_MS = 30_000;

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

const passDue = makePassDue({
  store,
  // The quorum that is forecast (C7), a renewal that waits (M14).
  given: {
    session: makeSessionDeadlinesGiven(store, references),
    label: makeLabelGiven(store, references),
  },
  setAside,
  park,
});

/** One page of each shard; how many deadlines passed, and whether there may be more. */
const sweepOnce = async (now: Instant): Promise<{ passed: number; more: boolean }> => {
  const pages = await Promise.all(shards().map((shard) => dueIn(shard, now)));
  const inOrder = pages.flat().toSorted((a, b) => (a.dueAt < b.dueAt ? -1 : 1));
  let passed = 0;
  for (const each of inOrder)
    try {
      passed += await passDue(each.pk, now);
    } catch (error) {
      // One thing that fails delays nothing but itself (P12).
      log('ERROR', { event: 'deadline-failed', error: error instanceof Error ? error.name : '' });
    }
  return { passed, more: passed > 0 && pages.some(({ length }) => length === PAGE) };
};

/**
 * Each minute; how many deadlines passed, so that whoever moves time knows when all of them have. Many fall due at one
 * midnight: what does not fit a page follows at once, as long as the time of this wake-up lasts (P13).
 */
export const handler = async (event: EventBridgeEvent<string, unknown>): Promise<{ due: number }> => {
  const now = Instant.parse(new Date(event.time).toISOString());
  const began = performance.now();
  let due = 0;
  for (let again = true; again && performance.now() - began < ENOUGH_MS;) {
    const { passed, more } = await sweepOnce(now);
    due += passed;
    again = more;
  }
  if (due > 0) log('INFO', { event: 'swept', count: due });
  return { due };
};
