import { createHash } from 'node:crypto';
import { appPolicy, contentPolicy, embeddedPolicy } from '../../web/public/content-policy.ts';
import { STYLESHEET } from '../../web/public/stylesheet.ts';
import type { HttpAnswer } from '../shell/respond.ts';

const STYLE_HASH = `sha256-${createHash('sha256').update(STYLESHEET).digest('base64')}`;

/** A public page: no script, nothing from elsewhere, framed nowhere. */
export const htmlPage = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy(STYLE_HASH),
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  },
  body,
});

/** The same, made to stand in a frame of another site: it holds no form, and knows nobody. */
export const embeddedPage = (body: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': embeddedPolicy(STYLE_HASH) } };
};

/** The page in which the app of who is signed in runs; `storage` is the origin to which it sends files. */
export const appAnswer = (body: string, storage: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return {
    ...answer,
    headers: { ...answer.headers, 'content-security-policy': appPolicy(STYLE_HASH, storage) },
  };
};
