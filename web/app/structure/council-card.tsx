import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { Entrusted } from '../proposals/entrusted.tsx';
import { OwnInterests } from '../member/own-interests.tsx';
import { Icon } from '../parts/icon.tsx';
import { sessionStanding } from '../words/session-states.ts';
import { ComingMeetings } from './coming-meetings.tsx';
import { type Own, placesOf } from './places.ts';

/** The sessions in which one sits, with what each waits for. */
const Sessions = ({ own: { council, sessions } }: { readonly own: Own }) => (
  <>
    {sessions.length === 0 && <p>Aucune séance n’est annoncée pour le moment.</p>}
    {sessions.length > 0 && (
      <ul className="rows">
        {sessions.map(({ id, state, heldOn, waits }) => (
          <li key={id}>
            <p>
              <Link to="/espace/$council/seances/$session" params={{ council, session: id }}>
                {state === 'consulting' ? 'Consultation écrite, jusqu’au' : 'Séance du'} {frenchDate(heldOn)}
              </Link>
              {state !== 'consulting' && `, ${sessionStanding(state)}`}
            </p>
            {waits.includes('REPLY') && <p className="small">Votre réponse est attendue.</p>}
          </li>
        ))}
      </ul>
    )}
  </>
);

type CouncilCardProps = {
  readonly own: Own;
  /** Absent until it was read. */
  readonly name: string | undefined;
  /** Whether its first link is the main one of the page. */
  readonly isFirst: boolean;
};

/** A council for who works or sits in it: their sessions, then its pages that are theirs. */
export const CouncilCard = ({ own, name, isFirst }: CouncilCardProps) => {
  const { council } = own;
  const [first, ...others] = placesOf(own);
  return (
    <section className="card">
      <h2>{nonBreaking(name ?? 'Votre conseil')}</h2>
      {own.mandate !== null && <Sessions own={own} />}
      <OwnInterests council={council} />
      {own.proposals.length > 0 && <h3>Ce qui vous est confié</h3>}
      <Entrusted council={council} proposals={own.proposals} more={own.moreProposals} />
      <ComingMeetings own={own} />
      {first !== undefined && (
        <p className="row">
          <Link className={isFirst ? 'button' : 'button quiet'} to={first.to} params={{ council }}>
            {first.words} <Icon name="forward" />
          </Link>
        </p>
      )}
      {others.length > 0 && (
        <ul className="go">
          {others.map(({ to, words }) => (
            <li key={to}>
              <Link to={to} params={{ council }}>
                {words}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
