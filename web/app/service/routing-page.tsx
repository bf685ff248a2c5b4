import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { routingQuery } from '../api/council-queries.ts';
import type { Routing } from '../api/council-shapes.ts';
import { governedQuery, type Officers, officersQuery } from '../api/people-queries.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { officerName } from './officer-words.ts';
import { RoutingEditor } from './routing-editor.tsx';
import { lineFor, officersInWords } from './routing-words.ts';

type InForceProps = { readonly routing: Routing; readonly of: Officers };

const InForce = ({ routing: { lines, otherwise }, of }: InForceProps) => (
  <ol>
    {lines.map((line, rank) => (
      <li key={rank}>
        {nonBreaking(lineFor(line))} : {officersInWords(of, line.officers)}.
      </li>
    ))}
    <li>
      Tous les autres dossiers :{' '}
      {otherwise.length === 0 ? 'ils attendent que quelqu’un les prenne' : officersInWords(of, otherwise)}.
    </li>
  </ol>
);

/** Whoever may be named, and whoever is named and examines no more: their name is to be taken out. */
const optionsOf = (routing: Routing | null, of: Officers) => {
  const named = [
    ...(routing?.lines.flatMap(({ officers }) => officers) ?? []),
    ...(routing?.otherwise ?? []),
  ];
  const gone = named.filter((person) => !of.officers.some((each) => each.person === person));
  return [...of.officers.map(({ person }) => person), ...new Set(gone)].map((person) => ({
    code: person,
    label: gone.includes(person) ? `${officerName(of, person)} : à retirer` : officerName(of, person),
  }));
};

const titleOf = (routing: Routing | null): string =>
  routing === null
    ? 'Les dossiers déposés ne vont encore à personne.'
    : `Répartition n° ${routing.version} : ${counted(routing.lines.length, 'ligne', 'lignes')}.`;

/** To whom what is filed goes, and how it goes to others from now on (B7). */
export const RoutingPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const sheet = useQuery(governedQuery(council));
  const routing = useQuery(routingQuery(council));
  const officers = useQuery(officersQuery(council));
  const error = sheet.error ?? routing.error ?? officers.error;
  if (sheet.data === undefined || routing.data === undefined || officers.data === undefined)
    return error === null ? (
      <Waiting what="Lecture de la répartition" />
    ) : (
      <Trouble
        error={error}
        again={() => void Promise.all([sheet.refetch(), routing.refetch(), officers.refetch()])}
      />
    );
  const inForce = routing.data.routing;
  const may = sheet.data.available.includes('adoptRouting');
  return (
    <Page
      title={titleOf(inForce)}
      above={
        <p className="crumb">
          <Link to="/espace/$council/service/charge" params={{ council }}>
            <Icon name="back" /> Qui suit quels dossiers
          </Link>
        </p>
      }
    >
      <SaidHere said={said} />
      {inForce === null ? (
        <p className="lead">
          Chacun attend que quelqu’un le prenne, ou le confie. Une répartition le donne dès son dépôt.
        </p>
      ) : (
        <InForce routing={inForce} of={officers.data} />
      )}
      {may && officers.data.officers.length === 0 && (
        <p>Personne n’instruit encore : invitez d’abord quelqu’un, avec les membres et le service.</p>
      )}
      {may && officers.data.officers.length > 0 && (
        <RoutingEditor
          // What was adopted is what one writes from, the next time.
          key={inForce?.version ?? 0}
          council={council}
          inForce={inForce}
          officers={optionsOf(inForce, officers.data)}
          onDone={(words) => setSaid(next(said, words))}
        />
      )}
    </Page>
  );
};
