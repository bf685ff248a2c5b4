/** A test of one value at a place of an event; `undefined` where there is none. */
type Test = (value: unknown) => boolean;
/** An event pattern, ready to be applied. */
export type Pattern = (event: unknown) => boolean;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const refuse = (what: unknown): never => {
  throw new Error(`Motif d’événement non pris en charge : ${JSON.stringify(what)}.`);
};

const exactly = (expected: unknown): Test => {
  if (expected !== null && !['string', 'number', 'boolean'].includes(typeof expected)) refuse(expected);
  return (value) => value === expected;
};

const comparisons: Record<string, (value: number, limit: number) => boolean> = {
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '>=': (value, limit) => value >= limit,
  '>': (value, limit) => value > limit,
};

const numeric = (terms: unknown): Test => {
  if (!Array.isArray(terms) || terms.length === 0 || terms.length % 2 === 1)
    return refuse({ numeric: terms });
  const tests: Test[] = [];
  for (let at = 0; at < terms.length; at += 2) {
    const compare = comparisons[String(terms[at])] ?? refuse({ numeric: terms });
    const limit: unknown = terms[at + 1];
    if (typeof limit !== 'number') return refuse({ numeric: terms });
    tests.push((value) => typeof value === 'number' && compare(value, limit));
  }
  return (value) => tests.every((test) => test(value));
};

const prefix = (start: unknown): Test => {
  if (typeof start !== 'string') return refuse({ prefix: start });
  return (value) => typeof value === 'string' && value.startsWith(start);
};

const operators: Record<string, (argument: unknown) => Test> = {
  prefix,
  numeric,
  exists: (wanted) => {
    if (typeof wanted !== 'boolean') return refuse({ exists: wanted });
    return (value) => (value !== undefined) === wanted;
  },
  'anything-but': (excluded) => {
    const tests = (Array.isArray(excluded) ? excluded : [excluded]).map(matcher);
    return (value) => value !== undefined && !tests.some((test) => test(value));
  },
};

const matcher = (condition: unknown): Test => {
  if (!isFields(condition)) return exactly(condition);
  const [[name, argument] = ['', undefined], ...others] = Object.entries(condition);
  const operator = operators[name];
  return operator === undefined || others.length > 0 ? refuse(condition) : operator(argument);
};

/** A field that holds a list matches when one of its elements does. */
const anyOf = (conditions: readonly unknown[]): Test => {
  const tests = conditions.map(matcher);
  return (value) => {
    const values: readonly unknown[] = Array.isArray(value) && value.length > 0 ? value : [value];
    return values.some((one) => tests.some((test) => test(one)));
  };
};

const compile = (pattern: unknown): Test => {
  if (Array.isArray(pattern)) return anyOf(pattern);
  if (!isFields(pattern)) return refuse(pattern);
  const fields = Object.entries(pattern).map(([name, inner]) => {
    if (name.startsWith('$')) refuse(name);
    return [name, compile(inner)] as const;
  });
  return (value) => fields.every(([name, test]) => test(isFields(value) ? value[name] : undefined));
};

/** Reads an EventBridge pattern; throws on an operator that it does not know, so that none is ignored. */
export const parsePattern = (pattern: unknown): Pattern => {
  if (!isFields(pattern)) return refuse(pattern);
  return compile(pattern);
};
