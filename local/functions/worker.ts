/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** What a thread is started with. */
export type WorkerData = { readonly file: string; readonly exported: string };
/** One call: its event and context as JSON, and when its time is over (ms). */
export type Call = {
  readonly id: number;
  readonly event: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly until: number;
};
export type Answer = { readonly id: number; readonly result?: string; readonly error?: string };

type Handler = (event: unknown, context: unknown) => Promise<unknown>;

const { file, exported } = workerData as WorkerData;
const loading = (async () => {
  const module = (await import(pathToFileURL(file).href)) as Record<string, Handler>;
  const handler = module[exported];
  if (handler === undefined) throw new Error(`${file} does not export ${exported}`);
  return handler;
})();

const answer = async ({ id, event, context, until }: Call): Promise<Answer> => {
  try {
    const handler = await loading;
    const remaining = { ...context, getRemainingTimeInMillis: () => Math.max(0, until - Date.now()) };
    return { id, result: JSON.stringify(await handler(JSON.parse(event), remaining)) ?? 'null' };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', (call: Call) => {
  void answer(call).then((done) => parentPort?.postMessage(done));
});
// Call number 0 says that the bundle is loaded, or why it is not.
loading.then(
  () => parentPort?.postMessage({ id: 0 }),
  (error: unknown) => parentPort?.postMessage({ id: 0, error: String(error) }),
);
