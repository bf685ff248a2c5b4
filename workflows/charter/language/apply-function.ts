import { calendarDate, daysBetween, monthsBegun, type CalendarDate } from './calendar-date.ts';
import type { FunctionName } from './expression-types.ts';
import { isEmptyAnswer, isList, isUnknown, missingFrom, unknown, type Value } from './value.ts';

type Applied = (values: readonly Value[], text: string) => Value;

const numbers = (list: Value | undefined): bigint[] =>
  list !== undefined && isList(list) ? list.filter((item) => typeof item === 'bigint') : [];

/** The first of a list once ordered; an empty list has none. */
const first =
  (isBefore: (a: Value, b: Value) => boolean): Applied =>
  ([list], text) => {
    if (list === undefined || !isList(list) || list.length === 0) return unknown(text);
    return list.reduce((kept, item) => (isBefore(item, kept) ? item : kept));
  };

const descending = (a: bigint, b: bigint): number => {
  if (a === b) return 0;
  return a < b ? 1 : -1;
};

const ceiledQuotient = (amount: bigint, divisor: bigint): bigint => {
  const quotient = amount / divisor;
  return amount > 0n && amount % divisor !== 0n ? quotient + 1n : quotient;
};

/** What is counted from one day to another; unknown where it cannot be. */
const between =
  (measure: (from: CalendarDate, to: CalendarDate) => number | null): Applied =>
  ([from, to], text) => {
    const start = typeof from === 'string' ? calendarDate(from) : null;
    const end = typeof to === 'string' ? calendarDate(to) : null;
    const count = start && end ? measure(start, end) : null;
    return count === null ? unknown(text) : BigInt(count);
  };

const firstItems: Applied = ([list, kept]) =>
  list !== undefined && isList(list) && typeof kept === 'bigint'
    ? list.filter((_, index) => BigInt(index) < kept)
    : [];

/** Functions that need all that they are given, elements of lists included. */
const STRICT: Record<Exclude<FunctionName, 'nombre' | 'contient' | 'est_nul'>, Applied> = {
  somme: ([list]) => numbers(list).reduce((sum, item) => sum + item, 0n),
  min: first((a, b) => a < b),
  max: first((a, b) => a > b),
  plus_grands: ([list, kept]) => {
    const best = numbers(list).sort(descending);
    return typeof kept === 'bigint' && kept < BigInt(best.length)
      ? best.slice(0, Math.max(0, Number(kept)))
      : best;
  },
  distincts: ([list]) => (list !== undefined && isList(list) ? [...new Set(list)] : []),
  premiers: firstItems,
  mois_entamés: between(monthsBegun),
  jours_entre: between(daysBetween),
  quotient_sup: ([amount, divisor], text) =>
    typeof amount === 'bigint' && typeof divisor === 'bigint' && divisor > 0n
      ? ceiledQuotient(amount, divisor)
      : unknown(text),
  plancher_zéro: ([amount]) => (typeof amount === 'bigint' && amount > 0n ? amount : 0n),
  plus_petit: (amounts, text) => first((a, b) => a < b)([amounts], text),
};

const contains = (list: readonly Value[], wanted: Value): Value =>
  list.includes(wanted) || (missingFrom(list) ?? false);

/** A function of the language on values already computed; `text` names the call when it has no value. */
export const applyFunction = (name: FunctionName, values: readonly Value[], text: string): Value => {
  const [subject, wanted] = values;
  if (name === 'est_nul') {
    if (subject === undefined || isUnknown(subject)) return subject ?? unknown(text);
    return isEmptyAnswer(subject);
  }
  const absent = missingFrom(values);
  if (absent) return absent;
  if (name === 'nombre')
    return subject !== undefined && isList(subject) ? BigInt(subject.length) : unknown(text);
  if (name === 'contient')
    return subject !== undefined && isList(subject) ? contains(subject, wanted ?? '') : unknown(text);
  return missingFrom(values.flatMap((value) => (isList(value) ? value : []))) ?? STRICT[name](values, text);
};
