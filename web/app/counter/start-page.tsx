import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { ActForm } from '../acts/act-form.tsx';
import type { Typed } from '../acts/asked.ts';
import { councilQuery } from '../api/queries.ts';
import { structureQuery } from '../api/structure-queries.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { ASKED_HELP, toAssistance } from './asked-help.ts';

type StartProps = { readonly council: string; readonly structure: string };

/** A request begun at the counter for a structure that asked so (A11): its representative will read, sign and send it. */
export const StartAtCounter = ({ council, structure }: StartProps) => {
  const about = useQuery(councilQuery(council)).data;
  const { data: sheet, error, refetch } = useQuery(structureQuery(council, structure));
  const navigate = useNavigate();
  if (error !== null && sheet === undefined) return <Trouble error={error} again={() => void refetch()} />;
  if (sheet === undefined || about === undefined) return <Waiting what="Lecture des séances à venir" />;
  const options = about.sessions.map(({ id, heldOn, opensOn, closesOn }) => ({
    code: id,
    label: `Séance du ${frenchDate(heldOn)}, demandes du ${frenchDate(opensOn)} au ${frenchDate(closesOn)}`,
  }));
  return (
    <Page
      title={`Commencer une demande avec ${sheet.data.name}`}
      above={
        <p className="crumb">
          <Link to="/espace/$council/guichet" params={{ council }}>
            Au guichet
          </Link>
        </p>
      }
    >
      {options.length === 0 && <p>Aucune séance n’est annoncée : la demande se commence quand elle l’est.</p>}
      {options.length > 0 && (
        <ActForm
          id="commencer"
          path={`/api/${council}/applications`}
          asked={[{ name: 'session', kind: 'choice', label: 'Pour quelle séance', options }, ...ASKED_HELP]}
          toBody={(typed: Typed) => ({
            structure,
            session: typed['session'],
            assistance: toAssistance(typed),
          })}
          effect={
            <p>
              {nonBreaking(
                'Un brouillon s’ouvre, que vous remplissez avec la structure. Qui la représente le retrouve dans son espace, et seul l’envoie. Rien n’est déposé tant que ce n’est pas fait.',
              )}
            </p>
          }
          action="Commencer cette demande"
          done="Le brouillon est ouvert."
          onDone={(_, { id }) =>
            void navigate({
              to: '/espace/$council/demandes/$application',
              params: { council, application: id },
            })
          }
        />
      )}
    </Page>
  );
};
