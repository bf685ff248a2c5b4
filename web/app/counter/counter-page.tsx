import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import { assistedDraftsQuery } from '../api/counter-queries.ts';
import { councilQuery } from '../api/queries.ts';
import { FindStructure } from '../officer/structures/find-structure.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';

type InCouncil = { readonly council: string };

const titleOf = (count: number): string =>
  count === 0
    ? 'Aucune structure ne demande d’aide en ce moment.'
    : `${counted(count, 'brouillon est ouvert', 'brouillons sont ouverts')} au service.`;

/** To begin with a structure that is known, or with one that comes for the first time. */
const Begin = ({ council }: InCouncil) => (
  <section className="block">
    <h2>Commencer une demande au guichet</h2>
    <FindStructure id="structure-au-guichet" council={council} label="Chercher une structure déjà connue">
      {(found) => (
        <ul className="rows">
          {found.map(({ id, name }) => (
            <li key={id}>
              <p>
                <Link to="/espace/$council/guichet/commencer" params={{ council }} search={{ structure: id }}>
                  {nonBreaking(`Commencer avec ${name}`)} <Icon name="forward" />
                </Link>
              </p>
            </li>
          ))}
        </ul>
      )}
    </FindStructure>
    <p className="row">
      <Link className="button quiet" to="/espace/$council/guichet/structure" params={{ council }}>
        Déclarer une structure nouvelle <Icon name="forward" />
      </Link>
    </p>
  </section>
);

/** The drafts that structures opened to the service, and how one is begun at the counter (A11). */
export const CounterPage = ({ council }: InCouncil) => {
  const { data: drafts, error, refetch } = useQuery(assistedDraftsQuery(council));
  const sessions = useQuery(councilQuery(council)).data?.sessions ?? [];
  if (error !== null && drafts === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (drafts === undefined) return <Waiting what="Lecture des brouillons" />;
  const heldOn = (session: string) => sessions.find(({ id }) => id === session)?.heldOn;
  return (
    <Page
      title={titleOf(drafts.length)}
      wide
      above={
        <p className="crumb">
          <Link to="/espace">
            <Icon name="back" /> Mon espace
          </Link>
        </p>
      }
    >
      <p className="lead">
        Une structure ouvre son brouillon au service depuis sa demande, ou vous le commencez avec elle.
      </p>
      <ul className="rows">
        {drafts.map(({ id, structureName, session, editedAt }) => {
          const day = heldOn(session);
          return (
            <li key={id}>
              <p>
                <Link to="/espace/$council/demandes/$application" params={{ council, application: id }}>
                  {structureName}
                </Link>
              </p>
              <p className="small soft">
                {day !== undefined && `Pour la séance du ${frenchDate(day)} · `}
                Dernière écriture le {frenchInstant(editedAt)}
              </p>
            </li>
          );
        })}
      </ul>
      <Begin council={council} />
    </Page>
  );
};
