import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { LabelContext } from '../../workflows/label/label-context.ts';
import { publicLabelKey } from '../../workflows/kernel/rows.ts';
import { PublicLabel } from '../../workflows/label/public-row.ts';
import { deployedStore } from '../shell/command-parts.ts';
import { reactionHandler } from '../shell/reaction.ts';

const { db, tables, store, references } = deployedStore();

/**
 * A council's register: one row per label, a copy of what is public about it at the label's latest version. A late
 * or repeated notice finds a newer version and changes nothing.
 */
export const handler = reactionHandler('publish-register', store, async ({ council, thing }) => {
  const found = await references.state(council, 'label', thing);
  if (found === null) throw new Error('a label without its state');
  const { number } = LabelContext.parse(found.context);
  const row = await store.row(publicLabelKey(number));
  const entry = PublicLabel.parse(row);
  try {
    await db.send(
      new PutCommand({
        TableName: tables.state,
        Item: { pk: `${council}#register`, sk: `entry#${number}`, ...entry, version: found.version },
        ConditionExpression: 'attribute_not_exists(pk) OR version < :version',
        ExpressionAttributeValues: { ':version': found.version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
});
