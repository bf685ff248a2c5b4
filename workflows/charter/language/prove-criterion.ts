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

const holds = ({ verdict, reason, nature, warns }: Example, result: CriterionResult): boolean =>
  verdict === result.verdict &&
  reason === result.reason &&
  (nature === null || nature === result.nature) &&
  (warns === null || warns === (result.warning !== null));

const spoken = ({ verdict, reason, nature, explanation, warning }: CriterionResult): string => {
  const word = verdictWords.find((candidate) => VERDICTS[candidate] === verdict) ?? verdict;
  const told = warning === null ? '' : ` Avertissement : ${warning}`;
  return `${word} ${reason} (${nature === 'BLOCKING' ? 'bloquant' : 'progrès'}) : ${explanation}${told}`;
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

/** A check or a warning is proved by an example that would end otherwise without it. */
const checkGuards = (placed: PlacedCriterion, played: readonly Play[], report: Report): void => {
  const { criterion, where, checkPlaces, warningPlaces } = placed;
  const matters = (without: CompiledCriterion): boolean =>
    played.some(({ example, run }) => !holds(example, run(without)));
  for (const [index, at] of checkPlaces.entries())
    if (!matters({ ...criterion, checks: criterion.checks.toSpliced(index, 1) }))
      report.add(
        at,
        `${where}, contrôles, ${index + 1}`,
        'aucun exemple ne donne « à examiner REPONSE_INVALIDE » par ce contrôle',
      );
  for (const [index, at] of warningPlaces.entries())
    if (!matters({ ...criterion, warnings: criterion.warnings.toSpliced(index, 1) }))
      report.add(
        at,
        `${where}, avertissements, ${index + 1}`,
        'aucun exemple ne dit « avertit: oui » par cet avertissement',
      );
};

/**
 * Plays the examples of a criterion: each must hold, every row must be reached by one, and moving any
 * threshold by one unit, up or down, or dropping any check or warning, must break one. What fails is reported.
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
  if (report.errors.length > before) return;
  checkThresholds(placed, played, report);
  checkGuards(placed, played, report);
};
