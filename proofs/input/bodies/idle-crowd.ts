import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import type { Client, Sent } from '../client.ts';

const CROWD = 1_000;
const ASKED = 120;
const ROUNDS = 3;
const HEAD = 'POST /api/62/sessions HTTP/1.1\r\nHost: localhost\r\n';
/** In turn: nothing sent, a head left open, a body left open. */
const BEGINNINGS = [
  '',
  HEAD,
  `${HEAD}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"kind":`,
];
const MOST_RATIO = 2;

/** The time under which 95 % of one user's requests are answered, in ms. */
const p95 = async ({ send }: Client, sent: Sent): Promise<number> => {
  const times: number[] = [];
  for (let at = 0; at < ASKED; at += 1) {
    const start = performance.now();
    await send(sent);
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(ASKED * 0.95)] ?? 0;
};

const gather = async (url: string): Promise<Socket[]> => {
  const port = Number(new URL(url).port);
  return Promise.all(
    Array.from({ length: CROWD }, async (_, at) => {
      const socket = connect(port, 'localhost');
      // They are cut at the end, one way or the other.
      socket.on('error', () => socket.destroy());
      await once(socket, 'connect');
      socket.write(BEGINNINGS[at % BEGINNINGS.length] ?? '');
      return socket;
    }),
  );
};

/**
 * How much longer a user waits while a crowd of lines is left open: the ratio of two 95th percentiles of one run,
 * the best of a few rounds, since the machine has other things to do.
 */
export const idleCrowdRatio = async (url: string, client: Client, sent: Sent): Promise<number> => {
  const ratios: number[] = [];
  for (let round = 0; round < ROUNDS && !ratios.some((ratio) => ratio <= MOST_RATIO); round += 1) {
    const before = await p95(client, sent);
    const crowd = await gather(url);
    const during = await p95(client, sent);
    for (const socket of crowd) socket.destroy();
    ratios.push(during / Math.max(before, await p95(client, sent)));
  }
  return Math.min(...ratios);
};
