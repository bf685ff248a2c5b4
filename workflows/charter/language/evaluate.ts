import type { CompiledCharter } from './charter-types.ts';
import { evaluateCriterion, type CriterionResult } from './evaluate-criterion.ts';
import type { AnswerFault } from './read-answer.ts';
import { readQuestions, readShared, withValues, type Answers, type Facts } from './read-dossier.ts';

/** Facts and shared amounts, read once for all criteria. */
export const sharedReadings = (charter: CompiledCharter, facts: Facts, answers: Answers) => {
  const readings = readShared(charter, facts, answers);
  const values = new Map(readings.map(({ name, value }) => [name, value]));
  return { readings, names: withValues({ values, constants: charter.constants }, charter.values) };
};

/**
 * The verdict of each criterion of a charter on a dossier, in the charter's order. Pure and
 * deterministic; what is missing or badly shaped gives REVIEW with its path, never PASS nor FAIL.
 */
export const evaluate = (charter: CompiledCharter, facts: Facts, answers: Answers): CriterionResult[] => {
  const shared = sharedReadings(charter, facts, answers);
  return charter.criteria.map((criterion) => evaluateCriterion(criterion, shared, answers));
};

/** Whether these answers, before any dossier, let someone apply; null when the charter asks no such question. */
export const evaluateEligibility = (charter: CompiledCharter, answers: Answers): CriterionResult | null =>
  charter.eligibility && evaluateCriterion(charter.eligibility, sharedReadings(charter, {}, {}), answers);

/** Every answer whose shape is not the one asked for, with its path and why, in French; none when empty. */
export const checkAnswers = (charter: CompiledCharter, answers: Answers): AnswerFault[] =>
  [...charter.data, ...charter.criteria].flatMap(({ id, questions }) =>
    readQuestions(id, questions, answers).flatMap(({ faults }) => faults),
  );
