import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import type { Me } from '../api/shapes.ts';
import { Icon } from '../parts/icon.tsx';
import { sessionStanding } from '../words/session-states.ts';

type Own = Me['councils'][number];

/** The pages of a council, and whom each one is for: what presses most stands first. */
const PLACES = [
  { to: '/espace/$council/decisions', words: 'Décisions à signer', roles: ['president'] },
  {
    to: '/espace/$council/dossiers',
    words: 'Voir les dossiers',
    roles: ['officer', 'secretary', 'auditor'],
  },
  { to: '/espace/$council/seances', words: 'Préparer les séances', roles: ['secretary'] },
  {
    to: '/espace/$council/sieger',
    words: 'Les séances du conseil',
    roles: ['secretary', 'president', 'member', 'auditor'],
  },
  {
    to: '/espace/$council/controles',
    words: 'Voir les contrôles et les recours',
    roles: ['officer', 'president', 'auditor'],
  },
  { to: '/espace/$council/conseil', words: 'Régler le conseil', roles: ['administrator', 'secretary'] },
] as const;

const placesOf = ({ roles }: Own) =>
  PLACES.filter((place) => roles.some(({ role }) => place.roles.some((each) => each === role)));

/** The councils in which somebody works or sits. */
export const whereOneWorks = ({ councils }: Me): readonly Own[] =>
  councils.filter((own) => placesOf(own).length > 0);

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
