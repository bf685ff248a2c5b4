import type { TextPart, ValueType } from './charter-types.ts';
import { compileWithin } from './compile-expression.ts';
import type { Report } from './compile-report.ts';
import { frenchSpaces } from './french-spaces.ts';
import type { Scope } from './scope.ts';
import { offsetIn, type SourceNode, type SourceText } from './source-node.ts';
import { typeName } from './type-names.ts';

const LONGEST = 1200;

/** What people write in their own words is kept sealed with their answers: no reason, no letter repeats it. */
const isPrintable = (type: ValueType): boolean =>
  !['record', 'moneyShare', 'text', 'list'].includes(type.base) && !(type.base === 'choice' && type.open);

type Place = { node: SourceText; where: string };
type Compiled = { parts: TextPart[]; roots: string[] };

const compilePiece = (piece: string, at: number, place: Place, scope: Scope, report: Report): Compiled => {
  const { node, where } = place;
  const nothing: Compiled = { parts: [], roots: [] };
  if (piece === '') return nothing;
  if (!/[{}]/.test(piece)) return { parts: [frenchSpaces(piece)], roots: [] };
  if (!/^\{.*\}$/s.test(piece)) {
    report.add(offsetIn(node, at), where, 'accolade isolée : écrivez {valeur}');
    return nothing;
  }
  const typed = compileWithin(piece.slice(1, -1), { node, shift: at + 1, where }, scope, report);
  if (!typed) return nothing;
  const { type, expression, roots } = typed;
  if (!isPrintable(type.base === 'list' ? type.of : type))
    report.add(offsetIn(node, at), where, `${typeName(type)} ne s’imprime pas`);
  return { parts: [{ expression, type }], roots: [...roots] };
};

/** A text with values in braces, each a checked expression that can be printed; with the names it uses. */
export const compileText = (
  node: SourceNode | undefined,
  where: string,
  scope: Scope,
  report: Report,
): Compiled => {
  if (!node) return { parts: [], roots: [] };
  if (node.kind !== 'text' || node.text.trim() === '' || node.text.length > LONGEST) {
    report.add(node.at, where, `un texte de 1 à ${LONGEST} caractères est attendu`);
    return { parts: [], roots: [] };
  }
  let at = 0;
  const pieces = node.text.split(/(\{[^{}]*\})/).map((piece) => {
    const compiled = compilePiece(piece, at, { node, where }, scope, report);
    at += piece.length;
    return compiled;
  });
  return { parts: pieces.flatMap(({ parts }) => parts), roots: pieces.flatMap(({ roots }) => roots) };
};
