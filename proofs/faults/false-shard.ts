import type { StreamRecord } from '../../local/bus/stream.ts';
import type { Random } from '../stage/random.ts';

const DIGITS = 21;

/** A place that the shard has forgotten: what stood there was trimmed. */
export const TRIMMED = Symbol('trimmed');

/** A shard that is made up: what is put in comes out shuffled, under sequence numbers of its own. */
export type FalseShard = {
  /** Puts a record in; each of `window` records that follow it may come out before. */
  readonly put: (record: StreamRecord, window: number) => void;
  /** Lets out what no record still to come can overtake; all that waits when `all` says so. */
  readonly settle: (all: boolean) => void;
  /** The records from a position on, and the position after them. */
  readonly read: (
    position: number,
    limit: number,
  ) => { readonly records: readonly StreamRecord[]; readonly next: number } | typeof TRIMMED;
  /** Where the record after a sequence number stands. */
  readonly after: (sequence: string) => number | typeof TRIMMED;
  readonly horizon: () => number;
  /** How many records wait, or came out and were never read. */
  readonly unread: () => number;
  /** Forgets what came out and what waits; gives how many records were never read. */
  readonly trim: () => number;
};

type Waiting = { readonly record: StreamRecord; readonly place: number };

const numbered = (record: StreamRecord, position: number): StreamRecord => ({
  ...record,
  dynamodb: { ...record.dynamodb, SequenceNumber: String(position + 1).padStart(DIGITS, '0') },
});

/** Makes an empty shard; what it draws decides the order in which records come out. */
export const makeFalseShard = (random: Random): FalseShard => {
  let waiting: Waiting[] = [];
  let out: StreamRecord[] = [];
  let trimmed = 0;
  let arrived = 0;
  let reached = 0;
  const end = (): number => trimmed + out.length;
  return {
    put: (record, window) => {
      waiting.push({ record, place: arrived + random.next() * window });
      arrived += 1;
    },
    settle: (all) => {
      const [ready, kept] = [
        waiting.filter(({ place }) => all || place <= arrived),
        waiting.filter(({ place }) => !all && place > arrived),
      ];
      out.push(...ready.toSorted((a, b) => a.place - b.place).map(({ record }) => record));
      waiting = kept;
    },
    read: (position, limit) => {
      if (position < trimmed) return TRIMMED;
      const from = position - trimmed;
      const records = out.slice(from, from + limit).map((record, at) => numbered(record, position + at));
      const next = position + records.length;
      reached = Math.max(reached, next);
      return { records, next };
    },
    after: (sequence) => (Number(sequence) < trimmed ? TRIMMED : Number(sequence)),
    horizon: () => trimmed,
    unread: () => waiting.length + end() - reached,
    trim: () => {
      const forgotten = waiting.length + end() - reached;
      trimmed = end();
      reached = trimmed;
      out = [];
      waiting = [];
      return forgotten;
    },
  };
};
