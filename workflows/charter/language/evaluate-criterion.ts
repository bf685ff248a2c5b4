import type { CompiledCriterion, CriterionNature, TextPart, Verdict } from './charter-types.ts';
import { evaluateExpression, type Names } from './evaluate-expression.ts';
import { explainInvalid, explainMissing, INVALID, missingReason } from './explain-missing.ts';
import { plainValue, type Json } from './plain-value.ts';
import { printValue } from './print-value.ts';
import { readQuestions, withValues, type Answers, type Reading } from './read-dossier.ts';
import { isUnknown, missingFrom } from './value.ts';

/** The verdict on one criterion with all that led to it, as plain JSON. */
export type CriterionResult = {
  id: string;
  nature: CriterionNature;
  verdict: Verdict;
  reason: string;
  explanation: string;
  inputs: Record<string, Json>;
  missing: string[];
  trace: [string, boolean | null][];
  warning: string | null;
  /** What would change the result, where the charter says it. */
  advice: string | null;
};
export type Shared = { readings: readonly Reading[]; names: Names };
type Decided = Pick<CriterionResult, 'verdict' | 'reason' | 'explanation' | 'missing' | 'warning' | 'advice'>;

const printed = (parts: readonly TextPart[], names: Names): string =>
  parts
    .map((part) =>
      typeof part === 'string' ? part : printValue(evaluateExpression(part.expression, names), part.type),
    )
    .join('');

const postponed = (reason: string, explanation: string, missing: readonly string[]): Decided => ({
  verdict: 'REVIEW',
  reason,
  explanation,
  missing: [...missing],
  warning: null,
  advice: null,
});

/** Rows in their order; one whose condition is unknown stops them, so nothing passes by accident. */
const decide = (
  criterion: CompiledCriterion,
  names: Names,
  readings: readonly Reading[],
): Decided & { trace: CriterionResult['trace'] } => {
  const trace: CriterionResult['trace'] = [];
  for (const row of criterion.rows) {
    const met = row.condition === null ? true : evaluateExpression(row.condition, names);
    const absent = missingFrom([met]);
    trace.push([row.text, absent ? null : met === true]);
    if (absent) {
      const explanation = explainMissing(absent.missing, readings);
      return { ...postponed(missingReason(absent.missing), explanation, absent.missing), trace };
    }
    if (met !== true) continue;
    return {
      verdict: row.verdict,
      reason: row.reason,
      explanation: printed(row.explanation, names),
      missing: [],
      warning: row.warning && printed(row.warning, names),
      advice: row.advice && printed(row.advice, names),
      trace,
    };
  }
  return { ...postponed('SANS_REGLE', 'Aucune règle ne s’applique.', []), trace };
};

/** An unknown family is no reason to let a blocking criterion through: it counts as blocking. */
const natureOf = ({ nature, blockingIf }: CompiledCriterion, names: Names): CriterionNature => {
  if (blockingIf === null) return nature;
  return evaluateExpression(blockingIf, names) === false ? nature : 'BLOCKING';
};

const inputsOf = (readings: readonly Reading[], uses: readonly string[]): Record<string, Json> =>
  Object.fromEntries(
    readings
      .filter(({ name, value, faults }) => uses.includes(name) && !isUnknown(value) && faults.length === 0)
      .map(({ path, value, type }) => [path, plainValue(value, type)]),
  );

/** What one criterion is decided on: what was read for it, and what each of its names stands for. */
export const readCriterion = (criterion: CompiledCriterion, shared: Shared, answers: Answers) => {
  const own = readQuestions(criterion.id, criterion.questions, answers);
  const values = new Map(shared.names.values);
  for (const { name, value } of own) values.set(name, value);
  for (const { name, value } of criterion.thresholds) values.set(name, BigInt(value));
  const names = withValues({ ...shared.names, values }, criterion.values);
  return { own, readings: [...shared.readings, ...own], names };
};

/**
 * One criterion on what was read. A wrongly shaped answer is listed and gives REVIEW, except where the
 * criterion does not apply, whatever was answered.
 */
export const evaluateCriterion = (
  criterion: CompiledCriterion,
  shared: Shared,
  answers: Answers,
): CriterionResult => {
  const { own, readings, names } = readCriterion(criterion, shared, answers);
  const { trace, ...decided } = decide(criterion, names, readings);
  const faults = readings
    .filter((reading) => criterion.uses.includes(reading.name) || own.includes(reading))
    .flatMap((reading) => reading.faults);
  const stands = faults.length === 0 || decided.verdict === 'NOT_APPLICABLE';
  const outcome = stands
    ? decided
    : postponed(INVALID, explainInvalid(faults), [
        ...new Set([...faults.map(({ path }) => path), ...decided.missing]),
      ]);
  return {
    id: criterion.id,
    nature: natureOf(criterion, names),
    ...outcome,
    inputs: inputsOf(readings, criterion.uses),
    trace,
  };
};
