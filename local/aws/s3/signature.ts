import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { SECRET_KEY } from '../../functions/environment.ts';
import { type ServiceCall, ServiceFault } from '../service.ts';

/** Who signed, when and for what: `key/date/region/s3/aws4_request`. */
export type Credential = { readonly accessKey: string; readonly scope: readonly string[] };

const ALGORITHM = 'AWS4-HMAC-SHA256';

export const readCredential = (text: string): Credential => {
  const [accessKey = '', ...scope] = text.split('/');
  return { accessKey, scope };
};

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** The signature of a text under a credential, in hexadecimal (Signature Version 4). */
const signatureOf = ({ scope }: Credential, text: string): string =>
  hmac(
    scope.reduce<string | Buffer>((key, part) => hmac(key, part), `AWS4${SECRET_KEY}`),
    text,
  ).toString('hex');

/** @throws ServiceFault when a text was not signed so */
export const requireSignature = (credential: Credential, text: string, given: string): void => {
  const [expected, actual] = [Buffer.from(signatureOf(credential, text)), Buffer.from(given)];
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual))
    throw new ServiceFault(403, 'SignatureDoesNotMatch', 'The signature is not that of the request');
};

/** An instant as signatures write it, `20261126T090000Z`, in ms. */
export const signedAt = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const encoded = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .toSorted((a, b) => (a < b ? -1 : 1))
    .join('&');

const LONGEST_SECONDS = 7 * 24 * 3600;

/** Whether a request carries its signature in its address. */
export const isPresigned = ({ query }: ServiceCall): boolean => query.has('X-Amz-Signature');

/** Holds what an address was signed for: this method, this path, these parameters, until then. */
export const requirePresigned = (call: ServiceCall, now: number): void => {
  const { method, path, host, query } = call;
  const asked = (name: string): string => query.get(name) ?? '';
  const credential = readCredential(asked('X-Amz-Credential'));
  const [date, seconds] = [asked('X-Amz-Date'), Number(asked('X-Amz-Expires'))];
  if (!(seconds > 0 && seconds <= LONGEST_SECONDS) || Number.isNaN(signedAt(date)))
    throw new ServiceFault(400, 'AuthorizationQueryParametersError', 'The signature has no term');
  if (now >= signedAt(date) + seconds * 1000)
    throw new ServiceFault(403, 'AccessDenied', 'Request has expired');
  const names = asked('X-Amz-SignedHeaders').split(';');
  const headers = names.map((name) => `${name}:${name === 'host' ? host : String(call.headers[name])}\n`);
  const request = [
    method,
    path,
    canonicalQuery(query),
    headers.join(''),
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
  const hash = createHash('sha256').update(request).digest('hex');
  requireSignature(
    credential,
    [ALGORITHM, date, credential.scope.join('/'), hash].join('\n'),
    asked('X-Amz-Signature'),
  );
};
