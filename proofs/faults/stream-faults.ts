import * as z from 'zod';
import { makeRandom } from '../stage/random.ts';
import { TRIMMED } from './false-shard.ts';
import { type FalseStream, type Fates, makeFalseStream, type StreamCounts } from './false-stream.ts';
import { faultReply, type Forward, type Interceptor, type Reply } from './fault-proxy.ts';
import { makeStreamSource } from './stream-source.ts';

/** What becomes of records, and the share of reads that find their iterator expired. */
type StreamFates = Fates & { readonly expired: number };

/** The faults of all streams of an engine. */
export type StreamFaults = {
  /** Answers the calls to the streams. */
  readonly intercept: Interceptor;
  /** Changes what becomes of the records that are read from now on. */
  readonly set: (fates: Partial<StreamFates>) => void;
  /** Lets go what was held back; gives how many copies that was. */
  readonly release: () => number;
  /** Gives every record seen so far once more, those lost included, each with a new fate. */
  readonly again: () => void;
  /** Forgets all that was given, read or not, as a stream does after its 24 hours. */
  readonly trim: () => void;
  /** Takes in what is new, then says how many copies may be read and were not yet; what is held back is not among them. */
  readonly unread: () => Promise<number>;
  readonly counts: () => StreamCounts & { readonly expired: number };
};

type FaultsOptions = {
  /** Address of the engine that holds the streams. */
  readonly engine: string;
  readonly seed: number;
  readonly fates?: Partial<StreamFates>;
};

const NO_FAULT: StreamFates = { times: 1, window: 0, late: 0, lost: 0, expired: 0 };
const MOST_RECORDS = 1000;

const Described = z.object({ StreamArn: z.string() });
const Description = z.looseObject({ StreamDescription: z.looseObject({}) });
const Asked = z.object({
  StreamArn: z.string(),
  ShardId: z.string(),
  ShardIteratorType: z.enum(['TRIM_HORIZON', 'AFTER_SEQUENCE_NUMBER']),
  SequenceNumber: z.string().default('0'),
});
const Read = z.object({ ShardIterator: z.string(), Limit: z.int().default(MOST_RECORDS) });
const Place = z.tuple([z.string(), z.string(), z.int()]);
type Place = z.infer<typeof Place>;

const reply = (body: unknown): Reply => ({ status: 200, body: JSON.stringify(body) });
const trimmed = faultReply(400, 'TrimmedDataAccessException', 'The records are no longer there.');
const expired = faultReply(400, 'ExpiredIteratorException', 'The iterator has expired.');
const unknown = faultReply(400, 'ResourceNotFoundException', 'There is no such shard.');

const iteratorAt = (place: Place): string => Buffer.from(JSON.stringify(place)).toString('base64url');
const placeOf = (iterator: string): Place =>
  Place.parse(JSON.parse(Buffer.from(iterator, 'base64url').toString('utf8')));

/** Makes faults for the streams that pass through a proxy; each stream is read at its engine, once, by them alone. */
export const makeStreamFaults = ({ engine, seed, fates: first = {} }: FaultsOptions): StreamFaults => {
  let fates: StreamFates = { ...NO_FAULT, ...first };
  const random = makeRandom(seed);
  const streams = new Map<string, FalseStream>();
  const counts = { expired: 0 };
  const streamOf = (arn: string): FalseStream => {
    const known = streams.get(arn);
    if (known !== undefined) return known;
    const made = makeFalseStream(makeStreamSource(engine, arn), random.below(2 ** 32), () => fates);
    streams.set(arn, made);
    return made;
  };
  const describe = async (body: string, forward: Forward): Promise<Reply> => {
    const { StreamArn } = Described.parse(JSON.parse(body));
    const answer = await forward();
    if (answer.status !== 200) return answer;
    const { StreamDescription: real, ...rest } = Description.parse(JSON.parse(answer.body));
    const Shards = [...streamOf(StreamArn).shards.keys()].map((ShardId) => ({
      ShardId,
      SequenceNumberRange: { StartingSequenceNumber: '1' },
    }));
    return reply({ ...rest, StreamDescription: { ...real, Shards } });
  };
  const giveIterator = (body: string): Reply => {
    const { StreamArn, ShardId, ShardIteratorType: type, SequenceNumber } = Asked.parse(JSON.parse(body));
    const shard = streamOf(StreamArn).shards.get(ShardId);
    if (shard === undefined) return unknown;
    const position = type === 'TRIM_HORIZON' ? shard.horizon() : shard.after(SequenceNumber);
    if (position === TRIMMED) return trimmed;
    return reply({ ShardIterator: iteratorAt([StreamArn, ShardId, position]) });
  };
  const giveRecords = async (body: string): Promise<Reply> => {
    const { ShardIterator, Limit } = Read.parse(JSON.parse(body));
    const [arn, shardId, position] = placeOf(ShardIterator);
    const stream = streamOf(arn);
    const shard = stream.shards.get(shardId);
    if (shard === undefined) return unknown;
    if (random.next() < fates.expired) {
      counts.expired += 1;
      return expired;
    }
    await stream.pull();
    const read = shard.read(position, Limit);
    if (read === TRIMMED) return trimmed;
    const NextShardIterator = iteratorAt([arn, shardId, read.next]);
    return reply({ Records: read.records, NextShardIterator });
  };
  const all = (): FalseStream[] => [...streams.values()];
  return {
    intercept: async ({ operation, body }, forward) => {
      if (operation === 'DescribeStream') return describe(body, forward);
      if (operation === 'GetShardIterator') return giveIterator(body);
      return operation === 'GetRecords' ? giveRecords(body) : null;
    },
    set: (changed) => {
      fates = { ...fates, ...changed };
    },
    release: () => all().reduce((sum, stream) => sum + stream.release(), 0),
    again: () => streams.forEach((stream) => stream.again()),
    trim: () => streams.forEach((stream) => stream.trim()),
    unread: async () => {
      await Promise.all(all().map((stream) => stream.pull()));
      return all().reduce((sum, stream) => sum + stream.unread(), 0);
    },
    counts: () => {
      const sums = { seen: 0, given: 0, heldBack: 0, lost: 0, forgotten: 0, ...counts };
      for (const stream of all())
        for (const [name, count] of Object.entries(stream.counts()))
          sums[name as keyof StreamCounts] += count;
      return sums;
    },
  };
};
