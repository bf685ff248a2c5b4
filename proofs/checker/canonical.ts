import { createHash } from 'node:crypto';
import { isObject, type Json } from './json.ts';

/** The one text of a JSON value (RFC 8785): keys in the order of their UTF-16 units, no blank. */
export const canonical = (value: Json | undefined): string => {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonical).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const fields = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`);
  return `{${fields.join(',')}}`;
};

/** Whether two values are one, whatever the order of their fields. */
export const same = (a: Json | undefined, b: Json | undefined): boolean => canonical(a) === canonical(b);

/** SHA-256 of the one text of a value, in base64url. */
export const digestOf = (value: Json): string =>
  createHash('sha256').update(canonical(value), 'utf8').digest('base64url');
