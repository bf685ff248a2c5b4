import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { credentialKey, type SignedRecord } from '../../workflows/label/credential/records.ts';
import { publicCredentialKey } from '../../workflows/label/public-credential.ts';
import type { PublicFiles } from '../ports.ts';
import { credentialPath, REVALIDATED } from './public-paths.ts';

type Parts = { db: DynamoDBDocumentClient; table: string; files: PublicFiles };

/** Puts what was signed anew in the place of what stood there, and says by which key on the public row of its label. */
export const makePublishAnew =
  ({ db, table, files }: Parts) =>
  async ({ id, label, number, signed, unpublished }: SignedRecord): Promise<void> => {
    await files.put(credentialPath(id), Buffer.from(signed.text), REVALIDATED);
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: publicCredentialKey(number),
          UpdateExpression: 'SET #key = :key',
          ConditionExpression: 'id = :id',
          ExpressionAttributeNames: { '#key': 'key' },
          ExpressionAttributeValues: { ':key': signed.key, ':id': id },
        }),
      );
    } catch (error) {
      // Another credential of the label is the last one.
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
    if (unpublished !== true) return;
    await db.send(
      new UpdateCommand({
        TableName: table,
        Key: credentialKey(label, id),
        UpdateExpression: 'REMOVE unpublished',
        ConditionExpression: 'attribute_exists(pk)',
      }),
    );
  };
