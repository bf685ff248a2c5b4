import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Context } from 'aws-lambda';
import { publicHandler } from '../../functions/shell/compress.ts';
import { type HttpAnswer, type HttpEvent } from '../../functions/shell/respond.ts';

const LONG = 'Ce label est en cours de validité. '.repeat(60);
const page = (body: string, type = 'text/html; charset=utf-8'): HttpAnswer => ({
  statusCode: 200,
  headers: { 'content-type': type },
  body,
});

const answer = async (accepted: string | undefined, given: HttpAnswer): Promise<HttpAnswer> => {
  const handler = publicHandler('public', async () => given);
  const headers = accepted === undefined ? {} : { 'accept-encoding': accepted };
  return handler({ headers } as HttpEvent, {} as Context);
};

describe('a public answer', () => {
  it.each([
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip; q=0.01', 'gzip'],
    ['x-br, gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=1.0, gzip;q=0.8', 'br'],
  ])('is packed for who takes %s: %s', async (accepted, coding) => {
    const { headers, body = '', isBase64Encoded, statusCode } = await answer(accepted, page(LONG));
    expect([statusCode, isBase64Encoded, headers?.['content-encoding']]).toEqual([200, true, coding]);
    expect(headers?.['vary']).toBe('accept-encoding');
    const packed = Buffer.from(body, 'base64');
    const unpack = coding === 'br' ? brotliDecompressSync : gunzipSync;
    expect(unpack(packed).toString()).toBe(LONG);
    expect(packed.length).toBeLessThan(LONG.length / 4);
  });

  it.each([undefined, '', 'identity', 'br;q=0', 'gzip;q=0', 'gzip; q=0.0', 'x-gzipped'])(
    'is left as it is for who takes %s, and says that it varies',
    async (accepted) => {
      expect(await answer(accepted, page(LONG))).toEqual({
        ...page(LONG),
        headers: { 'content-type': 'text/html; charset=utf-8', vary: 'accept-encoding' },
      });
    },
  );

  it.each(['application/json; charset=utf-8', 'application/geo+json', 'text/css', 'image/svg+xml'])(
    'of type %s is text: %s',
    async (type) => {
      const isText = type !== 'image/svg+xml';
      expect((await answer('gzip', page(LONG, type))).isBase64Encoded ?? false).toBe(isText);
    },
  );

  it('that is short, or bytes already, is not packed', async () => {
    expect((await answer('gzip', page('Oui.'))).body).toBe('Oui.');
    const bytes = { ...page(LONG, 'text/csv'), isBase64Encoded: true };
    expect(await answer('gzip', bytes)).toEqual(bytes);
  });
});
