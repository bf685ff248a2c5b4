import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  credentialKey,
  CredentialRecord,
  ENTRIES,
  isSigned,
  listPartition,
  type SignedRecord,
} from '../../workflows/label/credential/records.ts';
import { makeRowPages } from '../adapters/row-pages.ts';
import type { makeReads } from '../adapters/read-rows.ts';

/** Credentials looked at in one go: some seconds, even when each is signed anew. */
const PAGE = 500;

const Entry = z.object({ sk: z.string(), label: z.uuid(), id: z.uuid() });

export type SignedPage = {
  readonly records: readonly SignedRecord[];
  /** Where the next page begins; null when there is none. */
  readonly next: string | null;
};

/**
 * All credentials that were ever signed, a page at a time, by the places that they have in the status lists: each has
 * one for good, and nothing is scanned.
 * @param listNames the lists that there are
 */
export const makeSignedCredentials = (
  db: DynamoDBDocumentClient,
  table: string,
  reads: ReturnType<typeof makeReads>,
  listNames: () => Promise<readonly string[]>,
) => {
  const pages = makeRowPages(db, table);
  return async (from: string | null): Promise<SignedPage> => {
    const lists = (await listNames()).toSorted();
    const [list = lists[0], after] = from?.split('/') ?? [];
    if (list === undefined) return { records: [], next: null };
    const page = await pages({
      pk: listPartition(list),
      prefix: ENTRIES,
      limit: PAGE,
      rising: true,
      ...(after !== undefined && { after }),
    });
    const entries = page.rows.map((row) => Entry.parse(row));
    const rows = await reads.many(entries.map(({ label, id }) => credentialKey(label, id)));
    const last = entries.at(-1)?.sk.slice(ENTRIES.length);
    const following = lists.find((one) => one > list) ?? null;
    return {
      records: rows.map((row) => CredentialRecord.parse(row)).filter(isSigned),
      next: page.more && last !== undefined ? `${list}/${last}` : following,
    };
  };
};
