import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { wordsSubject } from '../../workflows/kernel/sealing.ts';
import type { Subjects } from '../ports.ts';
import { makeReads } from './read-rows.ts';

/** Before the name of the fact with which words are sealed. */
const FACT = 'fact#';

/** All that somebody wrote for a council under their own key, by the fact that each belongs to. */
export const makeOwnWords = (
  db: DynamoDBDocumentClient,
  table: string,
  subjects: Pick<Subjects, 'openAll'>,
) => {
  const reads = makeReads(db, table);
  return async (council: string, person: string): Promise<Map<string, Record<string, string>>> => {
    const subject = wordsSubject(council, person);
    const rows = await reads.rows(`subject#${subject}`, FACT);
    return subjects.openAll(
      rows.map(({ sk }) => String(sk).slice(FACT.length)),
      subject,
    );
  };
};
