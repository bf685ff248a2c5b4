import type { TextPart } from '../language/charter-types.ts';
import type { Expression } from '../language/expression-types.ts';
import { printValue } from '../language/print-value.ts';

const sourceOfLiteral = (value: number | string | boolean): string => {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return String(value);
};

/** What joins other terms is parted from what stands around it. */
const term = (expression: Expression): string => {
  const source = expressionSource(expression);
  return expression.op === 'all' || expression.op === 'any' ? `(${source})` : source;
};

const listed = (expressions: readonly Expression[]): string => expressions.map(expressionSource).join(', ');

/** An expression as an author would write it, of its compiled form; amounts in their smallest unit. */
export const expressionSource = (expression: Expression): string => {
  switch (expression.op) {
    case 'literal':
      return sourceOfLiteral(expression.value);
    case 'name':
      return expression.name;
    case 'field':
      return `${expressionSource(expression.of)}.${expression.field}`;
    case 'constant':
      return `${expression.name}(${expressionSource(expression.year)})`;
    case 'count':
      return `compter(${expression.item}, ${expressionSource(expression.list)}, ${expressionSource(expression.condition)})`;
    case 'all':
      return expression.terms.map(term).join(' et ');
    case 'any':
      return expression.terms.map(term).join(' ou ');
    case 'not':
      return `non (${expressionSource(expression.term)})`;
    case 'compare':
      return `${term(expression.left)} ${expression.sign} ${term(expression.right)}`;
    case 'among':
      return `${term(expression.value)} parmi (${listed(expression.choices)})`;
    case 'call':
    case '+':
    case '-':
    case '×':
      return expression.text;
  }
};

/** A text with its values in braces, as an author would write it; what is fixed is printed with its unit. */
export const textSource = (parts: readonly TextPart[]): string =>
  parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const { expression, type } = part;
      if (expression.op !== 'literal') return `{${expressionSource(expression)}}`;
      const { value } = expression;
      return printValue(typeof value === 'number' ? BigInt(value) : value, type);
    })
    .join('');
