import type { FactOf } from '../../../events/catalogue.ts';
import type { CompiledCharter, CompiledCriterion } from '../../charter/language/charter-types.ts';
import {
  evaluateCriterion,
  readCriterion,
  type CriterionResult,
  type Shared,
} from '../../charter/language/evaluate-criterion.ts';
import { sharedReadings } from '../../charter/language/evaluate.ts';
import { printValue } from '../../charter/language/print-value.ts';
import type { Answers, Facts, Reading } from '../../charter/language/read-dossier.ts';
import type { KnownRegister } from '../../structure/structure.machine.ts';
import { bounded } from './bounded.ts';
import { originOf, type Corrected } from './input-origins.ts';
import { nearestPasses } from './nearest-pass.ts';
import { tellChanges } from './tell-change.ts';

export type Evaluated = FactOf<'CriterionEvaluated.v1'>['data'];

/** What a dossier is evaluated on. `factsOn` gives what the charter knows without asking, on given answers. */
export type Examined = {
  charter: CompiledCharter;
  register: KnownRegister;
  answers: Answers;
  corrected: Corrected;
  factsOn: (answers: Answers) => Facts;
};

/** The charter with no more facts and shared answers than one criterion uses: what it is tried on many times. */
const narrowed = (charter: CompiledCharter, { uses }: CompiledCriterion): CompiledCharter => ({
  ...charter,
  context: charter.context.filter(({ name }) => uses.includes(name)),
  data: charter.data.map((block) => ({
    ...block,
    questions: block.questions.filter(({ name }) => uses.includes(name)),
  })),
});

const changeOf = (
  criterion: CompiledCriterion,
  result: CriterionResult,
  examined: Examined,
  readings: readonly Reading[],
): string | null => {
  const { answers, factsOn } = examined;
  const charter = narrowed(examined.charter, criterion);
  const on = (others: Answers) =>
    evaluateCriterion(criterion, sharedReadings(charter, factsOn(others), others), others);
  return tellChanges(nearestPasses(result, answers, on), readings);
};

const workingsOf = (criterion: CompiledCriterion, shared: Shared, answers: Answers) => {
  const { names, readings } = readCriterion(criterion, shared, answers);
  const print = ({ name, type }: { name: string; type: Reading['type'] }): [string, string] => [
    name,
    bounded(printValue(names.values.get(name) ?? { missing: [name] }, type), 200),
  ];
  return {
    readings,
    parameters: Object.fromEntries(criterion.thresholds.map(print)),
    amounts: Object.fromEntries(criterion.values.map(print)),
  };
};

const evaluated = (criterion: CompiledCriterion, shared: Shared, examined: Examined) => {
  const { answers, register, corrected } = examined;
  const result = evaluateCriterion(criterion, shared, answers);
  const { readings, parameters, amounts } = workingsOf(criterion, shared, answers);
  const data: Evaluated = {
    criterion: result.id,
    title: bounded(criterion.title, 200),
    source: bounded(criterion.source, 300),
    nature: result.nature,
    themes: [...criterion.countsFor],
    verdict: result.verdict,
    reason: result.reason,
    explanation: bounded(result.explanation, 600),
    advice: result.advice && bounded(result.advice, 600),
    change: changeOf(criterion, result, examined, readings),
    inputs: result.inputs,
    origins: Object.fromEntries(
      Object.keys(result.inputs).map((path) => [path, originOf(path, register, corrected)]),
    ),
    missing: result.missing,
    operations: result.trace.map(([rule, met]) => ({ rule: bounded(rule, 600), met })),
    parameters,
    amounts,
  };
  return { data, warned: result.warning !== null };
};

/** Each criterion of the dossier's own charter with all that an explanation needs, and those that carry a warning. */
export const evaluateDossier = (examined: Examined): { criteria: Evaluated[]; warned: string[] } => {
  const { charter, answers, factsOn } = examined;
  const shared = sharedReadings(charter, factsOn(answers), answers);
  const all = charter.criteria.map((criterion) => evaluated(criterion, shared, examined));
  return {
    criteria: all.map(({ data }) => data),
    warned: all.filter(({ warned }) => warned).map(({ data }) => data.criterion),
  };
};
