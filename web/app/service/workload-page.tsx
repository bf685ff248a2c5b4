import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { counted, nonBreaking } from '../../public/french.ts';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';
import { workloadQuery } from '../api/council-queries.ts';
import type { Workload } from '../api/council-shapes.ts';
import { useRoles } from '../council/use-roles.ts';
import { Crumb } from '../governance/crumb.tsx';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { absenceInWords, officerName } from './officer-words.ts';
import { Moves } from './moves.tsx';
import { ServiceAbsences } from './service-absences.tsx';

const Shares = ({ of }: { readonly of: Workload }) => (
  <div className="scroll" tabIndex={0} role="region" aria-label="Qui suit combien de dossiers">
    <table>
      <caption>Qui suit combien de dossiers aujourd’hui</caption>
      <thead>
        <tr>
          <th scope="col">Personne</th>
          <th scope="col">À son nom</th>
          <th scope="col">Suit aujourd’hui</th>
          <th scope="col">Absence</th>
        </tr>
      </thead>
      <tbody>
        {of.officers.map(({ person, follows, today, absence }) => (
          <tr key={person}>
            <th scope="row">{officerName(of, person)}</th>
            <td>{follows}</td>
            <td>{today}</td>
            <td>{absence === null ? '–' : nonBreaking(absenceInWords(of, absence))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const titleOf = ({ officers, unfollowed }: Workload): string => {
  if (officers.length === 0) return 'Personne n’instruit encore dans ce conseil.';
  return unfollowed === 0
    ? `${counted(officers.length, 'personne instruit', 'personnes instruisent')} : chaque dossier en cours est suivi.`
    : `${counted(unfollowed, 'dossier en cours n’est suivi par personne', 'dossiers en cours ne sont suivis par personne')}.`;
};

/** The way back: to the council for who governs it, to the dossiers for who examines them. */
const Back = ({ council, governs }: { readonly council: string; readonly governs: boolean }) =>
  governs ? (
    <Crumb council={council} />
  ) : (
    <p className="crumb">
      <Link to="/espace/$council/dossiers" params={{ council }}>
        <Icon name="back" /> Dossiers
      </Link>
    </p>
  );

/** Who follows how many dossiers, who is away, and what could change hands (B7). */
export const WorkloadPage = ({ council }: { readonly council: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  const roles = useRoles(council);
  const { data, error, refetch } = useQuery(workloadQuery(council));
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture de qui suit quoi" />;
  const governs = roles.some((role) => role === 'administrator' || role === 'secretary');
  return (
    <Page title={titleOf(data)} above={<Back council={council} governs={governs} />} wide>
      <SaidHere said={said} />
      {data.officers.length === 0 ? (
        <p className="lead">
          L’administration du conseil invite qui instruit, avec les membres et le service.
        </p>
      ) : (
        <Shares of={data} />
      )}
      {!data.whole && (
        <p className="soft">Tous les dossiers en cours ne sont pas comptés : il y en a trop.</p>
      )}
      <p className="go">
        <Link to="/espace/$council/repartition" params={{ council }}>
          À qui vont les dossiers déposés
        </Link>
      </p>
      <Moves
        council={council}
        of={data}
        mayMove={roles.some((role) => role === 'officer' || role === 'secretary')}
      />
      <ServiceAbsences
        council={council}
        of={data}
        forAll={governs}
        onDone={(words) => setSaid(next(said, words))}
      />
    </Page>
  );
};
