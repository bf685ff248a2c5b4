import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { hourInWords } from '../../../workflows/calendar/french-dates.ts';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { preparedQuery } from '../api/secretariat-queries.ts';
import type { PreparedSession } from '../api/secretariat-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { sessionStanding } from '../words/session-states.ts';

export type OfOneSession = { readonly council: string; readonly session: string };

type OfSessionProps = OfOneSession & {
  readonly title: (thing: Thing<PreparedSession>) => string;
  readonly children: (thing: Thing<PreparedSession>) => ReactNode;
};

/** A page that prepares one session, with its neighbours. */
export const OfSession = ({ council, session, title, children }: OfSessionProps) => {
  const { data, error, refetch } = useQuery(preparedQuery(council, session));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Ouverture de la séance" />;
  const { heldOn, startsAt, place, kind } = data.data;
  const inWriting = kind === 'WRITTEN';
  const params = { council, session };
  return (
    <Page
      title={title(data)}
      wide
      above={
        <p className="crumb">
          <Link to="/espace/$council/seances" params={{ council }}>
            Séances
          </Link>
        </p>
      }
    >
      <p className="soft">
        {inWriting
          ? `Dernier jour pour répondre : ${frenchDate(heldOn)}`
          : `Séance du ${frenchDate(heldOn)} à ${hourInWords(startsAt)}`}
        {place !== null && `, ${nonBreaking(place)}`} · {sessionStanding(data.state)}
      </p>
      <nav aria-label="Préparer cette séance">
        <ul className="tabs">
          <li>
            <Link to="/espace/$council/seances/$session/ordre-du-jour" params={params}>
              Ordre du jour
            </Link>
          </li>
          <li>
            {inWriting ? (
              <Link to="/espace/$council/seances/$session/consultation" params={params}>
                Consultation
              </Link>
            ) : (
              <Link to="/espace/$council/seances/$session/convocation" params={params}>
                Convocation
              </Link>
            )}
          </li>
          {!inWriting && (
            <li>
              <Link to="/espace/$council/seances/$session/questions" params={params}>
                Questions des membres
              </Link>
            </li>
          )}
        </ul>
      </nav>
      {children(data)}
    </Page>
  );
};
