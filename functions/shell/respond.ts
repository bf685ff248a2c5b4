import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problemResponse, toProblem } from './problems.ts';

export type HttpEvent = APIGatewayProxyEventV2;
export type HttpAnswer = APIGatewayProxyStructuredResultV2;

export const json = (
  statusCode: number,
  body: unknown,
  headers: Record<string, string> = {},
): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  },
  body: JSON.stringify(body),
});

/** Sends the browser elsewhere, with what it is to remember. */
export const redirectTo = (location: string, cookies: string[] = []): HttpAnswer => ({
  statusCode: 303,
  headers: { location, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
  ...(cookies.length > 0 && { cookies }),
});

/** Every error becomes a problem document; the stock handlers log bodies and empty their 500s. */
const problems = (name: string): MiddlewareObj<HttpEvent, HttpAnswer> => ({
  onError(request) {
    request.response = problemResponse(toProblem(request.error, name));
  },
});

/** A handler as deployed: its errors worded, nothing else around it. */
export const httpHandler = (name: string, handler: (event: HttpEvent) => Promise<HttpAnswer>) =>
  middy(handler).use(problems(name));

/** "Now" is the gateway's time, never the process's. */
export const instantOfRequest = (event: HttpEvent): string =>
  new Date(event.requestContext.timeEpoch).toISOString();
