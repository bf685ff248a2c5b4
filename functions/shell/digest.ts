import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { v5 } from 'uuid';

/** SHA-256 of a text, in base64url. */
export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** SHA-256 of a JSON value in its one canonical form (JCS, RFC 8785). */
export const digestOf = (value: unknown): string => digestOfText(canonicalize(value) ?? '');

const NAMESPACE = v5('label-ess', v5.URL);

/** The same parts always make the same id: what is retried is not made twice. */
export const derivedId = (...parts: readonly (string | number)[]): string => v5(parts.join('#'), NAMESPACE);
