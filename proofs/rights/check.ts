import { type Answer, answerOf, isSame, writeAnswer } from './answer.ts';

/** Notes what is not as expected. */
export type Check = (name: string, got: { status: number; body: string }, expected: Answer) => void;

export const makeCheck =
  (problems: string[]): Check =>
  (name, { status, body }, expected) => {
    const answer = answerOf(status, body);
    if (!isSame(answer, expected))
      problems.push(`${name}: ${writeAnswer(answer)} instead of ${writeAnswer(expected)}`);
  };
