import type { ValueType } from './charter-types.ts';
import { checkCall } from './check-calls.ts';
import { ExpressionFault, UnknownName } from './expression-fault.ts';
import { FUNCTION_NAMES, type Expression, type FunctionName } from './expression-types.ts';
import type { Syntax } from './parse-expression.ts';
import { withName, type Scope } from './scope.ts';
import { isNumeric, isSameType, typeName } from './type-names.ts';

/** A checked expression with what is known of it. */
export type Typed = {
  expression: Expression;
  type: ValueType;
  nullable: boolean;
  fixed: boolean;
  roots: readonly string[];
};

const YES_NO: ValueType = { base: 'yesNo' };
const plain = (expression: Expression, type: ValueType, roots: readonly string[]): Typed => ({
  expression,
  type,
  nullable: false,
  fixed: false,
  roots: [...new Set(roots)],
});
const isFunction = (name: string): name is FunctionName => FUNCTION_NAMES.some((known) => known === name);
const rootsOf = (parts: readonly Typed[]): string[] => parts.flatMap(({ roots }) => roots);

/** What people write in good faith, and what stands for it. */
const unknownName = (name: string): string => {
  if (isFunction(name) || name === 'compter') return `« ${name} » est une fonction : écrivez ${name}(…)`;
  if (name === 'nul') return '« nul » ne se compare pas : écrivez est_nul(réponse)';
  const foreign = /[^\p{Script=Latin}\p{N}\p{M}_]/u.exec(name)?.[0];
  return foreign === undefined
    ? `« ${name} » n’est défini nulle part`
    : `« ${name} » n’est défini nulle part : « ${foreign} » n’y est pas une lettre latine, retapez ce nom`;
};

const undefinedName = (name: string, scope: Scope, at: number): ExpressionFault =>
  new UnknownName(
    name,
    scope.later.has(name)
      ? `« ${name} » est utilisé avant sa définition, qui est plus bas`
      : unknownName(name),
    at,
  );

const checkName = ({ name, at }: Syntax & { kind: 'name' | 'code' }, scope: Scope): Typed => {
  const entry = scope.names.get(name);
  if (!entry) throw undefinedName(name, scope, at);
  if (entry.kind === 'constant')
    throw new ExpressionFault(`« ${name} » est datée : écrivez ${name}(année)`, at);
  const typed = plain({ op: 'name', name }, entry.type, entry.roots);
  return { ...typed, nullable: entry.nullable, fixed: entry.kind === 'threshold' && entry.positive };
};

const checkLiteral = ({ literal }: Syntax & { kind: 'literal' }): Typed => {
  const typed = plain({ op: 'literal', value: literal.value }, { base: literal.base }, []);
  return { ...typed, fixed: typeof literal.value === 'number' && literal.value > 0 };
};

/** A choice in capitals takes its meaning from what it is compared with. */
const checkAgainst = (syntax: Syntax, type: ValueType, scope: Scope): Typed => {
  if (syntax.kind === 'code') {
    if (type.base !== 'choice')
      throw new ExpressionFault(`« ${syntax.name} » est un choix, comparé à ${typeName(type)}`, syntax.at);
    const codes = type.choices.map(({ code }) => code);
    if (!codes.includes(syntax.name))
      throw new ExpressionFault(`« ${syntax.name} » n’est pas un choix : ${codes.join(', ')}`, syntax.at);
    return plain({ op: 'literal', value: syntax.name }, type, []);
  }
  const typed = checkExpression(syntax, scope);
  if (!isSameType(type, typed.type))
    throw new ExpressionFault(`${typeName(type)} et ${typeName(typed.type)} ne se comparent pas`, syntax.at);
  return typed;
};

