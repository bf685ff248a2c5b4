import { createHash } from 'node:crypto';

/** Namespace of names that are URLs (RFC 9562, appendix A). */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';
const VERSION_5 = 0x50;
const VARIANT = 0x80;

/** A name-based UUID, version 5 (RFC 9562, 5.5). */
const nameBased = (name: string, namespace: string): string => {
  const hash = createHash('sha1').update(Buffer.from(namespace.replaceAll('-', ''), 'hex'));
  const bytes = hash.update(name, 'utf8').digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | VERSION_5;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | VARIANT;
  const hex = bytes.toString('hex');
  return [0, 8, 12, 16, 20].map((from, n, all) => hex.slice(from, all[n + 1] ?? 32)).join('-');
};

const NAMESPACE = nameBased('label-ess', URL_NAMESPACE);

/** The id that these parts make: the same parts, the same id (design of the data: ids of a retryable start). */
export const derivedId = (...parts: readonly (string | number)[]): string =>
  nameBased(parts.join('#'), NAMESPACE);
