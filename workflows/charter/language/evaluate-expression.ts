import { applyFunction } from './apply-function.ts';
import type { DatedConstant } from './charter-types.ts';
import type { Comparison, Expression } from './expression-types.ts';
import { isEmptyAnswer, isList, isUnknown, missingFrom, unknown, type Value } from './value.ts';

/** What names stand for, whoever holds it. */
export type Lookup = Pick<ReadonlyMap<string, Value>, 'get'>;

/** What names stand for while a criterion is evaluated. */
export type Names = { values: Lookup; constants: readonly DatedConstant[] };

/** A few names over those that all share, which are not copied. */
export const over = (shared: Lookup, own: ReadonlyMap<string, Value>): Lookup => ({
  get: (name) => own.get(name) ?? shared.get(name),
});

/** Past three of the largest amounts multiplied: what grows further has no value. */
const LARGEST = 10n ** 48n;

const COMPARED: Record<Comparison, (left: Value, right: Value) => boolean> = {
  '=': (left, right) => left === right,
  '≠': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '≤': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '≥': (left, right) => left >= right,
};

const computed = (sign: '+' | '-' | '×', left: bigint, right: bigint): bigint => {
  if (sign === '+') return left + right;
  return sign === '-' ? left - right : left * right;
};

/** `et` is false as soon as one term is, `ou` true as soon as one is; else what is missing decides. */
const combined = (terms: readonly Value[], decisive: boolean): Value =>
  terms.includes(decisive) ? decisive : (missingFrom(terms) ?? !decisive);

const fieldOf = (value: Value, field: string): Value => {
  if (isList(value)) return value.map((item) => fieldOf(item, field));
  if (isUnknown(value) || isEmptyAnswer(value)) return value;
  return (value instanceof Map ? value.get(field) : undefined) ?? unknown(field);
};

const constantOf = (name: string, year: Value, { constants }: Names): Value => {
  if (typeof year !== 'bigint') return missingFrom([year]) ?? unknown(name);
  const dated = constants.find((constant) => constant.name === name);
  const found = dated?.years.find((entry) => BigInt(entry.year) === year);
  return found ? BigInt(found.value) : unknown(`constantes.${name}.${year}`);
};

const counted = (expression: Expression & { op: 'count' }, names: Names): Value => {
  const list = evaluateExpression(expression.list, names);
  if (!isList(list)) return missingFrom([list]) ?? unknown(expression.item);
  const kept = list.map((item) =>
    evaluateExpression(expression.condition, {
      ...names,
      values: over(names.values, new Map([[expression.item, item]])),
    }),
  );
  return missingFrom(kept) ?? BigInt(kept.filter((isKept) => isKept === true).length);
};

const calculated = (expression: Expression & { op: '+' | '-' | '×' }, names: Names): Value => {
  const [left, right] = [
    evaluateExpression(expression.left, names),
    evaluateExpression(expression.right, names),
  ];
  const absent = missingFrom([left, right]);
  if (absent) return absent;
  if (typeof left !== 'bigint' || typeof right !== 'bigint') return unknown(expression.text);
  const result = computed(expression.op, left, right);
  return result > LARGEST || result < -LARGEST ? unknown(expression.text) : result;
};

const isAmong = (expression: Expression & { op: 'among' }, names: Names): Value => {
  const value = evaluateExpression(expression.value, names);
  return (
    missingFrom([value]) ?? expression.choices.some((choice) => evaluateExpression(choice, names) === value)
  );
};

type Condition = Extract<Expression, { op: 'all' | 'any' | 'not' | 'compare' | 'among' }>;

const isCondition = (expression: Expression): expression is Condition =>
  ['all', 'any', 'not', 'compare', 'among'].includes(expression.op);

const evaluateCondition = (condition: Condition, names: Names): Value => {
  const evaluated = (part: Expression): Value => evaluateExpression(part, names);
  switch (condition.op) {
    case 'all':
    case 'any':
      return combined(condition.terms.map(evaluated), condition.op === 'any');
    case 'not': {
      const term = evaluated(condition.term);
      return missingFrom([term]) ?? term === false;
    }
    case 'compare': {
      const [left, right] = [evaluated(condition.left), evaluated(condition.right)];
      return missingFrom([left, right]) ?? COMPARED[condition.sign](left, right);
    }
    case 'among':
      break;
  }
  return isAmong(condition, names);
};

/** The value of a checked expression, exact, in three-valued logic; it never throws. */
export const evaluateExpression = (expression: Expression, names: Names): Value => {
  const evaluated = (part: Expression): Value => evaluateExpression(part, names);
  if (isCondition(expression)) return evaluateCondition(expression, names);
  switch (expression.op) {
    case 'literal':
      return typeof expression.value === 'number' ? BigInt(expression.value) : expression.value;
    case 'name':
      return names.values.get(expression.name) ?? unknown(expression.name);
    case 'field':
      return fieldOf(evaluated(expression.of), expression.field);
    case 'constant':
      return constantOf(expression.name, evaluated(expression.year), names);
    case 'call':
      return applyFunction(expression.function, expression.arguments.map(evaluated), expression.text);
    case 'count':
      return counted(expression, names);
    case '+':
    case '-':
    case '×':
      break;
  }
  return calculated(expression, names);
};
