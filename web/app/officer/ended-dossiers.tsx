import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { endedDossiersQuery } from '../api/officer-queries.ts';
import { Refused } from '../parts/refused.tsx';
import { forOfficer, whatItBecame } from '../words/officer-words.ts';

const List = ({ council }: { readonly council: string }) => {
  const { data, error } = useQuery(endedDossiersQuery(council));
  if (error !== null) return <Refused error={error} />;
  if (data === undefined) return <p role="status">Lecture des dossiers…</p>;
  if (data.length === 0) return <p>Aucun dossier n’est terminé.</p>;
  return (
    <ul className="rows entries">
      {data.map(({ id, state, data: dossier }) => (
        <li key={id}>
          <h3>
            <Link to="/espace/$council/dossiers/$application" params={{ council, application: id }}>
              {nonBreaking(dossier.structureName)}
            </Link>
          </h3>
          {dossier.closed === true ? (
            <p>{nonBreaking(`${forOfficer(state)}. Vous y avez déclaré un conflit d’intérêts.`)}</p>
          ) : (
            <>
              <p className="small soft">{dossier.number}</p>
              <p>{nonBreaking(whatItBecame(state, dossier))}</p>
            </>
          )}
        </li>
      ))}
    </ul>
  );
};

/** The dossiers of which nothing is awaited any more: read when somebody looks for one, and not before. */
export const EndedDossiers = ({ council }: { readonly council: string }) => {
  const [open, setOpen] = useState(false);
  return (
    <details className="card act" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>Les dossiers terminés</summary>
      {open && <List council={council} />}
    </details>
  );
};
