import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { makeListPage } from './list-page.ts';

/** The ids of what stands in one state, oldest first, a page at a time. */
export const makeWorkList = (db: DynamoDBDocumentClient, table: string) => {
  const page = makeListPage(db, table);
  return async (
    council: string,
    workflow: string,
    word: string,
    cursor: string | undefined,
    limit?: number,
  ) => {
    const { keys, next } = await page(`${council}#${workflow}#${word}`, cursor, limit);
    return { ids: keys.map(({ pk }) => pk.split('#')[2] ?? ''), next };
  };
};
