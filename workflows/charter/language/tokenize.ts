import { ExpressionFault } from './expression-fault.ts';
import { readLiteral, type Literal } from './read-literal.ts';

/** A word of an expression; `code` is a choice in capitals, `at` and `end` its place. */
export type Token = { at: number; end: number } & (
  { kind: 'literal'; literal: Literal } | { kind: 'name' | 'code' | 'sign'; text: string } | { kind: 'end' }
);

const LONGEST_EXPRESSION = 600;
const SPACES = /[\s\u00a0\u202f]*/y;
const CODE = /[A-Z][A-Z0-9_]*(?![\p{L}\p{N}_])/uy;
const NAME = /[\p{Ll}_][\p{L}\p{N}_]*/uy;
const SIGN = /[(),.=≠<≤>≥+\-−×]/y;
const HINTS: [string, string][] = [
  ['<=', 'écrivez ≤'],
  ['=<', 'écrivez ≤'],
  ['>=', 'écrivez ≥'],
  ['=>', 'écrivez ≥'],
  ['!=', 'écrivez ≠'],
  ['<>', 'écrivez ≠'],
  ['==', 'écrivez = une seule fois'],
  ['*', 'écrivez × pour multiplier'],
  ['/', 'la division n’existe pas : comparez des produits ou utilisez quotient_sup'],
  ['÷', 'la division n’existe pas : comparez des produits ou utilisez quotient_sup'],
  ['"', 'un texte ne peut pas être comparé'],
  ['«', 'un texte ne peut pas être comparé'],
];

const matchAt = (pattern: RegExp, text: string, at: number): string | null => {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
};

const wordAt = (text: string, at: number): Token => {
  const read = readLiteral(text.slice(at));
  if (typeof read === 'string') throw new ExpressionFault(read, at);
  if (read) return { kind: 'literal', literal: read.literal, at, end: at + read.length };
  const hint = HINTS.find(([start]) => text.startsWith(start, at));
  if (hint) throw new ExpressionFault(hint[1], at);
  for (const [kind, pattern] of [
    ['code', CODE],
    ['name', NAME],
    ['sign', SIGN],
  ] as const) {
    const word = matchAt(pattern, text, at);
    if (word !== null) return { kind, text: word === '−' ? '-' : word, at, end: at + word.length };
  }
  throw new ExpressionFault(`signe inattendu : « ${String.fromCodePoint(text.codePointAt(at) ?? 63)} »`, at);
};

/** The words of an expression, the last one `end`; throws an ExpressionFault on what is not the language. */
export const tokenize = (text: string): Token[] => {
  if (text.length > LONGEST_EXPRESSION)
    throw new ExpressionFault(`expression de plus de ${LONGEST_EXPRESSION} caractères`, 0);
  const tokens: Token[] = [];
  for (let at = 0; ;) {
    at += matchAt(SPACES, text, at)?.length ?? 0;
    if (at >= text.length) return [...tokens, { kind: 'end', at, end: at }];
    const token = wordAt(text, at);
    tokens.push(token);
    at = token.end;
  }
};
