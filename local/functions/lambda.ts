import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import type { FunctionDefinition } from '../template/functions.ts';
import { startThread, type Thread } from './thread.ts';

/** A function that can be called: its thread starts with the first call. */
export type Lambda = {
  readonly definition: FunctionDefinition;
  /** Calls it with an event; gives what it answered, throws what it threw, or that it was too long. */
  readonly invoke: (event: unknown) => Promise<unknown>;
  readonly warm: () => Promise<void>;
  /** Bytes of heap that its running copy holds; null when none runs. */
  readonly heapUsed: () => Promise<number | null>;
  /** Ends the running copy at once, calls under way included; false when none runs. */
  readonly crash: () => Promise<boolean>;
  readonly stop: () => Promise<void>;
};

/** Makes a function of the template callable; `environment` is all that it sees. */
export const makeLambda = (
  definition: FunctionDefinition,
  environment: Readonly<Record<string, string>>,
  log: Writable,
): Lambda => {
  const [module = 'index', exported = 'handler'] = definition.handler.split('.');
  const data = {
    file: join(definition.folder, `${module}.mjs`),
    exported,
    cache: join(dirname(definition.folder), 'compiled'),
  };
  const all = new Set<Thread>();
  let current: Thread | undefined;
  let stopped = false;
  const thread = (): Thread => {
    if (current !== undefined) return current;
    if (stopped) throw new Error('L’essai local s’arrête.');
    const started: Thread = startThread(data, environment, log, () => {
      if (current === started) current = undefined;
    });
    all.add(started);
    current = started;
    return started;
  };
  const invoke = async (event: unknown): Promise<unknown> => {
    const context = {
      awsRequestId: randomUUID(),
      functionName: definition.name,
      functionVersion: '$LATEST',
      invokedFunctionArn: definition.arn,
      memoryLimitInMB: String(definition.memoryMb),
      callbackWaitsForEmptyEventLoop: false,
    };
    return JSON.parse(await thread().call(JSON.stringify(event), context, definition.timeoutMs)) as unknown;
  };
  return {
    definition,
    invoke,
    warm: async () => thread().loaded,
    heapUsed: async () => (await current?.heapUsed()) ?? null,
    crash: async () => {
      const running = current;
      // Who calls next gets a new copy, however long this one takes to end.
      current = undefined;
      await running?.stop();
      return running !== undefined;
    },
    stop: async () => {
      stopped = true;
      await Promise.all([...all].map((one) => one.stop()));
    },
  };
};
