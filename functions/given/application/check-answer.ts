import type { CompiledCharter, Question } from '../../../workflows/charter/language/charter-types.ts';
import { readQuestions } from '../../../workflows/charter/language/read-dossier.ts';
import type { DraftGiven } from '../../../workflows/application/draft/commands.ts';

type Answering = { criterion: string; answers: Record<string, unknown>; clear: readonly string[] };
type Fault = DraftGiven['answer']['faults'][number];

/** The questions of a criterion or a block of data, or null when the charter has none of that name. */
export const questionsOf = (charter: CompiledCharter | null, criterion: string): readonly Question[] | null =>
  [...(charter?.criteria ?? []), ...(charter?.data ?? [])].find(({ id }) => id === criterion)?.questions ??
  null;

/** Saying nothing is to clear an answer: null is one only where its question says so. */
const EMPTY = 'une réponse vide n’est pas admise ici ; effacez-la plutôt';

const faultIn = ({ criterion, answers }: Answering, question: Question): Fault[] => {
  const { field, nullable } = question;
  if (!Object.hasOwn(answers, field)) return [];
  if (answers[field] === null && !nullable) return [{ field, explanation: EMPTY }];
  const [first] = readQuestions(criterion, [question], { [criterion]: answers }).flatMap(
    ({ faults }) => faults,
  );
  return first === undefined ? [] : [{ field, explanation: first.message }];
};

/** The shape of answers, told field by field in French before they are kept (charter's language, trap 4). */
export const checkAnswer = (charter: CompiledCharter | null, answering: Answering) => {
  const questions = questionsOf(charter, answering.criterion) ?? [];
  const asked = new Set(questions.map(({ field }) => field));
  const fields = [...Object.keys(answering.answers), ...answering.clear];
  return {
    unknown: fields.filter((field) => !asked.has(field)),
    faults: questions.flatMap((question) => faultIn(answering, question)),
  };
};
