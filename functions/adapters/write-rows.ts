import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { RowItem, RowWrite } from '../../workflows/kernel/rows.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

const rowDoesNotExist = 'attribute_not_exists(pk)';
const rowExists = 'attribute_exists(pk)';
const fieldExists = 'attribute_exists(#field)';

const expecting = (expected: RowItem) => {
  const fields = Object.entries(expected);
  return {
    condition: [rowExists, ...fields.map((_, n) => `#e${n} = :e${n}`)].join(' AND '),
    names: Object.fromEntries(fields.map(([name], n) => [`#e${n}`, name])),
    values: Object.fromEntries(fields.map(([, value], n) => [`:e${n}`, value])),
  };
};

const conditioned = (expected: RowItem | undefined) => {
  if (expected === undefined) return {};
  const { condition, names, values } = expecting(expected);
  return {
    ConditionExpression: condition,
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  };
};

const settingOf = (set: RowItem) => {
  const fields = Object.entries(set);
  return {
    expression: fields.length === 0 ? '' : ` SET ${fields.map((_, n) => `#s${n} = :s${n}`).join(', ')}`,
    names: Object.fromEntries(fields.map(([name], n) => [`#s${n}`, name])),
    values: Object.fromEntries(fields.map(([, value], n) => [`:s${n}`, value])),
  };
};

/** One row write as one action of a transaction; every update says that the row must exist. */
export const toTransactItem = (
  TableName: string,
  write: Exclude<RowWrite, { kind: 'prepare' }>,
): TransactItem => {
  switch (write.kind) {
    case 'put':
      return {
        Put: {
          TableName,
          Item: { ...write.key, ...write.item },
          ...(write.absent ? { ConditionExpression: rowDoesNotExist } : conditioned(write.expect)),
        },
      };
    case 'remove':
      return { Delete: { TableName, Key: write.key, ...conditioned(write.expect) } };
    case 'touch': {
      const { condition, names, values } = expecting(write.expect);
      const setting = settingOf(write.set ?? {});
      return {
        Update: {
          TableName,
          Key: write.key,
          UpdateExpression: `ADD #count :by${setting.expression}`,
          ConditionExpression: condition,
          ExpressionAttributeNames: { ...names, ...setting.names, '#count': write.add },
          ExpressionAttributeValues: { ...values, ...setting.values, ':by': write.by ?? 1 },
        },
      };
    }
    case 'grant':
      // The row of a person is made with the first role: this one update may be a creation.
      return {
        Update: {
          TableName,
          Key: write.key,
          UpdateExpression: `SET #field = :value${write.instead === undefined ? '' : ' REMOVE #instead'}`,
          ExpressionAttributeNames: {
            '#field': write.field,
            ...(write.instead !== undefined && { '#instead': write.instead }),
          },
          ExpressionAttributeValues: { ':value': write.value },
          ...(write.once && { ConditionExpression: 'attribute_not_exists(#field)' }),
        },
      };
    case 'revoke':
      return {
        Update: {
          TableName,
          Key: write.key,
          UpdateExpression: 'REMOVE #field',
          ConditionExpression: fieldExists,
          ExpressionAttributeNames: { '#field': write.field },
        },
      };
    case 'require':
      return {
        ConditionCheck:
          write.field === undefined
            ? {
                TableName,
                Key: write.key,
                ConditionExpression: rowExists,
                ...conditioned(write.expect),
              }
            : {
                TableName,
                Key: write.key,
                ConditionExpression: fieldExists,
                ExpressionAttributeNames: { '#field': write.field },
              },
      };
  }
};
