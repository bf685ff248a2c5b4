import { Agent, type IncomingHttpHeaders, request } from 'node:http';

/** One request as it is sent: `target` is the path with its query, as they go on the line. */
export type Sent = {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
};
export type Got = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string };

/** Sends requests over connections that are kept. */
export type Client = { readonly send: (sent: Sent) => Promise<Got>; readonly close: () => void };

/** A client of the system at `url`; it rejects when the line breaks, whatever the status is otherwise. */
export const makeClient = (url: string, sockets: number): Client => {
  const { hostname, port } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets: sockets });
  const send = ({ method, target, headers, body }: Sent): Promise<Got> =>
    new Promise((resolve, reject) => {
      const outgoing = request({ agent, hostname, port, method, path: target, headers }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body ?? undefined);
    });
  return { send, close: () => agent.destroy() };
};

/** Does something with each, so many at once, in order of their start. */
export const eachAtOnce = async <T, R>(
  list: readonly T[],
  many: number,
  act: (one: T) => Promise<R>,
): Promise<R[]> => {
  const results: R[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < list.length) {
      const at = next;
      next += 1;
      results[at] = await act(list[at] as T);
    }
  };
  await Promise.all(Array.from({ length: Math.min(many, list.length) }, work));
  return results;
};
