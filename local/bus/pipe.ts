import type { PipeDefinition } from '../template/pipes.ts';
import type { Bus } from './bus.ts';
import { openCheckpoints } from './checkpoints.ts';
import type { DeadLetter, DeadLetters } from './dead-letters.ts';
import { renderSetting, renderTemplate } from './input-template.ts';
import {
  type Iterator,
  iteratorAfter,
  readRecords,
  shardsOf,
  streamArnOf,
  type StreamRecord,
} from './stream.ts';

/** The pipes of one stream, at work. */
export type Pipes = {
  /** Says that the table was written: the stream is read at once. */
  readonly nudge: () => void;
  /** Whether everything written before now is read and delivered. */
  readonly quiet: () => boolean;
  readonly stop: () => Promise<void>;
};

type PipeOptions = {
  readonly endpoint: string;
  readonly dataDir: string;
  readonly bus: Bus;
  readonly deadLetters: DeadLetters;
  readonly say: (text: string) => void;
};

const IDLE_MS = 250;
const SAVE_MS = 100;
/** Records under way at most; beyond, reading waits. */
const MOST_PENDING = 200;

/** What is told of a record that a bus never took. */
const letterOf = (definition: PipeDefinition, record: StreamRecord, error: unknown): DeadLetter => ({
  at: new Date().toISOString(),
  queue: definition.deadLetters ?? 'aucune file : perdu sur AWS',
  function: definition.name,
  error: String(error),
  event: record.dynamodb['Keys'],
});

/**
 * Starts reading a table's stream into the buses of its pipes, from where the last run had delivered everything. It is
 * read once for all of them: each takes what its filters keep.
 */
export const startPipes = async (
  table: string,
  definitions: readonly PipeDefinition[],
  { endpoint, dataDir, bus, deadLetters, say }: PipeOptions,
): Promise<Pipes> => {
  const checkpoints = openCheckpoints(dataDir, table);
  const streamArn = await streamArnOf(endpoint, table);
  const iterators = new Map<string, Iterator>();
  const closed = new Set<string>();
  const state = { written: 1, seen: 0, stopped: false };
  let wake: (() => void) | undefined;

  const publish = async (definition: PipeDefinition, record: StreamRecord): Promise<void> => {
    const kept = definition.filters.length === 0 || definition.filters.some((filter) => filter(record));
    if (!kept) return;
    await bus(definition.busArn, {
      source: renderSetting(definition.source, record),
      detailType: renderSetting(definition.detailType, record),
      detail:
        definition.inputTemplate === undefined ? record : renderTemplate(definition.inputTemplate, record),
    });
  };
  /** False at a stop: the record stays open, to come again at the next start. */
  const publishOrKeep = async (definition: PipeDefinition, record: StreamRecord): Promise<boolean> => {
    try {
      await publish(definition, record);
    } catch (error) {
      if (state.stopped) return false;
      deadLetters.add(letterOf(definition, record, error));
    }
    return true;
  };
  const readShard = async (shard: string): Promise<number> => {
    const iterator =
      iterators.get(shard) ?? (await iteratorAfter(endpoint, streamArn, shard, checkpoints.get(shard)));
    const { records, next } = await readRecords(endpoint, iterator);
    if (next === undefined) closed.add(shard);
    else iterators.set(shard, next);
    for (const record of records) {
      const delivered = checkpoints.read(shard, record.dynamodb.SequenceNumber);
      void Promise.all(definitions.map((definition) => publishOrKeep(definition, record))).then((all) => {
        if (all.every((done) => done)) delivered();
      });
    }
    return records.length;
  };
  const readAll = async (): Promise<number> => {
    if (iterators.size === 0 || closed.size > 0) {
      for (const shard of await shardsOf(endpoint, streamArn)) {
        if (!closed.has(shard) && !iterators.has(shard)) {
          iterators.set(shard, await iteratorAfter(endpoint, streamArn, shard, checkpoints.get(shard)));
        }
      }
    }
    const open = [...iterators.keys()].filter((shard) => !closed.has(shard));
    // All of them, even when one fails: a read that ended later would put back an iterator among those forgotten.
    const reads = await Promise.allSettled(open.map(readShard));
    return reads.reduce((sum, read) => {
      if (read.status === 'rejected') throw read.reason;
      return sum + read.value;
    }, 0);
  };
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const turn = async (): Promise<void> => {
    const mark = state.written;
    if (checkpoints.pending() >= MOST_PENDING) return rest(IDLE_MS);
    const count = await readAll();
    if (count > 0) return undefined;
    state.seen = mark;
    return state.written === mark ? rest(IDLE_MS) : undefined;
  };
  const run = async (): Promise<void> => {
    while (!state.stopped) {
      try {
        await turn();
      } catch (error) {
        if (state.stopped) return;
        iterators.clear();
        say(`lecture du flux : ${String(error)}`);
        await rest(IDLE_MS);
      }
    }
  };
  const running = run();
  const saving = setInterval(checkpoints.save, SAVE_MS);
  return {
    nudge: () => {
      state.written += 1;
      wake?.();
    },
    quiet: () => state.seen === state.written && checkpoints.pending() === 0,
    stop: async () => {
      state.stopped = true;
      clearInterval(saving);
      wake?.();
      await running;
      checkpoints.save();
    },
  };
};
