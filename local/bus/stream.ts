import { callEngine, EngineError } from '../engine/call-engine.ts';

/** A record as a pipe sees it: the wire form of the stream, binaries in base64. */
export type StreamRecord = {
  readonly eventName: string;
  readonly dynamodb: { readonly SequenceNumber: string } & Readonly<Record<string, unknown>>;
} & Readonly<Record<string, unknown>>;

/** A place in a shard from which records are read. */
export type Iterator = string;

const target = (operation: string): string => `DynamoDBStreams_20120810.${operation}`;

/** The ARN of the live stream of a table. */
export const streamArnOf = async (endpoint: string, table: string): Promise<string> => {
  const { Streams } = (await callEngine(endpoint, target('ListStreams'), { TableName: table })) as {
    Streams: readonly { StreamArn: string }[];
  };
  const stream = Streams.at(-1);
  if (stream === undefined) throw new Error(`La table ${table} n’a pas de flux.`);
  return stream.StreamArn;
};

/** The shards of a stream, oldest first. */
export const shardsOf = async (endpoint: string, streamArn: string): Promise<readonly string[]> => {
  const { StreamDescription } = (await callEngine(endpoint, target('DescribeStream'), {
    StreamArn: streamArn,
  })) as { StreamDescription: { Shards: readonly { ShardId: string }[] } };
  return StreamDescription.Shards.map(({ ShardId }) => ShardId);
};

/** Where to read on in a shard: after a record, or from its beginning when that record is gone. */
export const iteratorAfter = async (
  endpoint: string,
  streamArn: string,
  shard: string,
  sequence: string | undefined,
): Promise<Iterator> => {
  const start = { StreamArn: streamArn, ShardId: shard };
  const ask = async (more: object): Promise<Iterator> => {
    const answer = await callEngine(endpoint, target('GetShardIterator'), { ...start, ...more });
    return (answer as { ShardIterator: Iterator }).ShardIterator;
  };
  const fromStart = { ShardIteratorType: 'TRIM_HORIZON' };
  if (sequence === undefined) return ask(fromStart);
  try {
    return await ask({ ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence });
  } catch (error) {
    if (error instanceof EngineError && error.type === 'TrimmedDataAccessException') return ask(fromStart);
    throw error;
  }
};

/** The next records, and where to read on; no `next` once the shard is closed. */
export const readRecords = async (
  endpoint: string,
  iterator: Iterator,
): Promise<{ readonly records: readonly StreamRecord[]; readonly next: Iterator | undefined }> => {
  const answer = (await callEngine(endpoint, target('GetRecords'), {
    ShardIterator: iterator,
    Limit: 100,
  })) as { Records: readonly StreamRecord[]; NextShardIterator?: Iterator };
  return { records: answer.Records, next: answer.NextShardIterator };
};
