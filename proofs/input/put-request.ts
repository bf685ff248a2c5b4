import type { Sent } from './client.ts';
import type { Operation, Parameter } from './document.ts';

/** Writes a request of an operation, its parameters where the document says that they go. */
export const putRequest = (
  operation: Operation,
  values: ReadonlyMap<Parameter, string>,
  body: string | null,
): Sent => {
  let path = operation.path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = { accept: 'application/json' };
  for (const [{ name, in: place }, value] of values) {
    if (place === 'path') path = path.replace(`{${name}}`, () => encodeURIComponent(value));
    if (place === 'query') query.append(name, value);
    // On the line, a header is bytes: what is not in the first 256 signs is sent as UTF-8.
    if (place === 'header') headers[name.toLowerCase()] = Buffer.from(value).toString('latin1');
  }
  if (body !== null) headers['content-type'] = 'application/json';
  const target = query.size === 0 ? path : `${path}?${query.toString()}`;
  return { method: operation.method, target, headers, body };
};
