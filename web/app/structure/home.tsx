import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, frenchInstant, nonBreaking } from '../../public/french.ts';
import { applicationQuery, councilsQuery, meQuery } from '../api/queries.ts';
import type { Application, Councils, Me, OwnMeeting, OwnStructure, Thing } from '../api/shapes.ts';
import { awaitedInWords, labelShortly } from '../words/label-words.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { forStructure } from '../words/application-states.ts';
import { PlatformCard } from '../council/platform-card.tsx';
import { OpenConsultations } from '../governance/open-consultations.tsx';
import { OwnOpinions } from '../expert/own-opinions.tsx';
import { CouncilCard } from './council-card.tsx';
import { whereOneWorks } from './places.ts';
import { WhatWaits } from './what-waits.tsx';

type Own = {
  readonly council: string;
  readonly structure: OwnStructure;
  /** About its dossiers, whose date it has to choose. */
  readonly toChoose: readonly OwnMeeting[];
};

type OfStructure = Pick<Own, 'council' | 'structure'>;

/** Where its label stands since is said of that label. */
const earnedLabel = ({ state, data }: Thing<Application>): boolean =>
  state === 'notified' && data.outcome !== null && data.outcome !== 'REFUSED';
const awardOf = ({ data: { decidedOn } }: Thing<Application>): string =>
  decidedOn === null ? 'Label attribué' : `Label attribué par une décision du ${frenchDate(decidedOn)}`;

const Applications = ({ council, structure }: OfStructure) => {
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
                {nonBreaking(earnedLabel(data) ? awardOf(data) : forStructure(data))}
              </Link>
            </p>
            {number !== '' && <p className="small soft">Dossier {number}</p>}
          </li>
        );
      })}
    </ul>
  );
};

/** The labels of a structure, each with what it waits for. */
const Labels = ({ council, structure }: OfStructure) =>
  structure.labels.length === 0 ? null : (
    <ul className="rows">
      {structure.labels.map(({ id, number, state, validUntil, waits }) => (
        <li key={number}>
          <p>
            <Link to="/espace/$council/labels/$label" params={{ council, label: id }}>
              <span>
                Mon label <span className="whole">{number}</span>
              </span>
            </Link>
            , {nonBreaking(labelShortly({ state, validUntil }))}
          </p>
          {waits.map((wait) => (
            <p key={wait.for} className="small">
              {nonBreaking(awaitedInWords(wait))}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );

type StructureProps = Own & {
  /** Whether a first request is what it has to begin by. */
  readonly isToBegin: boolean;
};

const Structure = ({ council, structure, toChoose, isToBegin }: StructureProps) => (
  <section className="card">
    <h2>{structure.name}</h2>
    <WhatWaits council={council} structure={structure} meetings={toChoose} />
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
      <li>
        <Link
          to="/espace/$council/structures/$structure/pieces"
          params={{ council, structure: structure.id }}
        >
          Ses pièces
        </Link>
      </li>
      <li>
        <Link to="/espace/$council/chartes" params={{ council }}>
          La charte et ses projets
        </Link>
      </li>
    </ul>
    {structure.role !== 'reader' && (
      <p className="row">
        <Link
          className={isToBegin ? 'button' : 'button quiet'}
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

const ownOf = ({ councils }: Me): readonly Own[] =>
  councils.flatMap(({ council, structures, meetings }) =>
    structures.map((structure) => ({
      council,
      structure,
      toChoose: meetings.filter(
        ({ slot, dossiers }) =>
          slot === null && dossiers.some(({ application }) => structure.applications.includes(application)),
      ),
    })),
  );

/** The councils whose charter is one's own matter; for who has none yet, any of them (I5). */
const consultingOf = (me: Me, councils: Councils['items'] = []): Councils['items'] =>
  me.councils.length === 0
    ? councils
    : councils.filter(({ id }) => me.councils.some(({ council }) => council === id));

/** The councils in which one works, then where each of one's structures stands, and what is one's own to do. */
export const Home = () => {
  const { data: me, error, refetch } = useQuery(meQuery);
  const councils = useQuery(councilsQuery).data?.items;
  if (error !== null) return <Trouble error={error} again={() => void refetch()} />;
  if (me === undefined) return <Waiting what="Ouverture de votre espace" />;
  const own = ownOf(me);
  const worksIn = whereOneWorks(me);
  const isAsked = me.councils.some(({ expertises }) => expertises.length > 0);
  const isNew = own.length === 0 && worksIn.length === 0 && !isAsked && !me.platform;
  return (
    <Page title={isNew ? 'Bienvenue. Pour quelle structure agissez-vous ?' : 'Mon espace'}>
      <div className="stack">
        <OwnOpinions me={me} />
        <OpenConsultations councils={consultingOf(me, councils)} />
        {me.platform && <PlatformCard isFirst={worksIn.length === 0} />}
        {worksIn.map((each, rank) => (
          <CouncilCard
            key={each.council}
            own={each}
            name={councils?.find(({ id }) => id === each.council)?.name}
            isFirst={rank === 0}
          />
        ))}
        {own.length > 1 && (
          <p className="lead">Vous agissez pour {counted(own.length, 'structure', 'structures')}.</p>
        )}
        {own.map((each) => (
          <Structure
            key={each.structure.id}
            {...each}
            isToBegin={own.length === 1 && worksIn.length === 0 && each.structure.applications.length === 0}
          />
        ))}
        <p className="row">
          <Link className={isNew ? 'button' : 'button quiet'} to="/espace/structures/nouvelle">
            Déclarer {own.length === 0 ? 'ma structure' : 'une autre structure'}
          </Link>
        </p>
      </div>
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
