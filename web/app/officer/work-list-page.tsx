import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { workListQuery } from '../api/officer-queries.ts';
import type { WorkRow } from '../api/officer-shapes.ts';
import { useRoles } from '../council/use-roles.ts';
import { Icon } from '../parts/icon.tsx';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { NextSession } from '../secretariat/next-session.tsx';
import { BulkPanel } from './bulk-panel.tsx';
import { EndedDossiers } from './ended-dossiers.tsx';
import { bySession, forOfficer, goneOf, silenceOf } from '../words/officer-words.ts';

type RowProps = {
  readonly council: string;
  readonly row: WorkRow;
  readonly isChosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
};

const Row = ({ council, row, isChosen, onChoose }: RowProps) => {
  const { data, state, next, standIn, mine, suggestion } = row;
  const silence = silenceOf(row);
  const gone = goneOf(row);
  return (
    <li className="work">
      <Checkbox className="option choose" isSelected={isChosen} onChange={onChoose}>
        <span className="box" aria-hidden="true" />
        <span className="heard">Choisir {data.structureName}</span>
      </Checkbox>
      <div>
        <h3>
          <Link to="/espace/$council/dossiers/$application" params={{ council, application: row.id }}>
            {data.structureName}
          </Link>
        </h3>
        <p className="small soft">
          {data.number ?? 'Numéro fermé par un lien déclaré'}
          {mine && ' · suivi par vous'}
          {standIn !== null && ` · ${standIn}`}
        </p>
        {suggestion !== undefined && <p className="small">{nonBreaking(suggestion.why)}</p>}
      </div>
      <div>
        <p>{nonBreaking(forOfficer(state))}</p>
        {next !== null && <p className="small soft">{nonBreaking(next.why)}</p>}
        {gone !== null && (
          <p className="small is-review">
            <strong>{nonBreaking(gone)}</strong>
          </p>
        )}
      </div>
      {silence !== null && (
        <p className="due">
          <Icon name="clock" />
          <span>{nonBreaking(silence)}</span>
        </p>
      )}
    </li>
  );
};

const titleOf = (count: number): string =>
  count === 0
    ? 'Rien n’attend le service.'
    : `${counted(count, 'dossier avance', 'dossiers avancent')} en ce moment.`;

/** What must move first for the next session: the order is the service's own, and says so. */
export const WorkListPage = ({ council }: { readonly council: string }) => {
  const { data, error, refetch } = useQuery(workListQuery(council));
  const sharesWork = useRoles(council).some((role) => role === 'officer' || role === 'secretary');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  if (error !== null && data === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (data === undefined) return <Waiting what="Lecture des dossiers" />;
  return (
    <Page title={titleOf(data.items.length)} wide>
      <p className="lead">
        {data.items.length === 0
          ? 'Les demandes arrivent ici dès qu’elles sont envoyées.'
          : 'Dans l’ordre de ce qui doit avancer d’abord pour la séance suivante.'}
      </p>
      <NextSession council={council} />
      {sharesWork && (
        <p className="go">
          <Link to="/espace/$council/service/charge" params={{ council }}>
            Qui suit quels dossiers, et qui est absent
          </Link>
        </p>
      )}
      {bySession(data.items).map(({ heldOn, rows }) => (
        <section key={heldOn ?? ''}>
          <h2>{heldOn === null ? 'Sans séance' : `Séance du ${frenchDate(heldOn)}`}</h2>
          <ul className="rows">
            {rows.map((row) => (
              <Row
                key={row.id}
                council={council}
                row={row}
                isChosen={chosen.includes(row.id)}
                onChoose={(isChosen) =>
                  setChosen(isChosen ? [...chosen, row.id] : chosen.filter((id) => id !== row.id))
                }
              />
            ))}
          </ul>
        </section>
      ))}
      <p role="status" className="heard">
        {chosen.length > 0 && counted(chosen.length, 'dossier choisi', 'dossiers choisis')}
      </p>
      {chosen.length > 0 && <BulkPanel council={council} chosen={chosen} onClear={() => setChosen([])} />}
      {!data.whole && <p className="soft">D’autres dossiers suivent ; les plus pressés sont ici.</p>}
      <EndedDossiers council={council} />
    </Page>
  );
};
