import type { CompiledCriterion, CriterionNature, Verdict } from './charter-types.ts';
import { evaluateExpression, over, type Names } from './evaluate-expression.ts';
import { refusedAnswers, toldBeside } from './evaluate-guards.ts';
import { explainInvalid, explainMissing, INVALID, missingReason } from './explain-missing.ts';
import { isWords, plainValue, type Json } from './plain-value.ts';
import { printText } from './print-text.ts';
import type { AnswerFault } from './read-answer.ts';
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
/** What all criteria share, read once: each fact and answer by its name, and what names stand for. */
export type Shared = { readings: ReadonlyMap<string, Reading>; names: Names };
type Decided = Pick<CriterionResult, 'verdict' | 'reason' | 'explanation' | 'missing' | 'warning' | 'advice'>;

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
      explanation: printText(row.explanation, names),
      missing: [],
      warning: row.warning && printText(row.warning, names),
      advice: row.advice && printText(row.advice, names),
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

const inputsOf = (used: readonly Reading[]): Record<string, Json> =>
  Object.fromEntries(
    used
      .filter(({ type, value, faults }) => !isWords(type) && !isUnknown(value) && faults.length === 0)
      .map(({ path, value, type }) => [path, plainValue(value, type)]),
  );

/** What the names of a criterion stand for: what all share, then its answers, its thresholds and its amounts. */
export const namesWithin = (criterion: CompiledCriterion, own: readonly Reading[], shared: Names): Names => {
  const values = new Map(own.map(({ name, value }) => [name, value]));
  for (const { name, value } of criterion.thresholds) values.set(name, BigInt(value));
  return withValues({ ...shared, values: over(shared.values, values) }, criterion.values);
};

/** What one criterion is decided on: its own answers, all that it reads, and what each of its names stands for. */
export const readCriterion = (criterion: CompiledCriterion, shared: Shared, answers: Answers) => {
  const own = readQuestions(criterion.id, criterion.questions, answers);
  const used = criterion.uses.flatMap((name) => shared.readings.get(name) ?? []);
  return { own, readings: [...used, ...own], names: namesWithin(criterion, own, shared.names) };
};

/** The paths of the answers that are asked for and not there (domain rules 3.0b, missing). */
const unanswered = ({ questions }: CompiledCriterion, own: readonly Reading[]): string[] =>
  own.flatMap(({ path, value }, index) =>
    questions[index]?.optional !== true && isUnknown(value) ? [path] : [],
  );

/** What stands before the rule: answers that cannot be, then answers that are not there. */
const outcomeOf = (
  decided: Decided,
  faults: readonly AnswerFault[],
  absent: readonly string[],
  readings: readonly Reading[],
): Decided => {
  if (decided.verdict === 'NOT_APPLICABLE') return decided;
  const missing = [...new Set([...absent, ...decided.missing])];
  if (faults.length > 0)
    return postponed(INVALID, explainInvalid(faults), [
      ...new Set([...faults.map(({ path }) => path), ...missing]),
    ]);
  return missing.length > decided.missing.length
    ? postponed(missingReason(missing), explainMissing(missing, readings), missing)
    : decided;
};

/**
 * One criterion on what was read. A wrongly shaped answer is listed and gives REVIEW, and so does one that is
 * missing, except where the criterion does not apply, whatever was answered.
 */
export const evaluateCriterion = (
  criterion: CompiledCriterion,
  shared: Shared,
  answers: Answers,
): CriterionResult => {
  const { own, readings, names } = readCriterion(criterion, shared, answers);
  const { trace, ...decided } = decide(criterion, names, readings);
  const faults = readings.flatMap((reading) => reading.faults);
  const refused = [...faults, ...refusedAnswers(criterion, own, names)];
  const outcome = outcomeOf(decided, refused, unanswered(criterion, own), readings);
  const applies = outcome.verdict !== 'NOT_APPLICABLE' && refused.length === 0;
  return {
    id: criterion.id,
    nature: natureOf(criterion, names),
    ...outcome,
    warning: applies ? toldBeside(criterion, outcome.warning, names) : outcome.warning,
    inputs: inputsOf(readings.filter(({ name }) => criterion.uses.includes(name))),
    trace,
  };
};