const checkCompare = (syntax: Syntax & { kind: 'compare' }, scope: Scope): Typed => {
  const { sign } = syntax;
  const [given, other] =
    syntax.left.kind === 'code' ? [syntax.right, syntax.left] : [syntax.left, syntax.right];
  const known = checkExpression(given, scope);
  const { base } = known.type;
  if (base === 'text') throw new ExpressionFault('un texte ne peut pas être comparé', given.at);
  if (base === 'list' || base === 'record')
    throw new ExpressionFault(`${typeName(known.type)} : comparez son nombre ou ses éléments`, given.at);
  const matched = checkAgainst(other, known.type, scope);
  if (sign !== '=' && sign !== '≠' && !isNumeric(known.type) && base !== 'date')
    throw new ExpressionFault(
      `${typeName(known.type)} n’a pas d’ordre : seuls = et ≠ conviennent`,
      syntax.at,
    );
  const [left, right] = given === syntax.left ? [known, matched] : [matched, known];
  return plain(
    { op: 'compare', sign, left: left.expression, right: right.expression },
    YES_NO,
    rootsOf([left, right]),
  );
};

const checkAmong = (syntax: Syntax & { kind: 'among' }, scope: Scope): Typed => {
  const value = checkExpression(syntax.value, scope);
  if (!isNumeric(value.type) && value.type.base !== 'choice' && value.type.base !== 'date')
    throw new ExpressionFault(`« parmi » ne s’applique pas à ${typeName(value.type)}`, syntax.at);
  if (syntax.choices.length === 0) throw new ExpressionFault('« parmi » veut au moins un choix', syntax.at);
  const choices = syntax.choices.map((choice) => checkAgainst(choice, value.type, scope));
  return plain(
    { op: 'among', value: value.expression, choices: choices.map(({ expression }) => expression) },
    YES_NO,
    rootsOf([value, ...choices]),
  );
};

/** Euros are multiplied by a number or by a %, never by euros; a sum wants one unit. */
const calculationType = (sign: string, left: ValueType, right: ValueType, at: number): ValueType => {
  if (isNumeric(left) && isNumeric(right)) {
    if (sign !== '×' && left.base === right.base) return left;
    if (sign === '×' && left.base === 'number') return right;
    if (sign === '×' && right.base === 'number') return left;
    if (sign === '×' && [left.base, right.base].sort().join() === 'money,share')
      return { base: 'moneyShare' };
  }
  throw new ExpressionFault(`${typeName(left)} ${sign} ${typeName(right)} n’a pas de sens`, at);
};

const checkCalculation = (syntax: Syntax & { kind: 'calculation' }, scope: Scope): Typed => {
  const { sign, text, at } = syntax;
  const right = checkExpression(syntax.right, scope);
  const isOpposite = sign === '-' && syntax.left.kind === 'literal' && syntax.left.literal.value === 0;
  const left = checkExpression(syntax.left, scope);
  const leftType = isOpposite ? right.type : left.type;
  const type = calculationType(sign, leftType, right.type, at);
  return plain(
    { op: sign, left: left.expression, right: right.expression, text },
    type,
    rootsOf([left, right]),
  );
};

const checkConditions = (terms: readonly Syntax[], scope: Scope): Typed[] =>
  terms.map((term) => {
    const typed = checkExpression(term, scope);
    if (typed.type.base !== 'yesNo')
      throw new ExpressionFault(`une condition est attendue, pas ${typeName(typed.type)}`, term.at);
    return typed;
  });

const checkField = (syntax: Syntax & { kind: 'field' }, scope: Scope): Typed => {
  const subject = checkExpression(syntax.of, scope);
  const record = subject.type.base === 'list' ? subject.type.of : subject.type;
  const field =
    record.base === 'record' ? record.fields.find(({ name }) => name === syntax.field) : undefined;
  if (!field) throw new ExpressionFault(`« ${syntax.field} » n’est pas un champ de cette valeur`, syntax.at);
  const type: ValueType = subject.type.base === 'list' ? { base: 'list', of: field.type } : field.type;
  const typed = plain({ op: 'field', of: subject.expression, field: syntax.field }, type, subject.roots);
  return { ...typed, nullable: field.nullable && subject.type.base === 'record' };
};

