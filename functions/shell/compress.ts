import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { MiddlewareObj } from '@middy/core';
import { httpHandler, type HttpAnswer, type HttpEvent } from './respond.ts';

/** Below, a packet carries it whole either way. */
const WORTH_BYTES = 1000;
const TEXT = /^(?:text\/|application\/(?:[a-z.+-]*json|xml|ld\+json|atom\+xml))/;

/** In the order of preference: a tenth smaller for the same time at this quality, then what everybody takes. */
const CODINGS = {
  br: (text: string): Buffer => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: (text: string): Buffer => gzipSync(text),
};
type Coding = keyof typeof CODINGS;

/** `gzip;q=0` asks for anything but that. */
const takes = (accepted: string, coding: Coding): boolean =>
  accepted
    .split(',')
    .some((each) => new RegExp(`^\\s*${coding}\\s*(?:;\\s*q=(?!0(?:\\.0*)?\\s*$)|$)`, 'i').test(each));

const pack = (answer: HttpAnswer, coding: Coding): HttpAnswer => ({
  ...answer,
  headers: { ...answer.headers, 'content-encoding': coding },
  body: CODINGS[coding](answer.body ?? '').toString('base64'),
  isBase64Encoded: true,
});

/**
 * Packs what is text, for a telephone on a slow network: what is kept nowhere at the edge is not packed there either. For
 * public answers alone: the length of a packed page that holds both a secret and what its reader typed tells the secret.
 */
const compress: MiddlewareObj<HttpEvent, HttpAnswer> = {
  after(request) {
    const { response, event } = request;
    if (response == null || response.isBase64Encoded === true) return;
    if (!TEXT.test(String(response.headers?.['content-type'] ?? ''))) return;
    const varying = { ...response, headers: { ...response.headers, vary: 'accept-encoding' } };
    const accepted = event.headers['accept-encoding'] ?? '';
    const coding =
      Buffer.byteLength(response.body ?? '') > WORTH_BYTES
        ? (['br', 'gzip'] as const).find((each) => takes(accepted, each))
        : undefined;
    request.response = coding === undefined ? varying : pack(varying, coding);
  },
};

/** A handler as deployed of what anybody may read. */
export const publicHandler = (name: string, handler: (event: HttpEvent) => Promise<HttpAnswer>) =>
  httpHandler(name, handler).use(compress);
