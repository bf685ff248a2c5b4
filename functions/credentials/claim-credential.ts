import { randomInt } from 'node:crypto';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { Instant } from '../../events/fact.ts';
import { PutCommand, TransactWriteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import {
  credentialKey,
  CredentialRecord,
  entryKey,
  LISTS_PARTITION,
} from '../../workflows/label/credential/records.ts';
import { LIST_LENGTH } from '../../workflows/label/credential/profile.ts';
import { shortCodeOf } from '../../workflows/label/credential/short-code.ts';
import { shortCodeKey } from '../../workflows/label/public-credential.ts';
import type { makeReads } from '../adapters/read-rows.ts';
import { digestOfText } from '../shell/digest.ts';

const rowDoesNotExist = 'attribute_not_exists(pk)';

/** Places tried in a list before it is taken for full: then more than nine in ten are taken. */
const TRIES = 32;
const CODES = 8;

type Parts = {
  db: DynamoDBDocumentClient;
  table: string;
  reads: ReturnType<typeof makeReads>;
  /** Publishes a list that is not there yet, and writes its row. */
  openList: (list: string, at: Instant) => Promise<void>;
  /** Places that are given out in each list. */
  places?: number;
};

type Asked = Omit<CredentialRecord, 'list' | 'index' | 'shortCode' | 'signed'>;

/** Which of two writes of a transaction found its row there already; @throws any other fault */
const refusedBy = (error: unknown): readonly boolean[] => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const reasons = error.CancellationReasons ?? [];
  const known = reasons.every(({ Code }) => Code === 'None' || Code === 'ConditionalCheckFailed');
  if (!known) throw error;
  return reasons.map(({ Code }) => Code === 'ConditionalCheckFailed');
};

/**
 * Gives a credential its row, once whatever is delivered, and with it a place of its own in a status list: drawn by lot,
 * so that a place says nothing of when or to whom. A list in which many draws fail is full, and the next one is opened.
 */
export const makeClaimCredential = ({ db, table, reads, openList, places = LIST_LENGTH }: Parts) => {
  const put = async (key: { pk: string; sk: string }, item: object): Promise<boolean> => {
    try {
      await db.send(
        new PutCommand({ TableName: table, Item: { ...key, ...item }, ConditionExpression: rowDoesNotExist }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  };

  /** From the label alone, so that a second try finds the first one's; two labels that fall on one code part there. */
  const takeCode = async ({ label, number }: Asked): Promise<string> => {
    for (let attempt = 0; attempt < CODES; attempt += 1) {
      const digest = digestOfText(`short-code#${label}#${attempt}`);
      const code = shortCodeOf(Buffer.from(digest, 'base64url').readBigUInt64BE());
      const key = shortCodeKey(code);
      // A label that had a credential before has its code already.
      const taken = await reads.row(key);
      if (taken?.['number'] === number) return code;
      if (taken === null && (await put(key, { number }))) return code;
      if ((await reads.row(key))?.['number'] === number) return code;
    }
    throw new Error('no short code is free');
  };

  const known = async ({ label, id }: Asked): Promise<CredentialRecord | null> => {
    const row = await reads.row(credentialKey(label, id));
    return row && CredentialRecord.parse(row);
  };

  const claimIn = async (record: CredentialRecord): Promise<'claimed' | 'there' | 'taken'> => {
    const { label, id, list, index } = record;
    try {
      await db.send(
        new TransactWriteCommand({
          TransactItems: [
            {
              Put: {
                TableName: table,
                Item: { ...credentialKey(label, id), ...record },
                ConditionExpression: rowDoesNotExist,
              },
            },
            {
              Put: {
                TableName: table,
                Item: { ...entryKey(list, index), label, id },
                ConditionExpression: rowDoesNotExist,
              },
            },
          ],
        }),
      );
      return 'claimed';
    } catch (error) {
      return refusedBy(error)[0] ? 'there' : 'taken';
    }
  };

  return async (asked: Asked, at: Instant): Promise<CredentialRecord> => {
    const shortCode = await takeCode(asked);
    const lists = await reads.rows(LISTS_PARTITION, '');
    for (let number = Math.max(lists.length, 1); ; number += 1) {
      const list = `r${number}`;
      if (number > lists.length) await openList(list, at);
      for (let attempt = 0; attempt < TRIES; attempt += 1) {
        const record = { ...asked, shortCode, list, index: randomInt(places) };
        const outcome = await claimIn(record);
        if (outcome === 'claimed') return record;
        const found = outcome === 'there' ? await known(asked) : null;
        if (found !== null) return found;
      }
    }
  };
};