const checkCount = ({ arguments: given, at, name }: Syntax & { kind: 'call' }, scope: Scope): Typed => {
  const [item, list, condition, ...others] = given;
  if (!item || !list || !condition || others.length > 0)
    throw new ExpressionFault('compter veut 3 valeurs : compter(x, liste, condition)', at);
  if (item.kind !== 'name' || scope.names.has(item.name))
    throw new ExpressionFault('compter veut d’abord un nom nouveau', item.at);
  if (scope.counting) throw new ExpressionFault(`${name} dans ${name} n’est pas admis`, at);
  const counted = checkExpression(list, scope);
  if (counted.type.base !== 'list')
    throw new ExpressionFault(`une liste est attendue, pas ${typeName(counted.type)}`, list.at);
  const entry = {
    kind: 'value',
    type: counted.type.of,
    nullable: false,
    roots: counted.roots,
    positive: false,
  } as const;
  const inner = withName({ ...scope, counting: true }, item.name, entry);
  const kept = checkConditions([condition], inner);
  const expression: Expression = {
    op: 'count',
    item: item.name,
    list: counted.expression,
    condition: kept[0]?.expression ?? counted.expression,
  };
  return plain(expression, { base: 'number' }, rootsOf([counted, ...kept]));
};

const checkConstant = (
  { name, arguments: given, at }: Syntax & { kind: 'call' },
  type: ValueType,
  scope: Scope,
) => {
  const [year, ...others] = given;
  if (!year || others.length > 0) throw new ExpressionFault(`${name} veut une année : ${name}(année)`, at);
  const typed = checkExpression(year, scope);
  if (typed.type.base !== 'number')
    throw new ExpressionFault(`une année est un nombre, pas ${typeName(typed.type)}`, year.at);
  return plain({ op: 'constant', name, year: typed.expression }, type, typed.roots);
};

const checkNamedCall = (syntax: Syntax & { kind: 'call' }, scope: Scope): Typed => {
  const { name, at, text } = syntax;
  if (name === 'compter') return checkCount(syntax, scope);
  const entry = scope.names.get(name);
  if (entry?.kind === 'constant') return checkConstant(syntax, entry.type, scope);
  if (!isFunction(name)) {
    if (scope.later.has(name)) throw undefinedName(name, scope, at);
    throw new ExpressionFault(`« ${name} » n’est pas une fonction`, at);
  }
  const [subject] = syntax.arguments;
  const given = syntax.arguments.map((argument, index) => {
    if (name !== 'contient' || index !== 1 || !subject) return checkExpression(argument, scope);
    const { type } = checkExpression(subject, scope);
    return type.base === 'list' && argument.kind === 'code'
      ? checkAgainst(argument, type.of, scope)
      : checkExpression(argument, scope);
  });
  const type = checkCall(
    name,
    given.map((typed, index) => ({ ...typed, at: syntax.arguments[index]?.at ?? at })),
    at,
  );
  const expressions = given.map(({ expression }) => expression);
  return plain({ op: 'call', function: name, arguments: expressions, text }, type, rootsOf(given));
};

/** Names, types and units of an expression; throws an ExpressionFault on the first that does not hold. */
export const checkExpression = (syntax: Syntax, scope: Scope): Typed => {
  switch (syntax.kind) {
    case 'literal':
      return checkLiteral(syntax);
    case 'name':
      return checkName(syntax, scope);
    case 'code':
      throw new ExpressionFault(
        `« ${syntax.name} » : un choix ne s’écrit que dans une comparaison`,
        syntax.at,
      );
    case 'field':
      return checkField(syntax, scope);
    case 'call':
      return checkNamedCall(syntax, scope);
    case 'compare':
      return checkCompare(syntax, scope);
    case 'among':
      return checkAmong(syntax, scope);
    case 'calculation':
      return checkCalculation(syntax, scope);
    case 'all':
    case 'any': {
      const terms = checkConditions(syntax.terms, scope);
      const expressions = terms.map(({ expression }) => expression);
      return plain({ op: syntax.kind, terms: expressions }, YES_NO, rootsOf(terms));
    }
    case 'not':
      break;
  }
  const [term] = checkConditions([syntax.term], scope);
  if (!term) throw new ExpressionFault('une condition est attendue', syntax.at);
  return plain({ op: 'not', term: term.expression }, YES_NO, term.roots);
};
