import type { IncomingMessage } from 'node:http';
import type { ObjectStore } from '../aws/object-store.ts';
import type { SiteDefinition } from '../template/site.ts';
import type { HttpAnswer } from './answer.ts';

/** What the distribution of the template adds to each file: any page may read it, and nothing runs in it. */
const HEADERS = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'strict-transport-security': 'max-age=31536000',
};

const KEPT = ['content-type', 'cache-control', 'etag', 'last-modified'];

/** A pattern of CloudFront: `*` stands for any signs, `?` for one; capitals count. */
const toExpression = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  );

const keyOf = (path: string): string | null => {
  try {
    return decodeURIComponent(path.slice(1));
  } catch {
    return null;
  }
};

/** Answers what is a file of the site, as the distribution would; null for what the API answers. */
export const makeSite = (site: SiteDefinition, objects: ObjectStore) => {
  const expressions = site.patterns.map(toExpression);
  return (request: Pick<IncomingMessage, 'url' | 'method' | 'headers'>): HttpAnswer | null => {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (!expressions.some((expression) => expression.test(path))) return null;
    if (request.method === 'OPTIONS')
      return { status: 200, headers: { ...HEADERS, 'access-control-allow-methods': 'GET, HEAD' }, body: '' };
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return { status: 403, headers: HEADERS, body: '' };
    const key = keyOf(path);
    const object = key === null ? undefined : objects.get({ bucket: site.bucket ?? '', key });
    if (object === undefined) return { status: 404, headers: HEADERS, body: '' };
    const kept = Object.fromEntries(Object.entries(object.headers).filter(([name]) => KEPT.includes(name)));
    const headers = { ...HEADERS, ...kept };
    const seen = request.headers['if-none-match']?.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (seen?.includes(kept['etag'] ?? '')) return { status: 304, headers, body: '' };
    return { status: 200, headers, body: object.body };
  };
};
