import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking, parisDay } from '../../public/french.ts';
import { applicationQuery } from '../api/queries.ts';
import type { Application } from '../api/shapes.ts';
import { readValue } from '../words/answer-in-words.ts';
import type { ReusedTopic } from './reused-topics.ts';

/** The dossier whose answers are proposed again, with the day of each. */
export const useFormer = (council: string, from: string | null): Application | undefined =>
  useQuery({ ...applicationQuery(council, from ?? ''), enabled: from !== null }).data?.data;

/** « votre dossier 62-D-2026-0001, déposé le 1er décembre 2026 » */
export const formerInWords = (former: Application | undefined): string =>
  former === undefined
    ? 'votre dossier précédent'
    : `votre dossier ${former.number}, déposé le ${frenchDate(former.receivedOn)}`;

type AnswersProps = { readonly topic: ReusedTopic; readonly former: Application | undefined };

/** What was answered then, each with its day: read, and not to be typed again. */
export const FormerAnswers = ({ topic, former }: AnswersProps) => (
  <dl className="facts">
    {topic.answers.map(({ field, value, question }) => {
      const row = former?.answers.find((each) => each.criterion === topic.id && each.field === field);
      return (
        <div key={field}>
          <dt>{nonBreaking(question.text)}</dt>
          <dd>
            {readValue(value, question)}
            {row !== undefined && (
              <span className="source">réponse du {frenchDate(parisDay(row.savedAt))}</span>
            )}
          </dd>
        </div>
      );
    })}
  </dl>
);
