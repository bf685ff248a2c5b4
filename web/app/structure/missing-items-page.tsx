import { useQuery } from '@tanstack/react-query';
import { frenchDate } from '../../public/french.ts';
import { missingItemsQuery } from '../api/queries.ts';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';
import { MissingItemsList } from './missing-items.tsx';

/** What the service asked for, until when, and what it does to the time limit; each item is sent by itself. */
export const MissingItemsPage = ({ council, application }: OfDossier) => {
  const { data } = useQuery(missingItemsQuery(council, application));
  const request = data?.requests.at(-1);
  return (
    <DossierFrame council={council} application={application} title="Ce que le service attend de vous">
      {(thing) => (
        <>
          {data !== undefined && request === undefined && (
            <p>Le service n’attend rien de vous pour le moment.</p>
          )}
          {request !== undefined && (
            <>
              <p className="lead">À envoyer avant le {frenchDate(request.dueOn)}.</p>
              <p>
                Si tout arrive ce jour-là, la réponse est due le {frenchDate(request.ifProvidedOnDueDate)}.
                {request.implicitDecisionOn === null && ' Jusque-là, le délai de réponse ne court pas.'}
              </p>
              <MissingItemsList council={council} thing={thing} receivedOn={null} items={request.items} />
            </>
          )}
        </>
      )}
    </DossierFrame>
  );
};
