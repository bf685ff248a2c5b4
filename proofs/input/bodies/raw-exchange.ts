import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Bytes put on a line as they are, in pieces with a pause before each. */
export type RawRequest = {
  readonly name: string;
  readonly pieces: readonly (string | Buffer)[];
  readonly pauseMs?: number;
  /** How long to wait for an answer before leaving, in ms. */
  readonly patienceMs?: number;
  /** What may be answered; 0 stands for a line closed without a word, or left open. */
  readonly statuses: readonly number[];
};

const PATIENCE_MS = 3_000;

/** Sends bytes and gives back the statuses of all that was answered until the line closed or patience ended. */
export const exchangeRaw = async (
  url: string,
  { pieces, pauseMs = 0, patienceMs = PATIENCE_MS }: RawRequest,
): Promise<{ statuses: number[]; text: string }> => {
  const { port } = new URL(url);
  const socket = connect(Number(port), 'localhost');
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => {
      chunks.push(chunk);
    });
    socket.on('close', () => resolve());
    // A line that the other side breaks is an answer too.
    socket.on('error', () => resolve());
  });
  for (const piece of pieces) {
    if (socket.destroyed) break;
    socket.write(piece);
    if (pauseMs > 0) await wait(pauseMs);
  }
  const leaving = new AbortController();
  await Promise.race([ended, wait(patienceMs, undefined, { signal: leaving.signal }).catch(() => undefined)]);
  leaving.abort();
  socket.destroy();
  const text = Buffer.concat(chunks).toString('latin1');
  return { statuses: [...text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status)), text };
};
