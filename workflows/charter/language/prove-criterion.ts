import type { CompiledCharter, CompiledCriterion } from './charter-types.ts';
import { compileExamples, type Example } from './compile-examples.ts';
import type { PlacedCriterion } from './compile-criterion.ts';
import type { Report } from './compile-report.ts';
import { sharedReadings } from './evaluate.ts';
import { evaluateCriterion, type CriterionResult } from './evaluate-criterion.ts';
import { printValue } from './print-value.ts';
import { verdictWords, VERDICTS } from './verdict-words.ts';

type Play = { example: Example; run: (criterion: CompiledCriterion) => CriterionResult };

const plays = (charter: CompiledCharter, examples: readonly Example[]): Play[] =>
  examples.map((example) => {
    const shared = sharedReadings(charter, example.facts, example.answers);
    return { example, run: (criterion) => evaluateCriterion(criterion, shared, example.answers) };
  });

const holds = ({ verdict, reason, nature }: Example, result: CriterionResult): boolean =>
  verdict === result.verdict && reason === result.reason && (nature === null || nature === result.nature);

const spoken = ({ verdict, reason, nature, explanation }: CriterionResult): string => {
  const word = verdictWords.find((candidate) => VERDICTS[candidate] === verdict) ?? verdict;
  return `${word} ${reason} (${nature === 'BLOCKING' ? 'bloquant' : 'progrès'}) : ${explanation}`;
};

const checkThresholds = (placed: PlacedCriterion, played: readonly Play[], report: Report): void => {
  const { criterion, where, thresholdPlaces } = placed;
  for (const [index, threshold] of criterion.thresholds.entries()) {
    for (const step of [1, -1]) {
      const value = threshold.value + step;
      const thresholds = criterion.thresholds.with(index, { ...threshold, value });
      const moved = { ...criterion, thresholds };
      if (played.some(({ example, run }) => !holds(example, run(moved)))) continue;
      const shown = printValue(BigInt(value), threshold.type);
      const message = `aucun exemple ne changerait si « ${threshold.name} » passait à ${shown} : ajoutez-en un juste à la limite`;
      report.add(thresholdPlaces[index] ?? placed.at, `${where}, seuils`, message);
    }
  }
};

/**
 * Plays the examples of a criterion: each must hold, every row must be reached by one, and moving any
 * threshold by one unit, up or down, must break one. What fails is reported.
 */
export const proveCriterion = (placed: PlacedCriterion, charter: CompiledCharter, report: Report): void => {
  const { criterion, where, rowPlaces } = placed;
  const before = report.errors.length;
  const played = plays(charter, compileExamples(placed.examples, charter, criterion, where, report));
  const reached = new Set<string>();
  if (report.errors.length > before) return;
  for (const { example, run } of played) {
    const result = run(criterion);
    if (!holds(example, result)) report.add(example.at, example.where, `l’exemple donne ${spoken(result)}`);
    if (result.missing.length === 0) reached.add(result.reason);
  }
  for (const [index, { reason }] of criterion.rows.entries())
    if (!reached.has(reason))
      report.add(
        rowPlaces[index] ?? placed.at,
        `${where}, règle, ligne ${index + 1}`,
        `aucun exemple n’atteint la ligne ${reason}`,
      );
  if (report.errors.length === before) checkThresholds(placed, played, report);
};
