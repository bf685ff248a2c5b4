import type { CriterionResult } from '../../charter/language/evaluate-criterion.ts';
import { answerAt, withAnswerAt } from './answer-path.ts';

/** One number of the answers, as it is and as it would have to be, in its own unit. */
export type Change = { path: string; from: number; to: number };

type Answers = Readonly<Record<string, unknown>>;
/** The criterion on other answers, all else being equal. */
type Evaluate = (answers: Answers) => Pick<CriterionResult, 'verdict'>;

/** No farther than a thousand billion cents, four times as far at each try. */
const FARTHEST = 10 ** 14;
const FACTOR = 4;
const MOST_NUMBERS = 12;
const MOST_CHANGES = 2;

/** The smallest whole step that passes, between one that does not and one that does. */
const narrowed = (passes: (step: number) => boolean, below: number, above: number): number => {
  if (above - below <= 1) return above;
  const middle = Math.floor((below + above) / 2);
  return passes(middle) ? narrowed(passes, below, middle) : narrowed(passes, middle, above);
};

const smallestStep = (passes: (step: number) => boolean): number | null => {
  for (let below = 0, step = 1; step <= FARTHEST; below = step, step *= FACTOR)
    if (passes(step)) return narrowed(passes, below, step);
  return null;
};

/** The paths of the numbers in an input, down to those of its lists and records. */
const numbersIn = (path: string, value: unknown): string[] => {
  if (typeof value === 'number') return [path];
  if (Array.isArray(value)) return value.flatMap((each, index) => numbersIn(`${path}[${index}]`, each));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, each]) => numbersIn(`${path}.${field}`, each));
};

const changeAt = (path: string, answers: Answers, evaluate: Evaluate): Change[] => {
  const from = answerAt(answers, path);
  if (typeof from !== 'number') return [];
  return [1, -1].flatMap((sign) => {
    const step = smallestStep(
      (distance) => evaluate(withAnswerAt(answers, path, from + sign * distance)).verdict === 'PASS',
    );
    return step === null ? [] : [{ path, from, to: from + sign * step }];
  });
};

/** How much of itself a number would have to move: euros and months compare only so. */
const share = ({ from, to }: Change): number => Math.abs(to - from) / Math.max(1, Math.abs(from));

/**
 * The smallest changes of one number that was answered, all else being equal, with each of which a criterion would be
 * met, the least first; none when it is met, when something is missing, or when no single number decides (DEC-08, what
 * would change the result).
 */
export const nearestPasses = (
  { verdict, missing, inputs }: Pick<CriterionResult, 'verdict' | 'missing' | 'inputs'>,
  answers: Answers,
  evaluate: Evaluate,
): Change[] => {
  if (verdict === 'PASS' || verdict === 'NOT_APPLICABLE' || missing.length > 0) return [];
  return Object.entries(inputs)
    .flatMap(([path, value]) => numbersIn(path, value))
    .slice(0, MOST_NUMBERS)
    .flatMap((path) => changeAt(path, answers, evaluate))
    .toSorted((one, other) => share(one) - share(other))
    .slice(0, MOST_CHANGES);
};
