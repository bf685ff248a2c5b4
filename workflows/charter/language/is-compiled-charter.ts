import { LANGUAGE_VERSION, type CompiledCharter } from './charter-types.ts';

const LISTS = ['context', 'constants', 'data', 'values', 'criteria'] as const;

/**
 * Whether this JSON is a charter compiled for this engine. A light guard for what was stored by its
 * hash: the compiler alone decides what a charter may say.
 */
export const isCompiledCharter = (candidate: unknown): candidate is CompiledCharter => {
  if (typeof candidate !== 'object' || candidate === null) return false;
  const charter = candidate as Record<string, unknown>;
  if (charter['language'] !== LANGUAGE_VERSION) return false;
  if (typeof charter['title'] !== 'string' || typeof charter['version'] !== 'string') return false;
  if (!LISTS.every((list) => Array.isArray(charter[list]))) return false;
  return (charter['criteria'] as unknown[]).every(
    (criterion) =>
      typeof criterion === 'object' &&
      criterion !== null &&
      typeof (criterion as Record<string, unknown>)['id'] === 'string' &&
      Array.isArray((criterion as Record<string, unknown>)['rows']),
  );
};
