import * as z from 'zod';
import type { Got } from './client.ts';
import { HOSTILE } from './hostile-strings.ts';

/** Words of the inside: of a stack, a library, an engine, an account. */
const INSIDE =
  /\bat (?:async )?[\w.<>]+ \(|node:internal|\.[cm]?[jt]s:\d+|\barn:aws|\bxstate\b|\bzod\b|\bZodError|\bdynamo|ConditionalCheck|ValidationException|TransactionCancel|TableName|attribute_|UnhandledPromise|TypeError|RangeError|SyntaxError|ReferenceError|worker_threads|LOCALRUNNER|\bINVALID_|invalid_type|unrecognized_key|Invalid input|\[native code\]/i;

const escapedInJson = (text: string): string => JSON.stringify(text).slice(1, -1);
const escapedInHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Hostile texts that hold such words themselves: kept and read back, they are what somebody typed. */
const TYPED = HOSTILE.filter((text) => INSIDE.test(text)).flatMap((text) => [
  escapedInJson(text),
  escapedInHtml(text),
  encodeURIComponent(text),
]);

const withoutTyped = (text: string): string =>
  TYPED.reduce((left, typed) => left.replaceAll(typed, ''), text);

const Problem = z.looseObject({
  type: z.string().regex(/^urn:label-ess:[a-z-]+$/),
  title: z.string().regex(/^\p{Lu}/u),
  status: z.int(),
});

/** The gateway's own answers: an HTTP API gives no hold on their words. */
const OF_THE_GATEWAY = new Set([
  'Bad Request',
  'Request Entity Too Large',
  'Request Header Fields Too Large',
]);
const GatewayMessage = z.strictObject({ message: z.string() });
const PUBLIC_FOR_A_WHILE = /^public, max-age=\d+$/;

const isGateway = (parsed: unknown): boolean => {
  const read = GatewayMessage.safeParse(parsed);
  return read.success && OF_THE_GATEWAY.has(read.data.message);
};

const readJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const judgeRefusal = ({ status, headers, text }: Got, type: string): string[] => {
  if (type.startsWith('text/html')) return [];
  const parsed = readJson(text);
  if (isGateway(parsed)) return [];
  const problem = Problem.safeParse(parsed);
  if (!type.startsWith('application/problem+json') || !problem.success)
    return [`no problem document: ${type}`];
  return [
    ...(problem.data.status === status ? [] : [`status ${problem.data.status} told in a ${status}`]),
    ...(status === 401 && headers['www-authenticate'] === undefined ? ['401 without www-authenticate'] : []),
    ...(status === 429 && headers['retry-after'] === undefined ? ['429 without retry-after'] : []),
  ];
};

const judgeHeaders = ({ status, headers }: Got, type: string): string[] => {
  const cache = headers['cache-control'] ?? '';
  return [
    ...(headers['x-content-type-options'] === 'nosniff' ? [] : ['no nosniff']),
    ...(cache === 'no-store' || (status < 400 && PUBLIC_FOR_A_WHILE.test(cache)) ? [] : [`cache: ${cache}`]),
    ...(type.startsWith('text/html') &&
    !/default-src 'none'/.test(String(headers['content-security-policy'] ?? ''))
      ? ['a page without a content security policy']
      : []),
    ...(headers['x-powered-by'] === undefined && headers['server'] === undefined ? [] : ['tells its maker']),
  ];
};

/** Marks that open something where a text is put into a page or a header. */
const LIVELY = /[<>"'\r\n]/;
const SHORTEST_PLANTED = 5;

const judgeReflection = (planted: readonly string[], { text, headers }: Got, type: string): string[] => {
  const lively = planted.filter((one) => one.length >= SHORTEST_PLANTED && LIVELY.test(one));
  const back = lively.some((one) => Object.values(headers).flat().includes(one));
  const inPage = type.startsWith('text/html') && lively.some((one) => text.includes(one));
  return [
    ...(back ? ['what was sent is back in a header'] : []),
    ...(inPage ? ['echo that is not escaped'] : []),
  ];
};

/** What no answer may do, whatever was asked: `secrets` are texts that must never show. */
export const judgeManners = (got: Got, planted: readonly string[], secrets: readonly string[]): string[] => {
  const type = got.headers['content-type'] ?? '';
  const whole = `${JSON.stringify(got.headers)}\n${got.text}`;
  const told = secrets.some((secret) => whole.toLowerCase().includes(secret.toLowerCase()));
  const inside = INSIDE.exec(INSIDE.test(whole) ? withoutTyped(whole) : '')?.[0];
  return [
    ...(got.status >= 500 ? [`5xx: ${got.status}`] : []),
    ...(got.status >= 400 ? judgeRefusal(got, type) : []),
    ...(type.includes('json') && readJson(got.text) === undefined ? ['JSON that cannot be read'] : []),
    ...judgeHeaders(got, type),
    ...judgeReflection(planted, got, type),
    ...(told ? ['tells what is another’s'] : []),
    ...(inside === undefined ? [] : [`tells of the inside: ${inside}`]),
  ];
};
