import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { callEngine } from '../../local/engine/call-engine.ts';

/** A row as it is stored, without the types of its values. */
export type Row = Readonly<Record<string, unknown>>;

type Page = {
  readonly Items: readonly Record<string, AttributeValue>[];
  readonly LastEvaluatedKey?: unknown;
};

/** All rows of the table whose name holds a word, read at the engine itself. */
export const readTable = async (engine: string, word: string): Promise<readonly Row[]> => {
  const call = (operation: string, input: object) =>
    callEngine(engine, `DynamoDB_20120810.${operation}`, input);
  const { TableNames } = (await call('ListTables', {})) as { readonly TableNames: readonly string[] };
  const TableName = TableNames.find((name) => name.includes(word));
  const rows: Row[] = [];
  for (let from: object = {}; ;) {
    const page = (await call('Scan', { TableName, ConsistentRead: true, ...from })) as Page;
    rows.push(...page.Items.map((item) => unmarshall(item)));
    if (page.LastEvaluatedKey === undefined) return rows;
    from = { ExclusiveStartKey: page.LastEvaluatedKey };
  }
};
