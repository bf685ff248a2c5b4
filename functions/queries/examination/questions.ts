import type { AnswersByCriterion } from '../../given/application/answers-of.ts';
import type { CompiledCriterion } from '../../../workflows/charter/language/charter-types.ts';

/** What a criterion, or a block of data, asks, with what was answered. */
export const questionsOf = (
  { id, questions }: Pick<CompiledCriterion, 'id' | 'questions'>,
  answers: AnswersByCriterion,
) =>
  questions.map(({ field, text, help, type }) => ({
    path: `${id}.${field}`,
    text,
    help,
    type: type.base,
    answer: answers[id]?.[field] ?? null,
  }));
