import type { CompiledCriterion, TextPart } from './charter-types.ts';
import { evaluateExpression, type Names } from './evaluate-expression.ts';
import { printText } from './print-text.ts';
import type { AnswerFault } from './read-answer.ts';
import type { Reading } from './read-dossier.ts';
import { isUnknown } from './value.ts';

/** What answers say that none may say; a check that wants what is not known refuses nothing. */
export const refusedAnswers = (
  { checks }: Pick<CompiledCriterion, 'checks'>,
  own: readonly Reading[],
  names: Names,
): AnswerFault[] =>
  checks
    .filter(({ condition }) => evaluateExpression(condition, names) === true)
    .flatMap((check) => {
      const [first] = own.filter(({ name }) => check.names.includes(name));
      return first ? [{ path: first.path, message: check.message }] : [];
    });

/** Nothing is told of what is not known. */
const isKnown = (parts: readonly TextPart[], names: Names): boolean =>
  parts.every((part) => typeof part === 'string' || !isUnknown(evaluateExpression(part.expression, names)));

/** What an officer is told beside the verdict; null when nothing is. */
export const toldBeside = (
  { warnings }: Pick<CompiledCriterion, 'warnings'>,
  ofRow: string | null,
  names: Names,
): string | null => {
  const told = warnings.filter(
    ({ condition, text }) => evaluateExpression(condition, names) === true && isKnown(text, names),
  );
  const texts = [...(ofRow === null ? [] : [ofRow]), ...told.map(({ text }) => printText(text, names))];
  return texts.length === 0 ? null : texts.join(' ');
};
