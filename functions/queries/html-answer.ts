import { CONTENT_POLICY, EMBEDDED_POLICY } from '../../web/public/content-policy.ts';
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

/** The same, made to stand in a frame of another site: it holds no form, and knows nobody. */
export const embeddedPage = (body: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': EMBEDDED_POLICY } };
};
