import { createPrivateKey, type KeyObject } from 'node:crypto';
import {
  DecryptCommand,
  GenerateDataKeyPairWithoutPlaintextCommand,
  type KMSClient,
} from '@aws-sdk/client-kms';
import { GetCommand, PutCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ballotKeyRow } from './box.ts';

const Wrapped = z.object({ wrapped: z.base64() });

/**
 * The key pair of each secret vote. Its private part leaves KMS wrapped, bound to the vote, and lies in the box until it
 * is destroyed; only who may unwrap it can read a ballot.
 */
export const makeVoteKeys = (
  db: DynamoDBDocumentClient,
  kms: KMSClient,
  { box, key }: { box: string; key: string },
) => ({
  /** Makes the pair of a poll that is about to open, and gives its public part (SPKI, in base64). */
  async make(council: string, poll: string): Promise<string> {
    const made = await kms.send(
      new GenerateDataKeyPairWithoutPlaintextCommand({
        KeyId: key,
        KeyPairSpec: 'RSA_2048',
        EncryptionContext: { council, poll },
      }),
    );
    if (made.PublicKey === undefined || made.PrivateKeyCiphertextBlob === undefined)
      throw new Error('no key pair was made for a vote');
    const wrapped = Buffer.from(made.PrivateKeyCiphertextBlob).toString('base64');
    // The poll is drawn anew at each attempt: nobody else writes here.
    await db.send(new PutCommand({ TableName: box, Item: { ...ballotKeyRow(council, poll), wrapped } }));
    return Buffer.from(made.PublicKey).toString('base64');
  },

  /** The private part of a poll's pair; null once it was destroyed. */
  async open(council: string, poll: string): Promise<KeyObject | null> {
    const { Item } = await db.send(
      new GetCommand({ TableName: box, Key: ballotKeyRow(council, poll), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { Plaintext } = await kms.send(
      new DecryptCommand({
        KeyId: key,
        CiphertextBlob: Buffer.from(Wrapped.parse(Item).wrapped, 'base64'),
        EncryptionContext: { council, poll },
      }),
    );
    if (Plaintext === undefined) throw new Error('the key of a vote cannot be read');
    return createPrivateKey({ key: Buffer.from(Plaintext), format: 'der', type: 'pkcs8' });
  },
});
export type VoteKeys = ReturnType<typeof makeVoteKeys>;
