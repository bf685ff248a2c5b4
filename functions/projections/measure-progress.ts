import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Happening } from '../../events/catalogue.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { passageOf, type Passage } from '../../workflows/statistics/passage.ts';
import { passageKey, sittingKey } from '../../workflows/statistics/rows.ts';
import { sittingsOf, type Sitting } from '../../workflows/statistics/sitting.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';

const { db, tables, store } = deployedStore();

/** Written while no later version of its thing was measured: what is told late changes nothing. */
const put = async (key: RowKey, measured: Passage | Sitting, version: number): Promise<void> => {
  try {
    await db.send(
      new PutCommand({
        TableName: tables.state,
        Item: { ...key, ...measured, version },
        ConditionExpression: 'attribute_not_exists(version) OR version <= :version',
        ExpressionAttributeValues: { ':version': version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
};

/**
 * How a dossier goes and how many sat, in days and counts of nobody, each time that something of it is settled: of these rows
 * the statistics of the day are made (J1 to J4). Each is folded again from all the facts of its thing.
 */
export const handler = reactionHandler('measure-progress', store, async ({ council, workflow, thing }) => {
  if (workflow !== 'application' && workflow !== 'session') return;
  const recorded = await store.facts(council, workflow, thing);
  const facts = recorded as unknown as readonly Happening[];
  const version = recorded.at(-1)?.version ?? 0;
  if (workflow === 'session') {
    for (const [call, sitting] of sittingsOf(facts))
      await put(sittingKey(council, thing, call), sitting, version);
    return;
  }
  const passage = passageOf(facts);
  if (passage !== null) await put(passageKey(council, thing), passage, version);
});
