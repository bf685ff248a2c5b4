import type { RawRequest } from './raw-exchange.ts';

const SHORT_MS = 400;
const REFUSED: readonly number[] = [0, 400, 401, 404, 405, 408, 411, 413, 414, 415, 417, 426, 431, 501, 505];
const HEAD_BYTES = 10_240;

const post = (headers: string, body: string, path = '/api/62/sessions'): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n${headers}\r\n${body}`;

const get = (target: string, headers = '', method = 'GET', version = 'HTTP/1.1'): string =>
  `${method} ${target} ${version}\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`;

const raw = (name: string, text: string, more: Partial<RawRequest> = {}): RawRequest => ({
  name,
  pieces: [Buffer.from(text, 'latin1')],
  statuses: REFUSED,
  ...more,
});

const lengths = (signed: string): RawRequest[] => [
  raw('a length too short', post(`${signed}Content-Length: 2\r\n`, '{"kind":1}')),
  raw('a length too long', post(`${signed}Content-Length: 5000\r\n`, '{}'), { patienceMs: SHORT_MS }),
  ...['-1', 'abc', '1e3', '0x10', '2, 2', '2, 3', '99999999999999999999', ' ', '+2', '2.0'].map((length) =>
    raw(`a length of « ${length} »`, post(`${signed}Content-Length: ${length}\r\n`, '{}'), {
      patienceMs: SHORT_MS,
    }),
  ),
  raw('two lengths', post(`${signed}Content-Length: 2\r\nContent-Length: 3\r\n`, '{} ')),
  raw(
    'a length and pieces',
    post(`${signed}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`, '0\r\n\r\n'),
  ),
  raw('pieces', post(`${signed}Transfer-Encoding: chunked\r\n`, '2\r\n[]\r\n0\r\n\r\n')),
  raw('pieces of a bad size', post(`${signed}Transfer-Encoding: chunked\r\n`, 'zz\r\n{}\r\n0\r\n\r\n')),
  raw('pieces of a negative size', post(`${signed}Transfer-Encoding: chunked\r\n`, '-2\r\n{}\r\n0\r\n\r\n')),
  raw('pieces that never end', post(`${signed}Transfer-Encoding: chunked\r\n`, '2\r\n{}\r\n'), {
    patienceMs: SHORT_MS,
  }),
  raw(
    'a long remark on a piece',
    post(`${signed}Transfer-Encoding: chunked\r\n`, `2;${'x'.repeat(50_000)}\r\n{}\r\n`),
  ),
  raw(
    'pieces with a trailer',
    post(`${signed}Transfer-Encoding: chunked\r\n`, '2\r\n[]\r\n0\r\nx: y\r\n\r\n'),
  ),
  ...['gzip', 'chunked, gzip', 'xchunked', 'identity', 'chunked, identity'].map((coding) =>
    raw(`coded as ${coding}`, post(`${signed}Transfer-Encoding: ${coding}\r\n`, '0\r\n\r\n'), {
      patienceMs: SHORT_MS,
    }),
  ),
  raw('expects to be told', post(`${signed}Content-Length: 2\r\nExpect: 100-continue\r\n`, '[]'), {
    statuses: [100, ...REFUSED],
  }),
  raw('expects something else', post(`${signed}Content-Length: 2\r\nExpect: coffee\r\n`, '[]')),
];

const slow = (signed: string): RawRequest[] => [
  {
    name: 'a body byte by byte',
    pieces: [post(`${signed}Content-Length: 12\r\n`, ''), ...'{"kind":"x"}'.split('')],
    pauseMs: 20,
    statuses: REFUSED,
  },
  {
    name: 'a head byte by byte',
    pieces: get('/health').slice(0, 60).split(''),
    pauseMs: 5,
    patienceMs: SHORT_MS,
    statuses: [200, ...REFUSED],
  },
  raw('a head left open', 'GET /health HTTP/1.1\r\nHost: localhost\r\n', { patienceMs: SHORT_MS }),
  raw('nothing at all', '', { patienceMs: SHORT_MS }),
];

const heads = (signed: string): RawRequest[] => [
  raw('a head of 10,241 bytes', get('/api/me', `${signed}x-long: ${'a'.repeat(HEAD_BYTES)}\r\n`)),
  raw('a line of 10,001 bytes', get(`/labels/${'a'.repeat(HEAD_BYTES)}`, signed)),
  raw('a head of 40,000 bytes', get('/api/me', `${signed}x-long: ${'a'.repeat(40_000)}\r\n`)),
  raw('a thousand headers', get('/api/me', 'x: y\r\n'.repeat(1_000))),
  raw('a thousand cookies', get('/session', `Cookie: ${'a=b; '.repeat(1_000)}\r\n`)),
  raw('bare line feeds', get('/health').replaceAll('\r\n', '\n'), { statuses: [200, ...REFUSED] }),
  raw('NUL in a header', get('/health', 'x: a\0b\r\n')),
  raw('a folded header', get('/health', 'x: a\r\n b\r\n'), { statuses: [200, ...REFUSED] }),
  raw('a header without a name', get('/health', ': x\r\n')),
  raw('a space before the colon', get('/health', 'x : y\r\n')),
  raw('names of the language', get('/health', '__proto__: x\r\nconstructor: y\r\ntoString: z\r\n'), {
    statuses: [200],
  }),
  raw('two hosts', get('/health', 'Host: x.example\r\n'), { statuses: [200, ...REFUSED] }),
  raw('another host', get('/health').replace('localhost', 'x.example'), { statuses: [200] }),
  raw('no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'),
  raw('an upgrade', get('/health', 'Upgrade: websocket\r\n'), { statuses: [200, ...REFUSED] }),
  raw('an upgrade to h2c', get('/health', 'Upgrade: h2c\r\nHTTP2-Settings: AA\r\n'), { statuses: [200] }),
  raw('a method in another’s place', get('/health', 'X-HTTP-Method-Override: DELETE\r\n'), {
    statuses: [200],
  }),
];

const METHODS = [
  'HEAD',
  'OPTIONS',
  'TRACE',
  'CONNECT',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'FOO',
  'get',
  'PRI',
];
const TARGETS = [
  '*',
  '//',
  '/./health',
  '/../health',
  'http://x.example/health',
  'x.example:80',
  'health',
  '/%',
  '/%zz',
  '/%00',
  '/%F0%9F',
  '/api/62/%2e%2e/me',
  '/api//me',
  '/api/me/',
  '/api/me;x',
  '/api/me#x',
  '/api/62/sessions/%ff',
  '/a b',
  '/é',
  '/?%',
  '/verification?number=%',
  '/registre?after=%E0%A4%A',
  '/labels.json?after[]=x&after[]=y',
  '/labels.csv?columns=%00&after=%',
  '/labels.ods?columns=number,number&council=%2e',
  '/api/62/applications?state=ready&format=ods&columns=__proto__',
  '/api/62/applications?state=ready&format=xlsx',
  '/labels/x?on=a&on=b',
  `/labels/${'a'.repeat(3_000)}`,
  `/labels/${'a'.repeat(3_000)}.json`,
  `/api/62/councils/${'a'.repeat(3_000)}`,
  `/registre?after=${'a'.repeat(3_000)}`,
];

const lines = (signed: string): RawRequest[] => [
  ...METHODS.map((method) => raw(`the method ${method}`, get('/api/me', '', method))),
  ...TARGETS.map((target) =>
    raw(`the target ${target.slice(0, 40)}`, get(target, signed), { statuses: [200, 303, ...REFUSED] }),
  ),
  ...['HTTP/0.9', 'HTTP/2.0', 'HTTP/9.9', 'HTTP/1', 'HTTQ/1.1', ''].map((version) =>
    raw(`the version « ${version} »`, get('/health', '', 'GET', version), {
      patienceMs: SHORT_MS,
      statuses: [200, ...REFUSED],
    }),
  ),
  raw('a greeting of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
  raw('bytes', String.fromCharCode(...Array.from({ length: 256 }, (_, at) => at))),
  raw('a preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  raw('twenty at once', `${get('/health').replace('close', 'keep-alive').repeat(19)}${get('/health')}`, {
    statuses: [200],
  }),
];

/** What a line can carry that no client of ours would send; `token` signs those that get so far. */
export const rawRequests = (token: string): RawRequest[] => {
  const signed = `Authorization: Bearer ${token}\r\nIdempotency-Key: raw-request\r\n`;
  return [...lengths(signed), ...slow(signed), ...heads(signed), ...lines(signed)];
};
