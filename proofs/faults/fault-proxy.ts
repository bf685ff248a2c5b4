import { Agent, createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readBody } from '../../local/http/read-body.ts';

/** One call to DynamoDB or its streams, as it passes. */
export type Call = {
  /** As in the SDK: `TransactWriteItems`, `GetRecords`… */
  readonly operation: string;
  /** Whose credentials it carries: the runner gives each function a key of its own. */
  readonly caller: string;
  readonly body: string;
};
export type Reply = { readonly status: number; readonly body: string };
/** Sends the call on to the engine, as it is or with another body. */
export type Forward = (body?: string) => Promise<Reply>;
/** What comes back in the place of a reply when the connection breaks. */
export const CUT = Symbol('the connection is cut');

/**
 * Stands between a call and the engine: answers in its place, lets it pass and changes what comes back, or gives null
 * to leave the call to the next one.
 */
export type Interceptor = (call: Call, forward: Forward) => Promise<Reply | typeof CUT | null>;

export type FaultProxy = { readonly endpoint: string; readonly stop: () => Promise<void> };

const BODY_BYTES = 64 * 1024 * 1024;
const KEPT_HEADERS = ['content-type', 'x-amz-target', 'x-amz-date', 'authorization', 'x-amz-security-token'];

/** An error in DynamoDB's own words; it may carry more, as the reasons of a cancellation. */
export const faultReply = (status: number, type: string, message: string, more: object = {}): Reply => ({
  status,
  body: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, message, ...more }),
});

const textOf = (header: string | string[] | undefined): string => String(header ?? '');

const callOf = (headers: IncomingHttpHeaders, body: string): Call => ({
  operation: textOf(headers['x-amz-target']).split('.').at(-1) ?? '',
  caller: /Credential=([^/]+)\//.exec(textOf(headers['authorization']))?.[1] ?? '',
  body,
});

const makeForward = (engine: string, agent: Agent, headers: IncomingHttpHeaders) => {
  const kept = Object.fromEntries(
    KEPT_HEADERS.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
  );
  return (body: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const outgoing = request(engine, { agent, method: 'POST', headers: kept }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 500, body: Buffer.concat(chunks).toString('utf8') }),
        );
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
};

const send = (response: ServerResponse, reply: Reply | typeof CUT): void => {
  if (reply === CUT) {
    response.destroy();
    return;
  }
  response.writeHead(reply.status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(reply.body);
};

/** Stands before an engine and does to its calls what networks, crowds and crashes do; engines alone never show it. */
export const startFaultProxy = async (
  engine: string,
  interceptors: readonly Interceptor[],
): Promise<FaultProxy> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const server = createServer((incoming, response) => {
    const answer = async (): Promise<Reply | typeof CUT> => {
      const body = ((await readBody(incoming, BODY_BYTES)) ?? Buffer.alloc(0)).toString('utf8');
      const call = callOf(incoming.headers, body);
      const pass = makeForward(engine, agent, incoming.headers);
      const forward: Forward = (changed = body) => pass(changed);
      for (const intercept of interceptors) {
        const reply = await intercept(call, forward);
        if (reply !== null) return reply;
      }
      return forward();
    };
    // An engine that does not answer is a connection that breaks.
    answer().then(
      (reply) => send(response, reply),
      () => send(response, CUT),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      agent.destroy();
    },
  };
};
