import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { LabelFrame, type OfLabel } from './label-frame.tsx';

/** The renewal begins with what its former dossier said (M13, M14): only the session is chosen. */
export const RenewPage = ({ council, label }: OfLabel) => {
  const about = useQuery(councilQuery(council)).data;
  const navigate = useNavigate();
  const start = useCommand(({ id: application }) =>
    navigate({ to: '/espace/$council/demandes/$application', params: { council, application } }),
  );
  return (
    <LabelFrame council={council} label={label} title="Pour quelle séance renouveler votre label ?">
      {({ state, data: { holder, validUntil } }) => (
        <>
          <p className="lead">
            Votre label finit le {frenchDate(validUntil)}. Vos dernières réponses sont proposées à nouveau :
            vous ne dites que ce qui a changé.
          </p>
          <p>
            Déposée avant ce jour, votre demande garde votre label valable jusqu’à la séance qui l’entend.
          </p>
          <Refused error={start.error} />
          {about?.sessions.length === 0 && (
            <p>
              Aucune séance n’est annoncée. Appelez le {nonBreaking(about.contact.phone)} : on vous dira quand
              déposer.
            </p>
          )}
          {holder !== null && state !== 'active' && (
            <ul className="rows">
              {about?.sessions.map(({ id: session, heldOn, opensOn, closesOn }) => (
                <li key={session}>
                  <p>
                    <strong>Séance du {frenchDate(heldOn)}</strong>
                  </p>
                  <p className="small soft">
                    Demandes reçues du {frenchDate(opensOn)} au {frenchDate(closesOn)}.
                  </p>
                  <p className="row">
                    <Button
                      onPress={() =>
                        start.mutate({
                          path: `/api/${council}/applications`,
                          body: { structure: holder.structure, session, renews: label },
                        })
                      }
                    >
                      Renouveler pour la séance du {frenchDate(heldOn)}
                    </Button>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </>
      )}
    </LabelFrame>
  );
};
