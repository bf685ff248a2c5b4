import type { Question } from '../../../workflows/charter/language/charter-types.ts';
import type { Application, CharterForm, ReusedAnswer } from '../api/shapes.ts';

/** What a former dossier says of one topic that the charter still asks. */
export type ReusedTopic = {
  readonly id: string;
  readonly title: string;
  readonly answers: readonly (ReusedAnswer & { readonly question: Question })[];
};

/** What is proposed again, topic by topic in the order of the charter: a question that is asked no more is left out. */
export const reusedTopics = (
  { data, criteria }: CharterForm,
  { reused = [] }: Pick<Application, 'reused'>,
): readonly ReusedTopic[] =>
  [...data, ...criteria].flatMap(({ id, title, questions }) => {
    const answers = questions.flatMap((question) =>
      reused
        .filter(({ criterion, field }) => criterion === id && field === question.field)
        .map((answer) => ({ ...answer, question })),
    );
    return answers.length === 0 ? [] : [{ id, title, answers }];
  });

export const countOf = (topics: readonly ReusedTopic[]): number =>
  topics.reduce((sum, { answers }) => sum + answers.length, 0);
