/* oxlint-disable unicorn/require-post-message-target-origin -- a thread has no origin */
/*
 * In plain JavaScript: Node would start a stripper of types in each thread, which costs as much as a small bundle. Code is
 * kept compiled between starts, for as long as bundles stay the same.
 */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

/** @typedef {import('./messages.ts').Call} Call */
/** @typedef {import('./messages.ts').Answer} Answer */
/** @typedef {(event: unknown, context: unknown) => Promise<unknown>} Handler */

const { file, exported, cache } = /** @type {import('./messages.ts').WorkerData} */ (workerData);
enableCompileCache(cache);

const load = async () => {
  const module = /** @type {Record<string, Handler>} */ (await import(pathToFileURL(file).href));
  const handler = module[exported];
  if (handler === undefined) throw new Error(`${file} does not export ${exported}`);
  return handler;
};
const loading = load();

/** @type {(call: Call) => Promise<Answer>} */
const answer = async ({ id, event, context, until }) => {
  try {
    const handler = await loading;
    const remaining = { ...context, getRemainingTimeInMillis: () => Math.max(0, until - Date.now()) };
    return { id, result: JSON.stringify(await handler(JSON.parse(event), remaining)) ?? 'null' };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

parentPort?.on('message', (/** @type {Call} */ call) => {
  void answer(call).then((done) => parentPort?.postMessage(done));
});
loading.then(
  () => {
    parentPort?.postMessage({ id: 0 });
    flushCompileCache();
  },
  (/** @type {unknown} */ error) => parentPort?.postMessage({ id: 0, error: String(error) }),
);
