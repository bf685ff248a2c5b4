import { FIELDS, type Shape } from './fields.ts';
import type { Case } from './judgement.ts';

const isRecord = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const isWhole = (raw: unknown): raw is number => Number.isSafeInteger(raw);
const isDay = (raw: unknown): boolean =>
  typeof raw === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(raw) &&
  Number.isFinite(Date.parse(raw)) &&
  new Date(Date.parse(raw)).toISOString().startsWith(raw);

const SCALARS: Record<string, (raw: unknown) => boolean> = {
  whole: isWhole,
  count: (raw) => isWhole(raw) && raw >= 0,
  life: (raw) => isWhole(raw) && raw >= 0,
  flag: (raw) => typeof raw === 'boolean',
  text: (raw) => typeof raw === 'string' && !/\p{Surrogate}/u.test(raw),
  day: isDay,
};

const isAbsent = (raw: unknown): raw is null | undefined => raw === null || raw === undefined;

const isWord = (raw: unknown): boolean =>
  typeof raw === 'string' && raw.trim() !== '' && raw.length <= 120 && !/\p{Surrogate}/u.test(raw);

type Check = (raw: unknown) => boolean;

const field = (raw: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(raw, key) ? raw[key] : undefined;

const checkOf = (shape: Shape): Check => {
  if (typeof shape === 'string') return SCALARS[shape]!;
  if ('oneOf' in shape)
    return (raw) => shape.oneOf.includes(raw as string) || (shape.open === true && isWord(raw));
  if ('record' in shape) return recordCheck(shape.record);
  const each = checkFor(shape.list);
  return (raw) => Array.isArray(raw) && raw.every(each);
};

const recordCheck = (fields: Readonly<Record<string, Shape>>): Check => {
  const checks = Object.entries(fields).map(([key, shape]) => [key, checkFor(shape)] as const);
  return (raw) => isRecord(raw) && checks.every(([key, check]) => check(field(raw, key)));
};

const known = new Map<Shape, Check>();
const checkFor = (shape: Shape): Check => {
  const found = known.get(shape);
  if (found) return found;
  const check = checkOf(shape);
  const orAbsent: Check = (raw) => isAbsent(raw) || check(raw);
  known.set(shape, orAbsent);
  return orAbsent;
};
const isClean = (raw: unknown, shape: Shape): boolean => checkFor(shape)(raw);

const ENTRIES = Object.entries(FIELDS).map(([id, record]) => [id, { record }] as const);

/** The value with all that is of a wrong shape taken out. */
const clean = (raw: unknown, shape: Shape): unknown => {
  if (isClean(raw, shape)) return raw;
  if (typeof shape === 'string' || 'oneOf' in shape) return undefined;
  if ('list' in shape) return Array.isArray(raw) ? raw.map((each) => clean(each, shape.list)) : undefined;
  if (!isRecord(raw)) return undefined;
  const kept = Object.keys(raw).filter((key) => Object.hasOwn(shape.record, key));
  return Object.fromEntries(kept.map((key) => [key, clean(raw[key], shape.record[key]!)]));
};

/**
 * A dossier without what is of a wrong shape, and the criteria that held some: a wrong answer is no answer.
 * An entry that is no record at all is no entry.
 */
export const sanitize = (dossier: Case): { dossier: Case; wrong: ReadonlySet<string> } => {
  const spoilt = ENTRIES.filter(([id, shape]) => !isClean(field(dossier.answers, id), shape));
  if (spoilt.length === 0) return { dossier, wrong: new Set() };
  const cleaned = spoilt.map(([id, shape]) => [id, clean(dossier.answers[id], shape)]);
  const answers = { ...dossier.answers, ...(Object.fromEntries(cleaned) as Case['answers']) };
  const wrong = spoilt.map(([id]) => id).filter((id) => isRecord(dossier.answers[id]));
  return { dossier: { ...dossier, answers }, wrong: new Set(wrong) };
};
