import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { meQuery } from '../api/queries.ts';
import { sessionsQuery } from '../api/session-queries.ts';
import type { SessionLine } from '../api/session-shapes.ts';
import type { Me } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { sessionStanding } from '../words/session-states.ts';

type Own = Me['councils'][number] | undefined;

const holds = (own: Own, role: string): boolean => own?.roles.some((each) => each.role === role) === true;

/** Whoever presides, or keeps the door and the minutes. */
const conducts = (own: Own): boolean =>
  holds(own, 'secretary') ||
  holds(own, 'president') ||
  own?.mandate?.chair === true ||
  own?.mandate?.vicePresident === true;

const titleOf = (lines: readonly SessionLine[]): string => {
  if (lines.some(({ state }) => state === 'open')) return 'Une séance est ouverte en ce moment.';
  const next = lines.filter(({ state }) => state === 'convened').at(0);
  return next === undefined
    ? 'Les séances du conseil'
    : `Prochaine séance : le ${frenchDate(next.data.heldOn)}.`;
};

type LineProps = { readonly council: string; readonly line: SessionLine; readonly own: Own };

const Line = ({ council, line: { id, state, data }, own }: LineProps) => {
  const params = { council, session: id };
  const inWriting = data.kind === 'WRITTEN';
  return (
    <li>
      <h2 className="as-line">
        {inWriting ? 'Consultation écrite, jusqu’au' : 'Séance du'} {frenchDate(data.heldOn)}
      </h2>
      <p className="soft">{sessionStanding(state)}</p>
      <p className="row">
        {own?.mandate != null && state !== 'closed' && (
          <Link to="/espace/$council/seances/$session" params={params}>
            Ma place dans cette séance
          </Link>
        )}
        {!inWriting && state !== 'closed' && conducts(own) && (
          <Link to="/espace/$council/seances/$session/conduite" params={params}>
            Conduire
          </Link>
        )}
        {inWriting && state !== 'closed' && (holds(own, 'secretary') || holds(own, 'president')) && (
          <Link to="/espace/$council/seances/$session/consultation" params={params}>
            Préparer et ordonner
          </Link>
        )}
        {state === 'closed' && (
          <Link to="/espace/$council/seances/$session/proces-verbal" params={params}>
            Procès-verbal
          </Link>
        )}
      </p>
    </li>
  );
};

/** The sessions of a council, that which sits first: for who sits there, keeps them or presides them. */
export const SessionsPage = ({ council }: { readonly council: string }) => {
  const me = useQuery(meQuery).data;
  const { data, error, refetch } = useQuery(sessionsQuery(council));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined || me === undefined) return <Waiting what="Lecture des séances" />;
  const own = me.councils.find((each) => each.council === council);
  return (
    <Page title={titleOf(data)}>
      {data.length === 0 && (
        <p className="lead">Aucune séance n’est prévue. Le secrétariat en fixe la date et l’ordre du jour.</p>
      )}
      <ul className="rows">
        {data.map((line) => (
          <Line key={line.id} council={council} line={line} own={own} />
        ))}
      </ul>
    </Page>
  );
};
