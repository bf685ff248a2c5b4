import type { HttpAnswer } from '../shell/respond.ts';

/** A file to keep, under a name without its ending: it is private, and is kept by no cache. */
export const pdfAnswer = (name: string, bytes: Uint8Array): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="${name}.pdf"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: Buffer.from(bytes).toString('base64'),
  isBase64Encoded: true,
});
