import { arnOf } from '../template/names.ts';
import type { TableDefinition } from '../template/tables.ts';
import { namedAttributes, type Naming } from './named-attributes.ts';
import type { Demand } from './service.ts';

type Item = Readonly<Record<string, unknown>>;
/** The parts of a request that say on what it acts. */
type Request = Naming & {
  readonly TableName?: string;
  readonly IndexName?: string;
  readonly KeyConditionExpression?: string;
  readonly ReturnValues?: string;
  readonly ExpressionAttributeValues?: Item;
  readonly RequestItems?: Readonly<Record<string, unknown>>;
  readonly TransactItems?: readonly Readonly<Record<string, Request>>[];
};

const hashKeyOf = (table: TableDefinition | undefined, index?: string): string => {
  const schema = table?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === index)?.KeySchema;
  const keys = schema ?? table?.KeySchema ?? [];
  return keys.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';
};

const scalar = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.values(value).map(String) : [];

/** The value that a query gives to the partition key. */
const queried = (request: Request, hashKey: string): readonly string[] => {
  const names = request.ExpressionAttributeNames ?? {};
  const equalities = (request.KeyConditionExpression ?? '').matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g);
  for (const [, name = '', value = ''] of equalities) {
    if ((names[name] ?? name) === hashKey) return scalar(request.ExpressionAttributeValues?.[value]);
  }
  return [];
};

const demand = (action: string, name: string, keys: readonly string[], index?: string): Demand => ({
  action: `dynamodb:${action}`,
  resource: `${arnOf('AWS::DynamoDB::Table', name)}${index === undefined ? '' : `/index/${index}`}`,
  context: { ...(keys.length > 0 && { 'dynamodb:LeadingKeys': keys }) },
});

/** What rights by attribute look at; nothing here gives such a right to any other action. */
const naming = (asked: Demand, update: Request): Demand => ({
  ...asked,
  context: {
    ...asked.context,
    'dynamodb:Attributes': namedAttributes(update),
    ...(update.ReturnValues !== undefined && { 'dynamodb:ReturnValues': [update.ReturnValues] }),
  },
});

/** What a reader asks for by name, and no more. */
const projecting = (asked: Demand, read: Request): Demand => ({
  ...asked,
  context: {
    ...asked.context,
    'dynamodb:Attributes': namedAttributes(read),
    'dynamodb:Select': ['SPECIFIC_ATTRIBUTES'],
  },
});

/** The rights that a call of DynamoDB needs, item by item as AWS asks for them. */
export const dynamodbDemands = (
  operation: string,
  input: unknown,
  tables: readonly TableDefinition[],
): readonly Demand[] => {
  const request = input as Request;
  const find = (name: string) => tables.find(({ TableName }) => TableName === name);
  const single = (action: string, one: Request): Demand => {
    const name = one.TableName ?? '';
    const hashKey = hashKeyOf(find(name), one.IndexName);
    const keys = action === 'Query' ? queried(one, hashKey) : scalar((one.Item ?? one.Key ?? {})[hashKey]);
    const asked = demand(action, name, keys, one.IndexName);
    if (action === 'GetItem' && one.ProjectionExpression !== undefined) return projecting(asked, one);
    return action === 'UpdateItem' || action === 'PutItem' ? naming(asked, one) : asked;
  };
  const enclosed = (one: Demand): Demand => ({
    ...one,
    context: { ...one.context, 'dynamodb:EnclosingOperation': [operation] },
  });
  const transactions: Record<string, string> = {
    Put: 'PutItem',
    Update: 'UpdateItem',
    Delete: 'DeleteItem',
    ConditionCheck: 'ConditionCheckItem',
    Get: 'GetItem',
  };
  const batchKeys = (asked: unknown, hashKey: string): readonly string[] => {
    const keys = Array.isArray(asked)
      ? asked.map((one: Record<string, Request>) => one['PutRequest']?.Item ?? one['DeleteRequest']?.Key)
      : (asked as { Keys?: readonly Item[] }).Keys;
    return (keys ?? []).flatMap((key) => scalar(key?.[hashKey]));
  };
  switch (operation) {
    case 'TransactWriteItems':
    case 'TransactGetItems':
      return (request.TransactItems ?? []).flatMap((item) =>
        Object.entries(item).map(([kind, one]) => enclosed(single(transactions[kind] ?? kind, one))),
      );
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.entries(request.RequestItems ?? {}).map(([name, asked]) =>
        demand(operation, name, batchKeys(asked, hashKeyOf(find(name)))),
      );
    default:
      return [single(operation, request)];
  }
};
