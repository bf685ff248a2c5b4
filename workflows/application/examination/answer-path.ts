import { ownProperty } from '../../charter/language/read-answer.ts';

/** `LIM-00.years[2].retainedCents` as the steps that lead there. */
export const stepsOf = (path: string): (string | number)[] =>
  path.split('.').flatMap((part) =>
    part
      .split(/\[(\d+)\]/)
      .filter((step) => step !== '')
      .map((step) => (/^\d+$/.test(step) ? Number(step) : step)),
  );

const inside = (value: unknown, step: string | number): unknown =>
  typeof step === 'number'
    ? Array.isArray(value)
      ? (value[step] as unknown)
      : undefined
    : ownProperty(value, step);

/** What was answered at a path, or undefined. */
export const answerAt = (answers: unknown, path: string): unknown => stepsOf(path).reduce(inside, answers);

const placed = (value: unknown, steps: readonly (string | number)[], put: unknown): unknown => {
  const [step, ...rest] = steps;
  if (step === undefined) return put;
  const next = placed(inside(value, step), rest, put);
  if (typeof step === 'number') return Array.isArray(value) ? value.with(step, next) : value;
  return { ...(value as object), [step]: next };
};

/** The same answers with another value at a path that exists. */
export const withAnswerAt = (
  answers: Readonly<Record<string, unknown>>,
  path: string,
  value: unknown,
): Record<string, unknown> => placed(answers, stepsOf(path), value) as Record<string, unknown>;
