import type { IncomingMessage } from 'node:http';
import type { RouteDefinition } from '../template/routes.ts';
import { readBody } from '../http/read-body.ts';
import { makeRouter, type Match } from './routes.ts';
import { type ReceivedRequest, splitTarget, toEvent } from './to-event.ts';
import type { HttpAnswer } from '../http/answer.ts';
import { gatewayAnswers, toResponse } from './to-response.ts';

// What an HTTP API and a Lambda accept.
const BODY_BYTES = 10 * 1024 * 1024;
const EVENT_BYTES = 6 * 1024 * 1024;
const HEAD_BYTES = 10_240;
const ANSWER_MS = 30_000;

type GatewayOptions = {
  readonly routes: readonly RouteDefinition[];
  readonly invoke: (functionArn: string, event: unknown) => Promise<unknown>;
  readonly now: () => number;
  /** Told the status of each answer. */
  readonly onAnswer: (status: number) => void;
  /** Told when a function threw, so that a person can see it. */
  readonly onFault: (route: string, error: unknown) => void;
};

/** Answers one HTTP request as the HTTP API of the template would. */
export type Gateway = (request: IncomingMessage) => Promise<HttpAnswer>;

const headSize = ({ method = '', url = '', rawHeaders }: IncomingMessage): number =>
  rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, method.length + url.length + 12);

const late = (): { answer: Promise<HttpAnswer>; clear: () => void } => {
  const { promise, resolve } = Promise.withResolvers<HttpAnswer>();
  const timer = setTimeout(() => resolve(gatewayAnswers.late), ANSWER_MS);
  return { answer: promise, clear: () => clearTimeout(timer) };
};

const within30s = async (asked: Promise<HttpAnswer>): Promise<HttpAnswer> => {
  const limit = late();
  try {
    return await Promise.race([asked, limit.answer]);
  } finally {
    limit.clear();
  }
};

/** Makes the gateway: routes, limits, the event, the function, the answer. */
export const makeGateway = ({ routes, invoke, now, onAnswer, onFault }: GatewayOptions): Gateway => {
  const router = makeRouter(routes);
  const ask = async ({ route }: Match, event: unknown): Promise<HttpAnswer> => {
    try {
      return toResponse(await invoke(route.functionArn, event));
    } catch (error) {
      onFault(route.key, error);
      return gatewayAnswers.failed;
    }
  };
  const find = (request: ReceivedRequest): HttpAnswer | readonly [Match, unknown] => {
    try {
      const match = router(request.method, splitTarget(request.target)[0]);
      return match === undefined ? gatewayAnswers.notFound : [match, toEvent(request, match, now())];
    } catch (error) {
      // A percent sign that encodes nothing.
      if (error instanceof URIError) return gatewayAnswers.badRequest;
      throw error;
    }
  };
  const answer: Gateway = async (incoming) => {
    if (headSize(incoming) > HEAD_BYTES) return gatewayAnswers.headersTooLarge;
    const body = await readBody(incoming, BODY_BYTES);
    if (body === undefined || body.length > EVENT_BYTES) return gatewayAnswers.bodyTooLarge;
    const found = find({
      method: incoming.method ?? 'GET',
      target: incoming.url ?? '/',
      rawHeaders: incoming.rawHeaders,
      body,
      sourceIp: incoming.socket.remoteAddress ?? '127.0.0.1',
    });
    return 'status' in found ? found : within30s(ask(...found));
  };
  return async (incoming) => {
    const given = await answer(incoming);
    onAnswer(given.status);
    return given;
  };
};
