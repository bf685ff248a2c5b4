import type { CompiledCharter, Question } from '../../../workflows/charter/language/charter-types.ts';
import type { AnswersByCriterion } from '../../given/application/answers-of.ts';

type Asking = { id: string; title: string; theme: string | null; questions: readonly Question[] };

const askingOf = ({ data, criteria }: CompiledCharter): Asking[] => [
  ...data.map((block) => ({ ...block, theme: null })),
  ...criteria,
];

const progressOn = ({ id, title, theme, questions }: Asking, answers: AnswersByCriterion) => {
  const given = answers[id] ?? {};
  const left = questions.map(({ field }) => field).filter((field) => !Object.hasOwn(given, field));
  return { id, title, theme, asked: questions.length, answered: questions.length - left.length, left };
};

type Count = { asked: number; answered: number };

const sumOf = (counts: readonly Count[]): Count => ({
  asked: counts.reduce((sum, { asked }) => sum + asked, 0),
  answered: counts.reduce((sum, { answered }) => sum + answered, 0),
});

/** What is answered and what is left (L4), criterion by criterion in the charter's order, and by step: a theme each. */
export const progressOf = (charter: CompiledCharter, answers: AnswersByCriterion) => {
  const criteria = askingOf(charter)
    .filter(({ questions }) => questions.length > 0)
    .map((asking) => progressOn(asking, answers));
  const themes = [...new Set(criteria.map(({ theme }) => theme))];
  const steps = themes.map((theme) => ({
    theme,
    ...sumOf(criteria.filter((each) => each.theme === theme)),
  }));
  return { ...sumOf(criteria), steps, criteria };
};
