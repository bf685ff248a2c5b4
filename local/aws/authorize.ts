import type { Statement } from '../template/policies.ts';
import type { Demand } from './service.ts';

const patterns = new Map<string, RegExp>();

/** Whether a text fits a pattern of a policy, where `*` and `?` stand for anything and any one. */
const fits = (pattern: string, text: string, flags = ''): boolean => {
  const key = `${flags} ${pattern}`;
  const known = patterns.get(key);
  if (known !== undefined) return known.test(text);
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const made = new RegExp(`^${source}$`, `s${flags}`);
  patterns.set(key, made);
  return made.test(text);
};

type Compare = (value: string, expected: string) => boolean;

const comparisons: Record<string, Compare> = {
  StringEquals: (value, expected) => value === expected,
  StringLike: (value, expected) => fits(expected, value),
  ArnEquals: (value, expected) => fits(expected, value),
  ArnLike: (value, expected) => fits(expected, value),
  Bool: (value, expected) => value === expected,
};
const opposites: Record<string, string> = {
  StringNotEquals: 'StringEquals',
  StringNotLike: 'StringLike',
  ArnNotLike: 'ArnLike',
};

/** A condition of a policy; one that is not known holds for no allowance and for every denial. */
const holds = (
  operator: string,
  values: readonly string[] | undefined,
  expected: readonly string[],
  unknown: boolean,
): boolean => {
  if (operator === 'Null') return String(values === undefined) === expected[0];
  const [, quantifier = '', rest = ''] = /^(ForAllValues:|ForAnyValue:)?(.*)$/.exec(operator) ?? [];
  const optional = rest.endsWith('IfExists');
  const name = optional ? rest.slice(0, -'IfExists'.length) : rest;
  const compare = comparisons[opposites[name] ?? name];
  if (compare === undefined) return unknown;
  // As on AWS: a test of all values is true when the key is absent, hence the Null test beside it.
  if (values === undefined) return optional || quantifier === 'ForAllValues:' || name in opposites;
  const one = (value: string): boolean =>
    expected.some((pattern) => compare(value, pattern)) !== name in opposites;
  return quantifier === 'ForAllValues:' ? values.every(one) : values.some(one);
};

const applies = (statement: Statement, { action, resource, context }: Demand): boolean => {
  const { Action, NotAction, Resource, NotResource, Condition, Effect } = statement;
  const onAction = (list: readonly string[]): boolean => list.some((one) => fits(one, action, 'i'));
  const onResource = (list: readonly string[]): boolean => list.some((one) => fits(one, resource));
  if (Action !== undefined ? !onAction(Action) : onAction(NotAction ?? ['*'])) return false;
  if (Resource !== undefined ? !onResource(Resource) : onResource(NotResource ?? ['*'])) return false;
  return Object.entries(Condition).every(([operator, keys]) =>
    Object.entries(keys).every(([key, expected]) =>
      holds(operator, context[key], expected, Effect === 'Deny'),
    ),
  );
};

/** The first right asked for that the statements do not give; `undefined` when all are given. */
export const missingRight = (
  statements: readonly Statement[],
  demands: readonly Demand[],
): Demand | undefined =>
  demands.find((demand) => {
    const effects = statements.filter((statement) => applies(statement, demand)).map(({ Effect }) => Effect);
    return !effects.includes('Allow') || effects.includes('Deny');
  });
