import type { HttpAnswer } from '../shell/respond.ts';

/** An archive to keep: it is private, and is kept by no cache. */
export const zipAnswer = ({ name, bytes }: { name: string; bytes: Uint8Array }): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="${name}.zip"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});
