import { deflateSync, gzipSync } from 'node:zlib';

/** A body that no schema foresees, the type it says it has, and what it may be answered. */
export type OddBody = {
  readonly name: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  readonly statuses: readonly number[];
};

const JSON_TYPE = 'application/json';
const MEGABYTE = 1024 * 1024;
const LIMIT = 400_000;
const DEEP = 100_000;

const odd = (
  name: string,
  body: string | Buffer | null,
  statuses: readonly number[] = [400],
  headers: Readonly<Record<string, string>> = {},
): OddBody => ({
  name,
  headers: { 'content-type': JSON_TYPE, ...headers },
  body: typeof body === 'string' ? Buffer.from(body) : body,
  statuses,
});

const typed = (type: string, body: string | Buffer, statuses: readonly number[]): OddBody =>
  odd(`as ${type}`, body, statuses, { 'content-type': type });

const wide = (many: number): string =>
  `{${Array.from({ length: many }, (_, at) => `"k${at}":${at}`).join(',')}}`;
const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

const shapes = [
  odd('none', null),
  odd('empty', ''),
  ...['[]', '[{}]', 'null', 'true', 'false', '0', '-1', '1e400', '"x"', 'x', '{', '}', '{}', ' ', '\n'].map(
    (text) => odd(`the text ${JSON.stringify(text)}`, text),
  ),
  ...['{"a":}', '{a:1}', "{'a':1}", '{"a":1,}', '{"a":1}{"a":1}', '/* x */{}', '{"a":NaN}', '{"a":01}'].map(
    (text) => odd(`nearly JSON: ${text}`, text),
  ),
];

const sizes = [
  odd('just over what is read', JSON.stringify({ a: 'x'.repeat(LIMIT) }), [413]),
  odd('over what a function takes', Buffer.alloc(6 * MEGABYTE + 1, 'a'), [413]),
  odd('ten megabytes', JSON.stringify({ a: 'x'.repeat(10 * MEGABYTE - 8) }), [413]),
  odd('over ten megabytes', Buffer.alloc(10 * MEGABYTE + 1, ' '), [413]),
  odd('one long text', JSON.stringify({ a: 'x'.repeat(LIMIT - 20) })),
  odd('one long name', JSON.stringify({ ['x'.repeat(LIMIT - 20)]: 1 })),
  odd('one long number', `{"a":${'9'.repeat(LIMIT - 20)}}`),
  odd('deep lists', `{"a":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`),
  odd('deep lists that never end', `{"a":${'['.repeat(3 * DEEP)}`),
  odd('deep objects', `${'{"a":'.repeat(60_000)}1${'}'.repeat(60_000)}`),
  odd('wide', wide(25_000)),
  odd('too wide', wide(100_000), [413]),
  odd('one name many times', `{${'"a":1,'.repeat(40_000)}"a":1}`),
  odd('a list of nothing', `{"a":[${'0,'.repeat(190_000)}0]}`),
  odd('blanks', `${' '.repeat(LIMIT - 10)}{}`),
  odd('escapes', `{"a":"${'\\u0041'.repeat(60_000)}"}`),
];

const text = '{"kind":"séance","name":"é"}';
const encodings = [
  odd('with a byte order mark', `\ufeff${text}`),
  odd('UTF-16', Buffer.from(text, 'utf16le')),
  odd('UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le')),
  odd('UTF-16, the other way', utf16be(text)),
  odd('UTF-32', Buffer.from(text.split('').flatMap((sign) => [sign.codePointAt(0) ?? 0, 0, 0, 0]))),
  odd('latin-1', Buffer.from(text, 'latin1')),
  odd('overlong UTF-8', Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x3a, 0x31, 0x7d])),
  odd('a surrogate in UTF-8', Buffer.from([0x7b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x3a, 0x31, 0x7d])),
  odd('UTF-8 cut short', Buffer.from([0x7b, 0x22, 0xe2, 0x82, 0x22, 0x3a, 0x31, 0x7d])),
  odd('NUL between', '{"a":"x\u0000y"}'),
  odd('bytes', Buffer.from(Array.from({ length: 256 }, (_, at) => at))),
  odd('gzip', gzipSync(text), [400], { 'content-encoding': 'gzip' }),
  odd('a gzip bomb', gzipSync(Buffer.alloc(20 * MEGABYTE)), [400], { 'content-encoding': 'gzip' }),
  odd('deflate', deflateSync(text), [400], { 'content-encoding': 'deflate' }),
  odd('said to be gzip', text, [400], { 'content-encoding': 'gzip' }),
  odd('said to be br', text, [400], { 'content-encoding': 'br' }),
  odd('said to be in pieces', text, [400], { 'content-range': 'bytes 0-1/100' }),
  odd('base64 of JSON', Buffer.from(text).toString('base64')),
];

const form =
  '--x\r\ncontent-disposition: form-data; name="kind"; filename="../../x.html"\r\n\r\nx\r\n--x--\r\n';
const types = [
  typed('multipart/form-data; boundary=x', form, [415]),
  typed('multipart/form-data', form, [415]),
  typed('application/x-www-form-urlencoded', 'kind=x&kind=y&__proto__[a]=1', [415]),
  typed('text/plain', text, [415]),
  typed('text/html', '<script>alert(1)</script>', [415]),
  typed('text/xml', '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>', [415]),
  typed('application/xml', '<x/>', [415]),
  typed('application/octet-stream', text, [415]),
  typed('application/json-patch+json', '[{"op":"add"}]', [415]),
  typed('application/merge-patch+json', text, [415]),
  typed('application/vnd.api+json', text, [415]),
  typed('application/jsonx', text, [415]),
  typed('application/x-ndjson', `${text}\n${text}`, [415]),
  typed('application/cbor', Buffer.from([0xa0]), [415]),
  typed('', text, [415]),
  typed('x', text, [415]),
  typed('application/json, text/plain', text, [400, 415]),
  typed('APPLICATION/JSON', text, [400]),
  typed('application/json; charset=utf-16', text, [400, 415]),
  typed('application/json; charset=latin1', text, [400, 415]),
];

/** What an answer of a form may hold beside what its charter asks: no schema names these fields. */
export const ODD_ANSWERS: readonly (readonly [name: string, answers: unknown])[] = [
  ['a number beyond any column', { autre: 1e300 }],
  ['a number beyond exactness', { autre: 2 ** 53 }],
  ['a fraction', { autre: 1.5 }],
  ['a number near nothing', { autre: 5e-324 }],
  ['a name of nothing', { '': 1 }],
  ['a long name', { ['x'.repeat(61)]: 1 }],
  ['a field of the language', JSON.parse('{"constructor": 1, "toString": {"a": 1}}')],
  ['a text beyond any row', { autre: 'é'.repeat(190_000) }],
  ['many texts', { autre: Array.from({ length: 19_000 }, () => 'x'.repeat(15)) }],
  ['as deep as a body goes', { autre: JSON.parse(`${'['.repeat(20)}1${']'.repeat(20)}`) as unknown }],
  ['nothing at all', {}],
];

/** Bodies of all kinds but the right one (P23). */
export const ODD_BODIES: readonly OddBody[] = [...shapes, ...sizes, ...encodings, ...types];
