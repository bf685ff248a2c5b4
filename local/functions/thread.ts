import type { Writable } from 'node:stream';
import { Worker } from 'node:worker_threads';
import type { Answer, Call, WorkerData } from './messages.ts';

/** One running copy of a function. */
export type Thread = {
  readonly call: (event: string, context: Call['context'], timeoutMs: number) => Promise<string>;
  /** Resolves when the bundle is loaded. */
  readonly loaded: Promise<void>;
  /** Bytes of its heap that are in use once what nobody holds is gone. */
  readonly heapUsed: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

type Waiting = { readonly resolve: (result: string) => void; readonly reject: (error: Error) => void };

/** Starts a thread with an environment of its own; `onEnd` is told when it is of no more use. */
export const startThread = (
  data: WorkerData,
  env: Readonly<Record<string, string>>,
  log: Writable,
  onEnd: () => void,
): Thread => {
  const worker = new Worker(new URL('worker.js', import.meta.url), {
    workerData: data,
    env: { ...env },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdout: true,
    stderr: true,
  });
  worker.stdout.on('data', (chunk: Buffer) => log.write(chunk));
  worker.stderr.on('data', (chunk: Buffer) => log.write(chunk));
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  const settle = ({ id, result, error }: Answer): void => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) one?.resolve(result ?? 'null');
    else one?.reject(new Error(error));
  };
  const endAll = (reason: string): void => {
    onEnd();
    for (const id of waiting.keys()) settle({ id, error: reason });
  };
  const loaded = new Promise<void>((resolve, reject) => {
    waiting.set(0, { resolve: () => resolve(), reject });
  });
  loaded.catch(onEnd);
  worker.on('message', settle);
  worker.on('error', (error) => endAll(`La fonction s’est interrompue : ${String(error)}`));
  worker.on('exit', () => endAll('La fonction s’est arrêtée.'));

  const call: Thread['call'] = (event, context, timeoutMs) => {
    const id = (calls += 1);
    return new Promise<string>((resolve, reject) => {
      const timer = setTimeout(() => {
        onEnd();
        settle({ id, error: `La fonction n’a pas répondu en ${timeoutMs / 1000} s.` });
      }, timeoutMs);
      waiting.set(id, {
        resolve: (result) => (clearTimeout(timer), resolve(result)),
        reject: (error) => (clearTimeout(timer), reject(error)),
      });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      worker.postMessage({ id, event, context, until: Date.now() + timeoutMs } satisfies Call);
    });
  };
  const heapUsed = async (): Promise<number> => {
    // Taking a snapshot collects garbage first; nobody reads it.
    (await worker.getHeapSnapshot()).destroy();
    return (await worker.getHeapStatistics()).used_heap_size;
  };
  const stop = async (): Promise<void> => {
    await worker.terminate();
  };
  return { call, loaded, heapUsed, stop };
};
