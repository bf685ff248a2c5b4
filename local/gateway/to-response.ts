import * as z from 'zod';
import type { HttpAnswer } from '../http/answer.ts';

const Structured = z.object({
  statusCode: z.coerce.number().int().min(200).max(599),
  headers: z.record(z.string(), z.coerce.string()).default({}),
  cookies: z.array(z.string()).optional(),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

const message = (status: number, text: string): HttpAnswer => ({
  status,
  // What stands before the API on its public host adds the last two.
  headers: {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify({ message: text }),
});

/** What the gateway answers by itself, in the words of AWS. */
export const gatewayAnswers = {
  badRequest: message(400, 'Bad Request'),
  notFound: message(404, 'Not Found'),
  bodyTooLarge: message(413, 'Request Entity Too Large'),
  headersTooLarge: message(431, 'Request Header Fields Too Large'),
  failed: message(500, 'Internal Server Error'),
  late: message(503, 'Service Unavailable'),
} as const;

/** Reads a function's answer as an HTTP API does: without `statusCode`, the whole is the body. */
export const toResponse = (answer: unknown): HttpAnswer => {
  if (typeof answer !== 'object' || answer === null || !('statusCode' in answer)) {
    const body = typeof answer === 'string' ? answer : JSON.stringify(answer);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const parsed = Structured.safeParse(answer);
  if (!parsed.success) return gatewayAnswers.failed;
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  const lowered = Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => name !== 'content-length' && name !== 'transfer-encoding');
  return {
    status: statusCode,
    headers: { ...Object.fromEntries(lowered), ...(cookies && { 'set-cookie': cookies }) },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  };
};
