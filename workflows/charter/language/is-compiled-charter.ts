import {
  LANGUAGE_VERSION,
  type CompiledCharter,
  type CompiledCriterion,
  type DatedConstant,
  type Row,
} from './charter-types.ts';

/** What the language came to say later may be absent from what was stored before. */
type Since<T, K extends keyof T> = Omit<T, K> & Partial<Pick<T, K>>;
type StoredCriterion = Since<Omit<CompiledCriterion, 'rows'>, 'article'> & {
  rows: Since<Row, 'advice' | 'article'>[];
};
type StoredCharter = Since<
  Omit<CompiledCharter, 'constants' | 'criteria'>,
  'articles' | 'documents' | 'eligibility'
> & { constants: Since<DatedConstant, 'source'>[]; criteria: StoredCriterion[] };

const LISTS = ['context', 'constants', 'data', 'values', 'criteria'] as const;

/**
 * Whether this JSON is a charter compiled for this engine. A light guard for what was stored by its
 * hash: the compiler alone decides what a charter may say.
 */
export const isCompiledCharter = (candidate: unknown): candidate is StoredCharter => {
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

/**
 * A charter as it was stored, whenever it was compiled: what the language did not say then is empty. Throws when it is
 * no charter of this engine.
 */
export const readCompiledCharter = (candidate: unknown): CompiledCharter => {
  if (!isCompiledCharter(candidate)) throw new Error('a stored charter cannot be read');
  return {
    ...candidate,
    articles: candidate.articles ?? [],
    documents: candidate.documents ?? [],
    eligibility: candidate.eligibility ?? null,
    constants: candidate.constants.map((constant) => ({ ...constant, source: constant.source ?? null })),
    criteria: candidate.criteria.map((criterion) => ({
      ...criterion,
      article: criterion.article ?? null,
      rows: criterion.rows.map((row) => ({
        ...row,
        advice: row.advice ?? null,
        article: row.article ?? null,
      })),
    })),
  };
};
