import { createHash } from 'node:crypto';
import { appPolicy, contentPolicy, embeddedPolicy } from '../../web/public/content-policy.ts';
import { THEME_SCRIPT } from '../../web/public/scripts/theme.ts';
import { STYLESHEET } from '../../web/public/stylesheet.ts';
import type { HttpAnswer } from '../shell/respond.ts';

const hashOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const HASHES = { style: hashOf(STYLESHEET), script: hashOf(THEME_SCRIPT) };

/** A public page: no script but that of its theme, nothing from elsewhere, framed nowhere, no sensor of the device. */
export const htmlPage = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy(HASHES),
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  },
  body,
});

/** The same, with a script in a file of this site that may ask for the camera: a page that reads codes. */
export const cameraPage = (statusCode: number, body: string): HttpAnswer => {
  const answer = htmlPage(statusCode, body);
  return {
    ...answer,
    headers: {
      ...answer.headers,
      'content-security-policy': contentPolicy(HASHES, { ownScripts: true }),
      'permissions-policy': 'camera=(self), geolocation=(), microphone=()',
    },
  };
};

/** A small file of a page, under a policy that lets it do nothing by itself: it is kept for an hour. */
export const publicFile = (contentType: string, body: string): HttpAnswer => ({
  statusCode: 200,
  headers: {
    'content-type': contentType,
    'cache-control': 'public, max-age=3600',
    'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  },
  body,
});

/** The same, made to stand in a frame of another site: it holds no form, and knows nobody. */
export const embeddedPage = (body: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': embeddedPolicy(HASHES) } };
};

/** The page in which the app of who is signed in runs; `storage` is the origin to which it sends files. */
export const appAnswer = (body: string, storage: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return {
    ...answer,
    headers: { ...answer.headers, 'content-security-policy': appPolicy(HASHES, storage) },
  };
};
