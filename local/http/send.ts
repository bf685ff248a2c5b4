import type { ServerResponse } from 'node:http';
import type { HttpAnswer } from './answer.ts';

/** Writes an answer, its length known, and ends the response. */
export const send = (response: ServerResponse, { status, headers, body }: HttpAnswer): void => {
  if (response.headersSent || response.destroyed) return;
  const empty = status === 204 || status === 304;
  response.writeHead(status, {
    ...(headers as Record<string, string | string[]>),
    ...(!empty && { 'content-length': Buffer.byteLength(body) }),
  });
  response.end(empty || response.req.method === 'HEAD' ? undefined : body);
};
