import { randomUUID } from 'node:crypto';
import { ACCOUNT } from '../template/names.ts';
import type { Match } from './routes.ts';

/** An HTTP request, read whole. */
export type ReceivedRequest = {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  /** Names and values in turn, as they came. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
  readonly sourceIp: string;
};

const TEXT = /^(text\/|application\/(json|xml|javascript)|application\/[^;]+\+(json|xml))/;

const headersOf = (raw: readonly string[]): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let at = 0; at < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    const value = raw[at + 1] ?? '';
    const separator = name === 'cookie' ? '; ' : ',';
    headers[name] = Object.hasOwn(headers, name) ? `${headers[name]}${separator}${value}` : value;
  }
  return headers;
};

const queryOf = (raw: string): Record<string, string> | undefined => {
  if (raw === '') return undefined;
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw)) {
    query[name] = Object.hasOwn(query, name) ? `${query[name]},${value}` : value;
  }
  return query;
};

/** The path and the raw query of a request target. */
export const splitTarget = (target: string): readonly [path: string, rawQuery: string] => {
  const mark = target.indexOf('?');
  return mark === -1 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
};

/** Writes a request as the event that an HTTP API gives to a function (payload 2.0); `now` in ms. */
export const toEvent = (
  request: ReceivedRequest,
  { route, pathParameters }: Match,
  now: number,
): Readonly<Record<string, unknown>> => {
  const [path, rawQueryString] = splitTarget(request.target);
  const rawPath = decodeURIComponent(path);
  const { cookie, ...headers } = headersOf(request.rawHeaders);
  const isBase64Encoded = request.body.length > 0 && !TEXT.test(headers['content-type'] ?? 'text/plain');
  const queryStringParameters = queryOf(rawQueryString);
  const host = headers['host'] ?? 'localhost';
  return {
    version: '2.0',
    routeKey: route.key,
    rawPath,
    rawQueryString,
    ...(cookie !== undefined && { cookies: cookie.split(/; */).filter((one) => one !== '') }),
    headers: {
      ...headers,
      'x-forwarded-for': request.sourceIp,
      'x-forwarded-proto': 'http',
    },
    ...(queryStringParameters && { queryStringParameters }),
    ...(pathParameters && { pathParameters }),
    requestContext: {
      accountId: ACCOUNT,
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method: request.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: request.sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: route.key,
      stage: '$default',
      time: new Date(now).toISOString(),
      timeEpoch: now,
    },
    ...(request.body.length > 0 && {
      body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8'),
    }),
    isBase64Encoded,
  };
};
