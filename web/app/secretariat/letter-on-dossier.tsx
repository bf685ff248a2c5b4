import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import { workListQuery } from '../api/officer-queries.ts';
import { letterOnDossierQuery } from '../api/secretariat-letters.ts';
import { LetterText } from '../parts/letter-text.tsx';
import { Refused } from '../parts/refused.tsx';

type LetterOnDossierProps = { readonly council: string; readonly kind: string };

/** The letter on a real dossier, in the text in force: nothing leaves. */
export const LetterOnDossier = ({ council, kind }: LetterOnDossierProps) => {
  const [application, setApplication] = useState('');
  const rows = useQuery(workListQuery(council)).data?.items ?? [];
  const read = useQuery({
    ...letterOnDossierQuery(council, application, kind),
    enabled: application !== '',
    retry: false,
  });
  const missing = read.data?.missing ?? [];
  return (
    <section className="card" aria-labelledby="sur-dossier">
      <h2 id="sur-dossier">Relire sur un dossier</h2>
      {rows.length === 0 ? (
        <p>Aucun dossier n’est en cours : la lettre se relit dès qu’il y en a un.</p>
      ) : (
        <p className="field">
          <label htmlFor="dossier">Dossier</label>
          <select id="dossier" value={application} onChange={(event) => setApplication(event.target.value)}>
            <option value="">Choisir un dossier</option>
            {rows.map(({ id, data }) => (
              <option key={id} value={id}>
                {data.structureName}
              </option>
            ))}
          </select>
        </p>
      )}
      <Refused error={application === '' ? null : read.error} />
      <div role="status">
        {read.data !== undefined && (
          <>
            {missing.length > 0 && (
              <p className="small">
                {nonBreaking(
                  `Elle ne partirait pas aujourd’hui : il manque ${missing.map(({ says }) => `« ${says} »`).join(', ')}.`,
                )}
              </p>
            )}
            <LetterText
              letter={read.data}
              to="Dans le texte en vigueur, sur ce dossier"
              id="lettre-dossier"
            />
          </>
        )}
      </div>
    </section>
  );
};
