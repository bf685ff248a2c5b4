import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { UpdateCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { RowItem } from '../../workflows/kernel/rows.ts';

type About = {
  /** `council#workflow#id` of the thing concerned. */
  thing: string;
  /** When it failed, as an instant. */
  at: string;
};

/** What did not leave, by kind; nothing personal and no error message, since both could quote what people typed. */
export type Aside = About &
  (
    | { what: 'reaction'; factId: string; factType: string; version: number; function: string }
    | { what: 'notice'; factId: string; factType: string; version: number }
    | { what: 'deadline'; deadline: string; dueAt: string; refusal: string }
  );

/** The list of a council on which people find what did not leave. */
export const asideList = (council: string): string => `${council}#aside`;

const referenceOf = (entry: Aside): string => {
  switch (entry.what) {
    case 'reaction':
      return `${entry.factId}#${entry.function}`;
    case 'notice':
      return entry.factId;
    case 'deadline':
      return `${entry.deadline}#${entry.dueAt}`;
  }
};

const setting = (fields: RowItem) => {
  const names = Object.keys(fields);
  return {
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: Object.fromEntries(names.map((name) => [`:${name}`, fields[name]])),
  };
};

/**
 * One entry a failure: what is told twice stays as it is, and what a person has answered comes back, with the answer
 * it had, only when it failed again afterwards.
 */
const NEW_OR_FAILED_AGAIN = 'attribute_not_exists(pk) OR (#at < :at AND answeredAt <= :at)';

/** Sets aside, for a person, what the system cannot bring to its end by itself (P11, P12). */
export const makeAside = (db: DynamoDBDocumentClient, table: string) => ({
  async put(entry: Aside): Promise<void> {
    const { thing, ...fields } = entry;
    const [council = ''] = thing.split('#');
    try {
      await db.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: thing, sk: `aside#${entry.what}#${referenceOf(entry)}` },
          ...setting({ ...fields, list: asideList(council), listAt: entry.at }),
          ConditionExpression: NEW_OR_FAILED_AGAIN,
        }),
      );
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
    }
  },
});
