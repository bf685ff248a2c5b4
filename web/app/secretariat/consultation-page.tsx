import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { ActForm } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { sessionAgendaQuery } from '../api/secretariat-queries.ts';
import type { PreparedSession } from '../api/secretariat-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Refused } from '../parts/refused.tsx';
import { ChangeSession } from './change-session.tsx';
import { OfSession, type OfOneSession } from './of-session.tsx';

const TITLES: Readonly<Record<string, string>> = {
  prepared: 'La consultation écrite attend la présidence.',
  consulting: 'La consultation écrite est ouverte.',
  interrupted: 'Un membre a demandé une séance : la consultation est arrêtée.',
  cancelled: 'La consultation écrite est annulée.',
  closed: 'La consultation écrite est close.',
};

const NEXT: Readonly<Record<string, string>> = {
  consulting: 'Personne ne lit les réponses avant la fin de son dernier jour.',
  interrupted: 'Rien de ce qui a été répondu ne compte. Ses dossiers passeront en séance.',
  cancelled: 'Ses dossiers passeront en séance, ou par une autre consultation.',
};

type PreparedProps = OfOneSession & {
  readonly thing: Thing<PreparedSession>;
  readonly onDone: (said: string) => void;
};

/** What is put to members in writing, from which day to which; ordered by the president alone (DEL-15). */
const Prepared = ({ council, session, thing, onDone }: PreparedProps) => {
  const { data: agenda, error } = useQuery(sessionAgendaQuery(council, session));
  const points = agenda?.points ?? [];
  return (
    <>
      <Refused error={error} />
      {agenda !== undefined && points.length === 0 && (
        <p className="lead">
          Rien n’est encore inscrit : inscrivez d’abord un dossier prêt, à la page de l’ordre du jour.
        </p>
      )}
      {points.length > 0 && (
        <>
          <p className="lead">
            {counted(points.length, 'dossier sera soumis', 'dossiers seront soumis')} aux membres, par écrit.
          </p>
          <ul>
            {points.map(({ item, question }) => (
              <li key={item}>{nonBreaking(question)}</li>
            ))}
          </ul>
        </>
      )}
      {thing.available.includes('orderConsultation') ? (
        <ActForm
          id="ordonner"
          path={`/api/${council}/sessions/${session}/orderConsultation`}
          asked={[]}
          effect={
            <ul>
              <li>
                Chaque membre titulaire répond par écrit, d’aujourd’hui au {frenchDate(thing.data.heldOn)}, ce
                jour compris.
              </li>
              <li>Les avis valent si assez de membres ont répondu : le règlement dit combien.</li>
              <li>Un seul membre peut demander une séance à la place : tout s’arrête alors.</li>
            </ul>
          }
          action="Ordonner cette consultation écrite"
          done="La consultation écrite est ouverte."
          onDone={onDone}
        />
      ) : (
        <p>La présidence seule ordonne une consultation écrite.</p>
      )}
    </>
  );
};

/** A consultation in writing, for who prepares it and who orders it (DEL-15, D21). */
export const ConsultationPage = ({ council, session }: OfOneSession) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  return (
    <OfSession
      council={council}
      session={session}
      title={({ state }) => TITLES[state] ?? 'Consultation écrite'}
    >
      {(thing) => (
        <>
          <SaidHere said={said} />
          {thing.state === 'prepared' && (
            <Prepared
              council={council}
              session={session}
              thing={thing}
              onDone={(words) => setSaid(next(said, words))}
            />
          )}
          {NEXT[thing.state] !== undefined && <p className="lead">{NEXT[thing.state]}</p>}
          {thing.state === 'closed' && (
            <p className="row">
              <Link
                className="button"
                to="/espace/$council/seances/$session/proces-verbal"
                params={{ council, session }}
              >
                Lire le procès-verbal
              </Link>
            </p>
          )}
          <ChangeSession council={council} session={session} thing={thing} />
        </>
      )}
    </OfSession>
  );
};
