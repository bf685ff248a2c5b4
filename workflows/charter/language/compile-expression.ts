import type { ValueType } from './charter-types.ts';
import { checkExpression, type Typed } from './check-expression.ts';
import type { Report } from './compile-report.ts';
import { ExpressionFault, UnknownName } from './expression-fault.ts';
import { parseExpression } from './parse-expression.ts';
import type { Scope } from './scope.ts';
import { offsetIn, type SourceNode, type SourceText } from './source-node.ts';
import { typeName } from './type-names.ts';

type Place = { node: SourceText; shift: number; where: string };

/** A name whose definition, above, was refused: that one error is told, not each use of the name. */
const isRefusedAbove = (fault: ExpressionFault, at: number, scope: Scope, report: Report): boolean =>
  fault instanceof UnknownName && report.errors.length > 0 && (scope.later.get(fault.unknown) ?? at) < at;

/** An expression written inside a text, `shift` characters from its start; null once reported. */
export const compileWithin = (text: string, place: Place, scope: Scope, report: Report): Typed | null => {
  try {
    return checkExpression(parseExpression(text), scope);
  } catch (fault) {
    if (!(fault instanceof ExpressionFault)) throw fault;
    const at = offsetIn(place.node, place.shift + fault.at);
    if (!isRefusedAbove(fault, at, scope, report)) report.add(at, place.where, fault.message);
    return null;
  }
};

/** A whole node as an expression; null once reported. */
export const compileExpression = (
  node: SourceNode | undefined,
  where: string,
  scope: Scope,
  report: Report,
): Typed | null => {
  if (!node) return null;
  if (node.kind !== 'text' || node.text.trim() === '') {
    report.add(node.at, where, 'une expression est attendue');
    return null;
  }
  return compileWithin(node.text, { node, shift: 0, where }, scope, report);
};

const YES_NO: ValueType = { base: 'yesNo' };

/** An expression that is true or false; null once reported. */
export const compileCondition = (
  node: SourceNode | undefined,
  where: string,
  scope: Scope,
  report: Report,
): Typed | null => {
  const typed = compileExpression(node, where, scope, report);
  if (!typed || !node || typed.type.base === YES_NO.base) return typed;
  report.add(node.at, where, `une condition est attendue, pas ${typeName(typed.type)}`);
  return null;
};
