import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { counted, frenchInstant, nonBreaking } from '../../public/french.ts';
import { Act } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { questionsQuery, sessionAgendaQuery } from '../api/secretariat-queries.ts';
import type { AskedQuestion, SessionAgenda } from '../api/secretariat-shapes.ts';
import { Refused } from '../parts/refused.tsx';
import { OfSession, type OfOneSession } from './of-session.tsx';

/** On what it was asked, as its agenda calls it. */
const aboutOf = ({ item }: AskedQuestion, agenda: SessionAgenda | undefined): string => {
  const rank = agenda?.points.findIndex((point) => point.item === item) ?? -1;
  const point = agenda?.points[rank];
  if (item === null) return 'Sur la séance en général';
  return point === undefined
    ? 'Sur un point'
    : `Sur le point ${rank + 1} : ${point.structureName ?? point.question}`;
};

type OneProps = {
  readonly asked: AskedQuestion;
  readonly rank: number;
  readonly agenda: SessionAgenda | undefined;
  /** Where the answer is sent; absent for who does not answer. */
  readonly path: string | null;
  readonly onDone: (said: string) => void;
};

const One = ({ asked, rank, agenda, path, onDone }: OneProps) => (
  <li>
    <h2>
      Question {rank} <span className="soft">· siège {asked.member}</span>
    </h2>
    <p className="small soft">
      {nonBreaking(aboutOf(asked, agenda))}, le {frenchInstant(asked.askedAt)}
    </p>
    <p className="typed">{nonBreaking(asked.text ?? 'Texte effacé.')}</p>
    {asked.answeredAt !== null && (
      <>
        <p className="small soft">Réponse du service, le {frenchInstant(asked.answeredAt)}</p>
        <p className="typed">{nonBreaking(asked.answer ?? 'Texte effacé.')}</p>
      </>
    )}
    {asked.answeredAt === null && path === null && <p>Le service n’a pas encore répondu.</p>}
    {asked.answeredAt === null && path !== null && (
      <Act
        id={`repondre-${rank}`}
        path={path}
        asked={[{ name: 'text', kind: 'text', label: 'Réponse', hint: '2 000 signes au plus.' }]}
        effect="Elle va au dossier de séance de chaque membre qui siège sur ce point, sans le nom de qui a posé la question. Elle ne se reprend pas."
        name={`Répondre à la question ${rank}`}
        action="Envoyer cette réponse"
        done="La réponse est envoyée."
        toBody={({ text }) => ({ question: asked.question, text: text?.trim() })}
        onDone={onDone}
      />
    )}
  </li>
);

const titleOf = (asked: readonly AskedQuestion[] | undefined): string => {
  if (asked === undefined) return 'Questions des membres';
  const waiting = asked.filter(({ answeredAt }) => answeredAt === null).length;
  if (asked.length === 0) return 'Aucun membre n’a posé de question.';
  return waiting === 0
    ? 'Chaque question des membres a sa réponse.'
    : `${counted(waiting, 'question attend', 'questions attendent')} une réponse`;
};

/** What members ask before a session, for the service that answers (C10). */
export const QuestionsPage = ({ council, session }: OfOneSession) => {
  const { data, error } = useQuery({ ...questionsQuery(council, session), retry: false });
  const agenda = useQuery({ ...sessionAgendaQuery(council, session), retry: false }).data;
  const [said, setSaid] = useState(NOTHING_SAID);
  return (
    <OfSession council={council} session={session} title={() => titleOf(data?.items)}>
      {({ available }) => (
        <>
          <SaidHere said={said} />
          <Refused error={error} />
          {data?.items.length === 0 && (
            <p className="lead">
              Les membres en posent depuis leur dossier de séance, jusqu’à l’ouverture. Elles paraîtront ici.
            </p>
          )}
          <ul className="rows entries">
            {data?.items.map((asked, index) => (
              <One
                key={asked.question}
                asked={asked}
                rank={index + 1}
                agenda={agenda}
                path={
                  available.includes('answerQuestion')
                    ? `/api/${council}/sessions/${session}/answerQuestion`
                    : null
                }
                onDone={(words) => setSaid(next(said, words))}
              />
            ))}
          </ul>
        </>
      )}
    </OfSession>
  );
};
