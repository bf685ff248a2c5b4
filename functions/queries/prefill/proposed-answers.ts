import type { CompiledCharter } from '../../../workflows/charter/language/charter-types.ts';
import { checkAnswer, questionsOf } from '../../given/application/check-answer.ts';
import type { Link } from './read-link.ts';

type Proposed = { criterion: string; field: string; question: string; value: unknown };
/** Of a field that the form does not take; without a field when it does not ask for the criterion at all. */
type Refused = { criterion: string; field: string | null; why: string };

const NOT_ASKED = 'La charte en vigueur ne pose pas cette question.';

const ofCriterion = (charter: CompiledCharter, criterion: string, answers: Record<string, unknown>) => {
  const questions = questionsOf(charter, criterion);
  if (questions === null)
    return { proposed: [], refused: [{ criterion, field: null, why: NOT_ASKED }] satisfies Refused[] };
  const { unknown, faults } = checkAnswer(charter, { criterion, answers, clear: [] });
  const wrong = new Set([...unknown, ...faults.map(({ field }) => field)]);
  return {
    proposed: questions
      .filter(({ field }) => Object.hasOwn(answers, field) && !wrong.has(field))
      .map(({ field, text }): Proposed => ({ criterion, field, question: text, value: answers[field] })),
    refused: [
      ...unknown.map((field): Refused => ({ criterion, field, why: NOT_ASKED })),
      ...faults.map(({ field, explanation }): Refused => ({ criterion, field, why: explanation })),
    ],
  };
};

/** What the form in force understands of what a link proposes, question by question, and why not of the rest. */
export const proposedAnswers = (
  charter: CompiledCharter,
  answers: Link['answers'],
): { proposed: Proposed[]; refused: Refused[] } => {
  const each = Object.entries(answers).map(([criterion, given]) => ofCriterion(charter, criterion, given));
  return {
    proposed: each.flatMap(({ proposed }) => proposed),
    refused: each.flatMap(({ refused }) => refused),
  };
};
