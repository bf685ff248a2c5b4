import { createHash } from 'node:crypto';
import { appPolicy, contentPolicy, embeddedPolicy } from '../../web/public/content-policy.ts';
import { CHARTER_STYLESHEET, STYLESHEET } from '../../web/public/stylesheet.ts';
import type { HttpAnswer } from '../shell/respond.ts';

const hashOf = (sheet: string): string => `'sha256-${createHash('sha256').update(sheet).digest('base64')}'`;
const STYLE = hashOf(STYLESHEET);
/** A page holds the one or the other. */
const STYLES = `${STYLE} ${hashOf(CHARTER_STYLESHEET)}`;

/** A public page: no script but files of ours, nothing from elsewhere, framed nowhere, no sensor of the device. */
export const htmlPage = (statusCode: number, body: string): HttpAnswer => ({
  statusCode,
  headers: {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentPolicy(STYLES),
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'no-referrer',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
  },
  body,
});

/** The same, that may ask for the camera: a page that reads codes. */
export const cameraPage = (statusCode: number, body: string): HttpAnswer => {
  const answer = htmlPage(statusCode, body);
  return {
    ...answer,
    headers: {
      ...answer.headers,
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

/** The same, made to stand in a frame of another site: it holds no form and no script, and knows nobody. */
export const embeddedPage = (body: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return { ...answer, headers: { ...answer.headers, 'content-security-policy': embeddedPolicy(STYLE) } };
};

/** The page in which the app of who is signed in runs; `storage` is the origin to which it sends files. */
export const appAnswer = (body: string, storage: string): HttpAnswer => {
  const answer = htmlPage(200, body);
  return {
    ...answer,
    headers: { ...answer.headers, 'content-security-policy': appPolicy(STYLE, storage) },
  };
};
