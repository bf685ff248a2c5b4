import { json, type HttpAnswer, type HttpEvent } from '../shell/respond.ts';
import { digestOf } from '../shell/digest.ts';

const ANY_ORIGIN = { 'access-control-allow-origin': '*' };

/** Public data of this instant, which pages of any site may read: it is kept by nobody. */
export const openJson = (body: object): HttpAnswer => json(200, body, ANY_ORIGIN);

/** Whether who asks already holds this: weak tags are compared, as proxies make them. */
const isHeld = (event: HttpEvent, tag: string): boolean =>
  (event.headers['if-none-match'] ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === tag || each.trim() === '*');

/**
 * Public data that may be kept and asked for again: `304` when nothing of it changed since, whenever it was read (G4).
 * @param same what changes when the answer does, the time of reading left out
 */
export const keptJson = (event: HttpEvent, body: object, same: unknown): HttpAnswer => {
  const tag = `"${digestOf(same)}"`;
  const headers = { ...ANY_ORIGIN, etag: `W/${tag}`, 'cache-control': 'public, max-age=0' };
  return isHeld(event, tag)
    ? { statusCode: 304, headers: { ...headers, 'x-content-type-options': 'nosniff' } }
    : json(200, body, headers);
};
