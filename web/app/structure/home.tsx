import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import { applicationQuery, meQuery } from '../api/queries.ts';
import type { Me, OwnStructure } from '../api/shapes.ts';
import { awaitedInWords } from '../label/label-words.ts';
import { CouncilLinks, hasSessions } from '../member/council-links.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { forStructure } from '../words/application-states.ts';

/** Where a label stands in force: the day of its end then says when. */
const LIVING: ReadonlySet<string> = new Set(['active', 'renewalDue']);

type Own = { readonly council: string; readonly structure: OwnStructure };

const Applications = ({ council, structure }: Own) => {
  const read = useQueries({ queries: structure.applications.map((id) => applicationQuery(council, id)) });
  return (
    <ul className="rows">
      {read.map(({ data, isError }, rank) => {
        const id = structure.applications[rank] ?? '';
        if (data === undefined)
          return <li key={id}>{isError ? 'Ce dossier ne peut pas s’ouvrir pour le moment.' : ''}</li>;
        const { number } = data.data;
        return (
          <li key={id}>
            <p>
              <Link to="/espace/$council/demandes/$application" params={{ council, application: id }}>
                {nonBreaking(forStructure(data))}
              </Link>
            </p>
            {number !== '' && <p className="small soft">Dossier {number}</p>}
          </li>
        );
      })}
    </ul>
  );
};

/** The labels of a structure, each with what it waits for first. */
const Labels = ({ council, structure }: Own) =>
  structure.labels.length === 0 ? null : (
    <ul className="rows">
      {structure.labels.map(({ id, number, state, validUntil, waits: [first] }) => (
        <li key={number}>
          <p>
            <Link to="/espace/$council/labels/$label" params={{ council, label: id }}>
              Mon label {number}
            </Link>
            {LIVING.has(state) && <>, jusqu’au {frenchDate(validUntil)}</>}
          </p>
          {first !== undefined && <p className="small">{nonBreaking(awaitedInWords(first))}</p>}
        </li>
      ))}
    </ul>
  );

const Structure = ({ council, structure }: Own) => (
  <section className="card">
    <h2>{structure.name}</h2>
    {structure.applications.length === 0 && <p>Aucune demande pour le moment.</p>}
    <Labels council={council} structure={structure} />
    <Applications council={council} structure={structure} />
    {structure.offeredUntil !== undefined && (
      <p>
        On vous propose de la représenter, jusqu’au {frenchInstant(structure.offeredUntil)} : répondez dans «
        Qui agit pour elle ».
      </p>
    )}
    <ul className="go">
      <li>
        <Link
          to="/espace/$council/structures/$structure/personnes"
          params={{ council, structure: structure.id }}
        >
          Qui agit pour elle
        </Link>
      </li>
      <li>
        <Link
          to="/espace/$council/structures/$structure/registres"
          params={{ council, structure: structure.id }}
        >
          Ce que les registres en disent
        </Link>
      </li>
    </ul>
    {structure.role !== 'reader' && (
      <p className="row">
        <Link
          className={structure.applications.length === 0 ? 'button' : 'button quiet'}
          to="/espace/$council/demandes/nouvelle"
          params={{ council }}
          search={{ structure: structure.id }}
        >
          Commencer une demande <Icon name="forward" />
        </Link>
      </p>
    )}
  </section>
);

/** Who reads the dossiers of a council. */
const EXAMINES: ReadonlySet<string> = new Set(['officer', 'secretary']);

/** Who prepares what governs a council. */
const GOVERNS: ReadonlySet<string> = new Set(['administrator', 'secretary']);

/** Who controls, and signs what follows. The secretariat comes to it by the page of the council. */
const CONTROLS: ReadonlySet<string> = new Set(['officer', 'president']);

const STATES = {
  scheduled: 'annoncée',
  convened: 'convoquée',
  open: 'ouverte en ce moment',
  consulting: 'consultation écrite en cours',
} as const;

/** The sessions in which one sits, with what each waits for. */
const Sessions = ({ me }: { readonly me: Me }) => {
  const seats = me.councils.filter(({ mandate }) => mandate !== null);
  if (seats.length === 0) return null;
  return (
    <section className="card">
      <h2>Vos séances</h2>
      {seats.every(({ sessions }) => sessions.length === 0) && (
        <p>Aucune séance n’est annoncée pour le moment.</p>
      )}
      <ul className="rows">
        {seats.flatMap(({ council, sessions }) =>
          sessions.map(({ id, state, heldOn, waits }) => (
            <li key={id}>
              <p>
                <Link to="/espace/$council/seances/$session" params={{ council, session: id }}>
                  Séance du {frenchDate(heldOn)}
                </Link>
                , {STATES[state]}
              </p>
              {waits.includes('REPLY') && <p className="small">Votre réponse est attendue.</p>}
            </li>
          )),
        )}
      </ul>
    </section>
  );
};

const ownOf = ({ councils }: Me): readonly Own[] =>
  councils.flatMap(({ council, structures }) => structures.map((structure) => ({ council, structure })));

const titleOf = (own: readonly Own[], works: boolean): string =>
  own.length === 0 && !works ? 'Bienvenue. Pour quelle structure agissez-vous ?' : 'Mon espace';

/** Where each of my structures stands, and what is mine to do. */
export const Home = () => {
  const { data: me, error, refetch } = useQuery(meQuery);
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
  if (me === undefined) return <Waiting what="Ouverture de votre espace" />;
  const own = ownOf(me);
  const where = (may: ReadonlySet<string>) =>
    me.councils.filter(({ roles }) => roles.some(({ role }) => may.has(role)));
  const [councils, governed, controlled] = [where(EXAMINES), where(GOVERNS), where(CONTROLS)];
  return (
    <Page title={titleOf(own, hasSessions(me) || councils.length + governed.length + controlled.length > 0)}>
      {councils.map(({ council }) => (
        <p key={council} className="row">
          <Link className="button" to="/espace/$council/dossiers" params={{ council }}>
            Voir les dossiers <Icon name="forward" />
          </Link>
        </p>
      ))}
      {governed.map(({ council }) => (
        <p key={council} className="row">
          <Link className="button quiet" to="/espace/$council/conseil" params={{ council }}>
            Régler le conseil <Icon name="forward" />
          </Link>
        </p>
      ))}
      {controlled.map(({ council }) => (
        <p key={council} className="row">
          <Link className="button quiet" to="/espace/$council/controles" params={{ council }}>
            Voir les contrôles et les recours <Icon name="forward" />
          </Link>
        </p>
      ))}
      <CouncilLinks me={me} />
      {own.length > 1 && (
        <p className="lead">Vous agissez pour {counted(own.length, 'structure', 'structures')}.</p>
      )}
      <div className="stack">
        <Sessions me={me} />
        {own.map((each) => (
          <Structure key={each.structure.id} {...each} />
        ))}
      </div>
      <p className="row">
        <Link className={own.length === 0 ? 'button' : 'button quiet'} to="/espace/structures/nouvelle">
          Déclarer {own.length === 0 ? 'ma structure' : 'une autre structure'}
        </Link>
      </p>
      <p className="soft">
        Quelqu’un s’occupe déjà de votre structure ici ? Demandez-lui une invitation : elle vous donne accès
        sans rien recopier.
      </p>
      <p className="go">
        <Link to="/espace/rejoindre">J’ai reçu une invitation</Link>
      </p>
    </Page>
  );
};
