import type { Interceptor } from '../faults/fault-proxy.ts';

type StreamRecord = {
  readonly eventName: string;
  readonly dynamodb: { readonly Keys: Readonly<Record<string, unknown>> };
};
type Records = { readonly Records: readonly StreamRecord[] };

/** A fact comes this often, however often its command was played. */
const MOST_TIMES = 2;

/**
 * Holds the stream back while one command is played many times, then lets it go. What was put back between two plays is
 * no part of the system's life: removals are left out, and each fact comes twice at most.
 */
export const holdStream = () => {
  const times = new Map<string, number>();
  let held = false;
  let drained: (() => void) | null = null;

  const isTold = ({ eventName, dynamodb }: StreamRecord): boolean => {
    if (eventName !== 'INSERT') return false;
    const key = JSON.stringify(dynamodb.Keys);
    const told = times.get(key) ?? 0;
    times.set(key, told + 1);
    return told < MOST_TIMES;
  };

  const intercept: Interceptor = async ({ operation, body }, forward) => {
    if (operation !== 'GetRecords') return null;
    if (held) {
      const { ShardIterator } = JSON.parse(body) as { ShardIterator: string };
      return { status: 200, body: JSON.stringify({ Records: [], NextShardIterator: ShardIterator }) };
    }
    const { status, body: text } = await forward();
    if (status !== 200) return { status, body: text };
    const answer = JSON.parse(text) as Records;
    if (answer.Records.length === 0) drained?.();
    return { status, body: JSON.stringify({ ...answer, Records: answer.Records.filter(isTold) }) };
  };

  return {
    intercept,
    hold: (): void => {
      held = true;
    },
    /** Resolves when all that was held has been read. */
    release: (): Promise<void> =>
      new Promise((resolve) => {
        drained = () => {
          drained = null;
          resolve();
        };
        held = false;
      }),
  };
};
