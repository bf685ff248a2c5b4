import type { TextPart } from './charter-types.ts';
import { evaluateExpression, type Names } from './evaluate-expression.ts';
import { printValue } from './print-value.ts';

/** A text with its values, as a person reads it in French. */
export const printText = (parts: readonly TextPart[], names: Names): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : printValue(evaluateExpression(part.expression, names), part.type),
    )
    .join('');
