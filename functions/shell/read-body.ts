import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { malformed, Problem } from './problems.ts';

const MAX_BYTES = 400_000;
const MAX_DEPTH = 24;
const MAX_VALUES = 20_000;

// U+FFFD is what is left of bytes that were no UTF-8: kept, it would be another text than the one that was typed.
// oxlint-disable-next-line no-control-regex -- NUL and its kin are what this refuses
const UNREADABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]/;

const isReadable = (text: string): boolean => text.isWellFormed() && !UNREADABLE.test(text);

/** One is lost when a body is copied; the other is where the client of the store looks for a value's class. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set(['__proto__', 'constructor']);

type Node = { value: unknown; depth: number };

/**
 * What came as JSON is not too deep, not too long, and readable. It walks without recursion: depth is what an attacker
 * would use. @throws Problem 400
 */
export const checkShape = (root: unknown): void => {
  const left: Node[] = [{ value: root, depth: 0 }];
  for (let seen = 0; left.length > 0; seen++) {
    const { value, depth } = left.pop() as Node;
    if (depth > MAX_DEPTH || seen > MAX_VALUES)
      throw malformed('Le corps est trop profond ou trop long. Envoyez-le en plusieurs fois.');
    if (typeof value === 'string' && !isReadable(value))
      throw malformed('Un texte contient des caractères illisibles. Retapez-le.');
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inner] of Object.entries(value)) {
      if (!isReadable(key) || OF_THE_LANGUAGE.has(key)) throw malformed('Un nom de champ est illisible.');
      left.push({ value: inner, depth: depth + 1 });
    }
  }
};

/** The JSON object of a request. @throws Problem 400, 413 or 415, which repeats nothing of the body */
export const readBody = (event: APIGatewayProxyEventV2): Record<string, unknown> => {
  const type = event.headers['content-type'] ?? '';
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  if (Buffer.byteLength(text) > MAX_BYTES)
    throw new Problem(413, 'too-large', 'Cet envoi est trop lourd : 400 ko au plus.');
  if (text === '') return {};
  if (!/^application\/json\s*(;|$)/i.test(type))
    throw new Problem(415, 'json-required', 'Envoyez du JSON, avec le type « application/json ».');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw malformed('Le corps n’est pas du JSON lisible. Vérifiez guillemets, virgules et accolades.');
  }
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw malformed('Le corps doit être un objet JSON.');
  checkShape(body);
  return body as Record<string, unknown>;
};
