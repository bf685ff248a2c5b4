import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { hourInWords } from '../../../workflows/calendar/french-dates.ts';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { meQuery } from '../api/queries.ts';
import { announcedQuery, sessionsQuery } from '../api/secretariat-queries.ts';
import type { Announced, PreparedSession } from '../api/secretariat-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { CutOffDays } from './cut-offs.tsx';
import { sessionStanding } from '../words/session-states.ts';

const TO_COME = ['open', 'convened', 'scheduled', 'adjourned', 'prepared', 'consulting'] as const;

/** In these members may ask, and the service answers (C10). */
const ASKED_IN: ReadonlySet<string> = new Set(['scheduled', 'convened']);

/** Those whose work list this comes from. */
const READ_DOSSIERS: ReadonlySet<string> = new Set(['officer', 'secretary', 'auditor']);

type Row = { readonly council: string; readonly session: Thing<PreparedSession> };

const Session = ({
  council,
  session: { id, state, data },
  announced,
}: Row & { readonly announced: Announced | undefined }) => {
  const params = { council, session: id };
  return (
    <li>
      <h2>
        {data.kind === 'WRITTEN' ? 'Consultation écrite jusqu’au ' : 'Séance du '}
        {frenchDate(data.heldOn)}
      </h2>
      <p>
        {nonBreaking(sessionStanding(state))}
        <span className="soft">
          {data.kind !== 'WRITTEN' && ` · ${hourInWords(data.startsAt)}`}
          {data.place !== null && `, ${nonBreaking(data.place)}`}
        </span>
      </p>
      {announced?.cutOffs != null && <CutOffDays cutOffs={announced.cutOffs} />}
      <p className="row">
        <Link className="button quiet" to="/espace/$council/seances/$session/ordre-du-jour" params={params}>
          Ordre du jour<span className="heard"> du {frenchDate(data.heldOn)}</span>
        </Link>
        {data.kind === 'WRITTEN' ? (
          <Link className="button quiet" to="/espace/$council/seances/$session/consultation" params={params}>
            Consultation<span className="heard"> jusqu’au {frenchDate(data.heldOn)}</span>
          </Link>
        ) : (
          <Link className="button quiet" to="/espace/$council/seances/$session/convocation" params={params}>
            Convocation<span className="heard"> du {frenchDate(data.heldOn)}</span>
          </Link>
        )}
        {ASKED_IN.has(state) && (
          <Link className="button quiet" to="/espace/$council/seances/$session/questions" params={params}>
            Questions des membres<span className="heard"> avant le {frenchDate(data.heldOn)}</span>
          </Link>
        )}
      </p>
    </li>
  );
};

const Past = ({ council }: { readonly council: string }) => {
  const closed = useQuery(sessionsQuery(council, 'closed')).data?.items ?? [];
  if (closed.length === 0) return null;
  return (
    <details className="card">
      <summary>{counted(closed.length, 'séance close', 'séances closes')}</summary>
      <ul className="rows">
        {closed.map(({ id, data }) => (
          <li key={id}>
            <Link to="/espace/$council/seances/$session/ordre-du-jour" params={{ council, session: id }}>
              Séance du {frenchDate(data.heldOn)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
};

/** The sessions that come, with what each settles by which day; those that are over, below. */
export const SessionsPage = ({ council }: { readonly council: string }) => {
  const lists = useQueries({ queries: TO_COME.map((state) => sessionsQuery(council, state)) });
  const announced = useQuery(announcedQuery(council)).data ?? [];
  const me = useQuery(meQuery).data?.councils.find((each) => each.council === council);
  const failed = lists.find(({ error }) => error !== null)?.error;
  if (failed != null) return <Trouble error={failed} />;
  if (lists.some(({ data }) => data === undefined)) return <Waiting what="Lecture des séances" />;
  const sessions = lists
    .flatMap(({ data }) => data?.items ?? [])
    .toSorted((one, other) => one.data.heldOn.localeCompare(other.data.heldOn));
  const isSecretary = me?.roles.some(({ role }) => role === 'secretary') === true;
  return (
    <Page
      title={
        sessions.length === 0
          ? 'Aucune séance n’est à venir.'
          : counted(sessions.length, 'séance à venir', 'séances à venir')
      }
      wide
      above={
        <p className="crumb">
          {me?.roles.some(({ role }) => READ_DOSSIERS.has(role)) === true ? (
            <Link to="/espace/$council/dossiers" params={{ council }}>
              Dossiers
            </Link>
          ) : (
            <Link to="/espace">Mon espace</Link>
          )}
        </p>
      }
    >
      {sessions.length === 0 && (
        <p className="lead">
          Le secrétariat annonce une séance : les structures savent alors jusqu’à quel jour déposer.
        </p>
      )}
      {isSecretary && (
        <p className="row">
          <Link className="button" to="/espace/$council/seances/nouvelle" params={{ council }}>
            Annoncer une séance <Icon name="forward" />
          </Link>
        </p>
      )}
      <ul className="rows sessions">
        {sessions.map((session) => (
          <Session
            key={session.id}
            council={council}
            session={session}
            announced={announced.find(({ id }) => id === session.id)}
          />
        ))}
      </ul>
      <Past council={council} />
    </Page>
  );
};
