import { ExpressionFault } from './expression-fault.ts';
import type { Comparison } from './expression-types.ts';
import type { Literal } from './read-literal.ts';
import { tokenize, type Token } from './tokenize.ts';

/** An expression as written, before names and types are checked; `text` is the author's. */
export type Syntax = { at: number; text: string } & (
  | { kind: 'literal'; literal: Literal }
  | { kind: 'name' | 'code'; name: string }
  | { kind: 'call'; name: string; arguments: Syntax[] }
  | { kind: 'field'; of: Syntax; field: string }
  | { kind: 'all' | 'any'; terms: Syntax[] }
  | { kind: 'not'; term: Syntax }
  | { kind: 'compare'; sign: Comparison; left: Syntax; right: Syntax }
  | { kind: 'among'; value: Syntax; choices: Syntax[] }
  | { kind: 'calculation'; sign: '+' | '-' | '×'; left: Syntax; right: Syntax }
);

const DEEPEST = 20;
const COMPARISONS: readonly string[] = ['=', '≠', '<', '≤', '>', '≥'];
const isComparison = (sign: string): sign is Comparison => COMPARISONS.includes(sign);

type Cursor = { text: string; tokens: Token[]; next: number; depth: number };

const peek = (cursor: Cursor): Token => cursor.tokens[cursor.next] ?? { kind: 'end', at: 0, end: 0 };
const spelled = (token: Token): string => {
  if (token.kind === 'name' || token.kind === 'sign') return token.text;
  return '';
};
const isNext = (cursor: Cursor, word: string): boolean => spelled(peek(cursor)) === word;

const accept = (cursor: Cursor, word: string): boolean => {
  const found = isNext(cursor, word);
  if (found) cursor.next += 1;
  return found;
};

const expect = (cursor: Cursor, word: string): void => {
  if (!accept(cursor, word)) throw new ExpressionFault(`« ${word} » est attendu ici`, peek(cursor).at);
};

/** The author's words from a place to the last token read. */
const since = (cursor: Cursor, at: number): { at: number; text: string } => ({
  at,
  text: cursor.text.slice(at, cursor.tokens[cursor.next - 1]?.end ?? at),
});

const listed = (cursor: Cursor): Syntax[] => {
  expect(cursor, '(');
  if (accept(cursor, ')')) return [];
  const items = [logic(cursor)];
  while (accept(cursor, ',')) items.push(logic(cursor));
  expect(cursor, ')');
  return items;
};

const primary = (cursor: Cursor): Syntax => {
  const token = peek(cursor);
  cursor.next += 1;
  if (token.kind === 'literal')
    return { kind: 'literal', literal: token.literal, ...since(cursor, token.at) };
  if (token.kind === 'code') return { kind: 'code', name: token.text, ...since(cursor, token.at) };
  if (spelled(token) === '(') {
    const inner = logic(cursor);
    expect(cursor, ')');
    return { ...inner, ...since(cursor, token.at) };
  }
  if (token.kind !== 'name' || ['et', 'ou', 'non', 'parmi'].includes(token.text))
    throw new ExpressionFault('une valeur est attendue ici', token.at);
  if (token.text === 'oui')
    return { kind: 'literal', literal: { base: 'yesNo', value: true }, ...since(cursor, token.at) };
  if (!isNext(cursor, '(')) return { kind: 'name', name: token.text, ...since(cursor, token.at) };
  const given = listed(cursor);
  return { kind: 'call', name: token.text, arguments: given, ...since(cursor, token.at) };
};

const fieldAccess = (cursor: Cursor): Syntax => {
  let subject = primary(cursor);
  while (accept(cursor, '.')) {
    const token = peek(cursor);
    if (token.kind !== 'name')
      throw new ExpressionFault('un nom de champ est attendu après le point', token.at);
    cursor.next += 1;
    subject = { kind: 'field', of: subject, field: token.text, ...since(cursor, subject.at) };
  }
  return subject;
};

const negated = (cursor: Cursor): Syntax => {
  const { at } = peek(cursor);
  if (!accept(cursor, '-')) return fieldAccess(cursor);
  const zero: Syntax = { kind: 'literal', literal: { base: 'number', value: 0 }, at, text: '0' };
  const right = fieldAccess(cursor);
  if (right.kind === 'literal' && typeof right.literal.value === 'number')
    return { ...right, literal: { ...right.literal, value: -right.literal.value } as Literal };
  return { kind: 'calculation', sign: '-', left: zero, right, ...since(cursor, at) };
};

const product = (cursor: Cursor): Syntax => {
  let left = negated(cursor);
  while (accept(cursor, '×')) {
    const right = negated(cursor);
    left = { kind: 'calculation', sign: '×', left, right, ...since(cursor, left.at) };
  }
  return left;
};

const sum = (cursor: Cursor): Syntax => {
  let left = product(cursor);
  for (;;) {
    const sign = spelled(peek(cursor));
    if (sign !== '+' && sign !== '-') return left;
    cursor.next += 1;
    const right = product(cursor);
    left = { kind: 'calculation', sign, left, right, ...since(cursor, left.at) };
  }
};

const comparison = (cursor: Cursor): Syntax => {
  const left = sum(cursor);
  if (accept(cursor, 'parmi')) {
    const choices = listed(cursor);
    return { kind: 'among', value: left, choices, ...since(cursor, left.at) };
  }
  const sign = spelled(peek(cursor));
  if (!isComparison(sign)) return left;
  cursor.next += 1;
  const right = sum(cursor);
  if (isComparison(spelled(peek(cursor))))
    throw new ExpressionFault('comparaisons enchaînées : séparez-les par « et »', peek(cursor).at);
  return { kind: 'compare', sign, left, right, ...since(cursor, left.at) };
};

const negation = (cursor: Cursor): Syntax => {
  const { at } = peek(cursor);
  if (!accept(cursor, 'non')) return comparison(cursor);
  const term = fieldAccess(cursor);
  const following = spelled(peek(cursor));
  if (isComparison(following) || following === 'parmi')
    throw new ExpressionFault('mettez entre parenthèses ce que « non » contredit', peek(cursor).at);
  return { kind: 'not', term, ...since(cursor, at) };
};

const logic = (cursor: Cursor): Syntax => {
  cursor.depth += 1;
  if (cursor.depth > DEEPEST)
    throw new ExpressionFault(`plus de ${DEEPEST} parenthèses imbriquées`, peek(cursor).at);
  const first = negation(cursor);
  const word = spelled(peek(cursor));
  const terms = [first];
  if (word === 'et' || word === 'ou') while (accept(cursor, word)) terms.push(negation(cursor));
  if (isNext(cursor, 'et') || isNext(cursor, 'ou'))
    throw new ExpressionFault('« et » et « ou » mêlés : ajoutez des parenthèses', peek(cursor).at);
  cursor.depth -= 1;
  if (terms.length === 1) return first;
  return { kind: word === 'et' ? 'all' : 'any', terms, ...since(cursor, first.at) };
};

/** The syntax of an expression; throws an ExpressionFault where it is not one. */
export const parseExpression = (text: string): Syntax => {
  const cursor: Cursor = { text, tokens: tokenize(text), next: 0, depth: 0 };
  const syntax = logic(cursor);
  const token = peek(cursor);
  if (token.kind !== 'end') throw new ExpressionFault('ce mot n’est pas attendu ici', token.at);
  return syntax;
};
