import type { CompiledCharter, CompiledCriterion } from './charter-types.ts';
import { evaluateCriterion, namesWithin, type CriterionResult, type Shared } from './evaluate-criterion.ts';
import type { Names } from './evaluate-expression.ts';
import { refusedAnswers } from './evaluate-guards.ts';
import type { AnswerFault } from './read-answer.ts';
import { readQuestions, readShared, withValues, type Answers, type Facts } from './read-dossier.ts';

/** Facts and shared amounts, read once for all criteria. */
export const sharedReadings = (charter: CompiledCharter, facts: Facts, answers: Answers): Shared => {
  const readings = readShared(charter, facts, answers);
  const values = new Map(readings.map(({ name, value }) => [name, value]));
  return {
    readings: new Map(readings.map((reading) => [reading.name, reading])),
    names: withValues({ values, constants: charter.constants }, charter.values),
  };
};

const faultsOf = (criterion: CompiledCriterion, names: Names, answers: Answers): AnswerFault[] => {
  const own = readQuestions(criterion.id, criterion.questions, answers);
  const faults = own.flatMap((reading) => reading.faults);
  return [...faults, ...refusedAnswers(criterion, own, namesWithin(criterion, own, names))];
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

/**
 * Every answer whose shape is not the one asked for, or that says what none may say, with its path and why, in French;
 * none when empty. `facts` are those known when it is typed: the day stands for `date_dépôt`.
 */
export const checkAnswers = (
  charter: CompiledCharter,
  answers: Answers,
  facts: Facts = {},
): AnswerFault[] => {
  const { names } = sharedReadings(charter, facts, answers);
  const ofData = charter.data.flatMap(({ id, questions }) =>
    readQuestions(id, questions, answers).flatMap(({ faults }) => faults),
  );
  return [...ofData, ...charter.criteria.flatMap((criterion) => faultsOf(criterion, names, answers))];
};
