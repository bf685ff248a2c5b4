import * as z from 'zod';
import type { CompiledCharter, Question } from '../../workflows/charter/language/charter-types.ts';
import { evaluateEligibility } from '../../workflows/charter/language/evaluate.ts';
import { readQuestions } from '../../workflows/charter/language/read-dossier.ts';
import type { EligibilityQuestion } from '../../web/public/views.ts';
import { invalid, malformed, notFound } from '../shell/problems.ts';

type Answers = Record<string, unknown>;

const OUTCOMES = { PASS: 'YES', FAIL: 'NO', REVIEW: 'UNKNOWN', NOT_APPLICABLE: 'UNKNOWN' } as const;

const YES_NO = [
  { value: 'oui', label: 'oui' },
  { value: 'non', label: 'non' },
];

const optionsOf = ({ type }: Question): { value: string; label: string }[] =>
  type.base === 'choice' ? type.choices.map(({ code, label }) => ({ value: code, label })) : YES_NO;

/** What a browser sends as text, as the charter asks for it. */
const typedAnswer = ({ type }: Question, typed: string): unknown =>
  type.base === 'yesNo' && (typed === 'oui' || typed === 'non') ? typed === 'oui' : typed;

/** Answers stand under the id of what judges them. */
const underItsId = ({ eligibility }: CompiledCharter, answers: Answers) =>
  ({ [eligibility?.id ?? '']: answers }) as Parameters<typeof evaluateEligibility>[1];

export const questionsOf = (charter: CompiledCharter): readonly Question[] =>
  charter.eligibility?.questions ?? [];

/** The answers of a form; a question left empty has none. */
export const answersOfForm = (charter: CompiledCharter, form: Record<string, string>): Answers =>
  Object.fromEntries(
    questionsOf(charter).flatMap((question) => {
      const typed = form[question.field];
      return typed === undefined || typed === '' ? [] : [[question.field, typedAnswer(question, typed)]];
    }),
  );

/** The questions as a page asks them, with what was chosen and, when asked, what is missing or wrong. */
export const askedQuestions = (
  charter: CompiledCharter,
  form: Record<string, string>,
  isChecked: boolean,
): EligibilityQuestion[] =>
  questionsOf(charter).map((question) => {
    const options = optionsOf(question);
    const chosen = form[question.field] ?? null;
    const known = options.some(({ value }) => value === chosen);
    return {
      field: question.field,
      text: question.text,
      help: question.help,
      options,
      chosen: known ? chosen : null,
      error: isChecked && !known ? `Choisissez une réponse : ${question.text}` : null,
    };
  });

const Asked = z.strictObject({ answers: z.record(z.string().max(60), z.json()) });

/** The answers of a request to the API. @throws Problem 400 naming the first that has not its shape */
export const answersOfBody = (charter: CompiledCharter, body: Record<string, unknown>): Answers => {
  const asked = Asked.safeParse(body);
  if (!asked.success) throw invalid(asked.error, body);
  const { answers } = asked.data;
  const known = questionsOf(charter).map(({ field }) => field);
  if (Object.keys(answers).some((field) => !known.includes(field)))
    throw malformed(`Une réponse ne correspond à aucune question. Questions : ${known.join(', ')}.`);
  const [fault] = readQuestions(
    charter.eligibility?.id ?? '',
    questionsOf(charter),
    underItsId(charter, answers),
  ).flatMap(({ faults }) => faults);
  if (fault !== undefined) throw malformed(`Une réponse est à revoir : ${fault.message}.`);
  return answers;
};

/**
 * Whether these answers let a structure apply, with the article of the charter that says so (A1). Nothing is kept.
 * @throws Problem 404 when the charter asks no such questions
 */
export const judgeEligibility = (charter: CompiledCharter, answers: Answers) => {
  const { eligibility, articles } = charter;
  const result = evaluateEligibility(charter, underItsId(charter, answers));
  if (eligibility === null || result === null) throw notFound();
  const row = eligibility.rows.find(({ reason }) => reason === result.reason);
  const cited = row?.article ?? eligibility.article;
  return {
    outcome: OUTCOMES[result.verdict],
    reason: result.reason,
    explanation: result.explanation,
    advice: result.advice,
    missing: result.missing,
    articles: articles.filter(({ number }) => number === cited),
    charter: { title: charter.title, version: charter.version },
    /** The questions that the deciding row looks at, by name. */
    decisive: row === undefined ? [] : eligibility.questions.filter(({ name }) => row.text.includes(name)),
  };
};
