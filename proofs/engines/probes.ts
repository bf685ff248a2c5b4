import { engineHeaders } from '../../local/engine/call-engine.ts';

type Json = Readonly<Record<string, unknown>>;
/** Calls an operation of DynamoDB, or of its streams, and gives what came back, success or not. */
export type Ask = (
  operation: string,
  input: object,
) => Promise<{ readonly ok: boolean; readonly body: Json }>;

/** One question whose answer tells engines apart; what it gives is compared as JSON. */
type Probe = (ask: Ask) => Promise<unknown>;

const TABLE = 'Probes';
const text = (value: string) => ({ S: value });
const key = (pk: string, sk: string) => ({ pk: text(pk), sk: text(sk) });

export const askOn =
  (endpoint: string): Ask =>
  async (operation, input) => {
    const [service, name] = operation.startsWith('Streams.')
      ? ['DynamoDBStreams_20120810', operation.slice('Streams.'.length)]
      : ['DynamoDB_20120810', operation];
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: engineHeaders(`${service}.${name}`),
      body: JSON.stringify(input),
    });
    return { ok: response.ok, body: (await response.json()) as Json };
  };

/** A table with a stream and an index, as ours have. */
export const createProbed = (ask: Ask) =>
  ask('CreateTable', {
    TableName: TABLE,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'shard', 'at'].map((AttributeName) => ({
      AttributeName,
      AttributeType: 'S',
    })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    GlobalSecondaryIndexes: [
      {
        IndexName: 'due',
        KeySchema: [
          { AttributeName: 'shard', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'KEYS_ONLY' },
      },
    ],
  });

/** `accepted`, or the type of the refusal. */
const outcome = ({ ok, body }: Awaited<ReturnType<Ask>>): string =>
  ok ? 'accepted' : (String(body['__type']).split('#').at(-1) ?? '');

const put = (ask: Ask, pk: string, sk: string, more: object = {}) =>
  ask('PutItem', { TableName: TABLE, Item: { ...key(pk, sk), ...more } });

const query = (ask: Ask, more: object) =>
  ask('Query', {
    TableName: TABLE,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': text('list') },
    ...more,
  });

const change = (ask: Ask, sk: string, more: object) =>
  ask('UpdateItem', {
    TableName: TABLE,
    Key: key('item', sk),
    UpdateExpression: 'SET changed = :one',
    ExpressionAttributeValues: { ':one': text('1') },
    ...more,
  });

const three = (ask: Ask) => Promise.all(['1', '2', '3'].map((sk) => put(ask, 'list', sk)));

const streamOf = async (ask: Ask) => {
  const { body } = await ask('DescribeTable', { TableName: TABLE });
  const StreamArn = (body['Table'] as Json)['LatestStreamArn'];
  const described = await ask('Streams.DescribeStream', { StreamArn });
  const { Shards } = described.body['StreamDescription'] as { Shards: { ShardId: string }[] };
  const records: Json[] = [];
  for (const { ShardId } of Shards) {
    const start = { StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' };
    let next = (await ask('Streams.GetShardIterator', start)).body['ShardIterator'];
    for (let turn = 0; turn < 20 && next !== undefined; turn += 1) {
      const { body: read } = await ask('Streams.GetRecords', { ShardIterator: next });
      records.push(...(read['Records'] as Json[]));
      next = read['NextShardIterator'];
    }
  }
  return { shards: Shards.length, records };
};

/** What the store, the runner and the faults rely on, or must not rely on. */
export const PROBES: Readonly<Record<string, Probe>> = {
  'an empty prefix in a key condition': async (ask) =>
    outcome(
      await query(ask, {
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :sk)',
        ExpressionAttributeValues: { ':pk': text('list'), ':sk': text('') },
      }),
    ),
  'an empty key': async (ask) => outcome(await put(ask, '', '1')),
  'an empty index key': async (ask) => outcome(await put(ask, 'x', '1', { shard: text(''), at: text('1') })),
  'an index key of another type': async (ask) =>
    outcome(await put(ask, 'x', '1', { shard: { N: '1' }, at: text('1') })),
  'a value that no expression uses': async (ask) =>
    outcome(await change(ask, '1', { ExpressionAttributeValues: { ':one': text('1'), ':two': text('2') } })),
  'a reserved word in an expression': async (ask) =>
    outcome(await change(ask, '1', { UpdateExpression: 'SET list = :one' })),
  'an update of what does not exist': async (ask) => outcome(await change(ask, 'ghost', {})),
  'a condition of another type': async (ask) => {
    await put(ask, 'item', 'typed', { n: { N: '1' } });
    return outcome(await change(ask, 'typed', { ConditionExpression: 'n = :one' }));
  },
  'attribute_type of what is missing': async (ask) =>
    outcome(
      await change(ask, '1', {
        ConditionExpression: 'attribute_type(nowhere, :null)',
        ExpressionAttributeValues: { ':one': text('1'), ':null': text('NULL') },
      }),
    ),
  'the old item with a failed condition': async (ask) => {
    await put(ask, 'item', 'old', { kept: text('yes') });
    const { body } = await change(ask, 'old', {
      ConditionExpression: 'attribute_exists(nowhere)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    return Object.keys((body['Item'] as Json | undefined) ?? {}).toSorted();
  },
  'reasons of a cancelled transaction': async (ask) => {
    await put(ask, 'item', 'taken');
    const notThere = {
      ConditionExpression: 'attribute_not_exists(pk)',
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    };
    const puts = ['new', 'taken'].map((sk) => ({
      Put: { TableName: TABLE, Item: key('item', sk), ...notThere },
    }));
    const answer = await ask('TransactWriteItems', { TransactItems: puts });
    const reasons = (answer.body['CancellationReasons'] as Json[] | undefined) ?? [];
    return [outcome(answer), ...reasons.map(({ Code, Item }) => [Code, Item !== undefined])];
  },
  'one item twice in a transaction': async (ask) => {
    const both = [
      { Put: { TableName: TABLE, Item: key('t', '1') } },
      { Delete: { TableName: TABLE, Key: key('t', '1') } },
    ];
    return outcome(await ask('TransactWriteItems', { TransactItems: both }));
  },
  '101 actions in a transaction': async (ask) => {
    const many = Array.from({ length: 101 }, (_, n) => ({
      Put: { TableName: TABLE, Item: key('many', `${n}`) },
    }));
    return outcome(await ask('TransactWriteItems', { TransactItems: many }));
  },
  'one client token, two contents': async (ask) => {
    const write = (sk: string) =>
      ask('TransactWriteItems', {
        ClientRequestToken: 'one-token',
        TransactItems: [{ Put: { TableName: TABLE, Item: key('token', sk) } }],
      });
    return [outcome(await write('1')), outcome(await write('2'))];
  },
  'the last key of a page that is just full': async (ask) => {
    await three(ask);
    const { body } = await query(ask, { Limit: 3 });
    return Object.keys((body['LastEvaluatedKey'] as Json | undefined) ?? {}).toSorted();
  },
  'a start key without its sort key': async (ask) =>
    outcome(await query(ask, { ExclusiveStartKey: { pk: text('list') } })),
  'a start key of another partition': async (ask) =>
    outcome(await query(ask, { ExclusiveStartKey: key('other', '1') })),
  'a consistent read of an index': async (ask) =>
    outcome(
      await query(ask, { IndexName: 'due', KeyConditionExpression: 'shard = :pk', ConsistentRead: true }),
    ),
  'a batch of 101 keys': async (ask) => {
    const Keys = Array.from({ length: 101 }, (_, n) => key('many', `${n}`));
    return outcome(await ask('BatchGetItem', { RequestItems: { [TABLE]: { Keys } } }));
  },
  'a batch with one key twice': async (ask) =>
    outcome(
      await ask('BatchGetItem', { RequestItems: { [TABLE]: { Keys: [key('a', '1'), key('a', '1')] } } }),
    ),
  'an item over 400 kB': async (ask) => outcome(await put(ask, 'big', '1', { t: text('x'.repeat(410_000)) })),
  'a sort key over 1 024 bytes': async (ask) => outcome(await put(ask, 'big', 'x'.repeat(1025))),
  'a partition key over 2 048 bytes': async (ask) => outcome(await put(ask, 'x'.repeat(2049), '1')),
  'an empty set': async (ask) => outcome(await put(ask, 'set', '1', { s: { SS: [] } })),
  'a set without its last element': async (ask) => {
    await put(ask, 'item', 'set', { s: { SS: ['x'] } });
    const { body } = await change(ask, 'set', {
      UpdateExpression: 'DELETE s :x',
      ExpressionAttributeValues: { ':x': { SS: ['x'] } },
      ReturnValues: 'ALL_NEW',
    });
    return Object.keys((body['Attributes'] as Json | undefined) ?? {}).toSorted();
  },
  'a set in another order': async (ask) => {
    await put(ask, 'item', 'set', { s: { SS: ['x', 'y'] } });
    return outcome(
      await change(ask, 'set', {
        ConditionExpression: 's = :s',
        ExpressionAttributeValues: { ':one': text('1'), ':s': { SS: ['y', 'x'] } },
      }),
    );
  },
  'a number of 39 digits': async (ask) => outcome(await put(ask, 'n', '1', { n: { N: '1'.repeat(39) } })),
  'a number out of range': async (ask) => outcome(await put(ask, 'n', '1', { n: { N: '1e126' } })),
  '33 levels of nesting': async (ask) => {
    const nested = Array.from({ length: 33 }).reduce<object>((inner) => ({ L: [inner] }), text('x'));
    return outcome(await put(ask, 'deep', '1', { nested }));
  },
  'a table that does not exist': async (ask) => outcome(await query(ask, { TableName: 'None' })),
  'a stream iterator of nobody': async (ask) =>
    outcome(await ask('Streams.GetRecords', { ShardIterator: 'nobody' })),
  'how many shards a stream has': async (ask) => (await streamOf(ask)).shards,
  'records of a write that changes nothing': async (ask) => {
    await put(ask, 'same', '1');
    const before = (await streamOf(ask)).records.length;
    await put(ask, 'same', '1');
    return (await streamOf(ask)).records.length - before;
  },
  'the shape of a stream record': async (ask) => {
    const [record] = (await streamOf(ask)).records;
    const data = record?.['dynamodb'] as Json | undefined;
    return [Object.keys(record ?? {}).toSorted(), Object.keys(data ?? {}).toSorted()];
  },
  'a table that is protected': async (ask) => {
    await ask('UpdateTable', { TableName: TABLE, DeletionProtectionEnabled: true });
    return outcome(await ask('DeleteTable', { TableName: TABLE }));
  },
};
