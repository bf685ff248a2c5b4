import { CONTENT_POLICY } from '../../web/public/content-policy.ts';
import type { HttpAnswer } from '../shell/respond.ts';

/** A public page: no script, nothing from elsewhere, framed nowhere. */
export const htmlPage = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': CONTENT_POLICY,
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  },
  body,
});
