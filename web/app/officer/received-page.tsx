import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { missingItemsQuery } from '../api/queries.ts';
import { DateField } from '../questions/date-field.tsx';
import { givenError, useGiven } from '../questions/use-given.ts';
import { MissingItemsList } from '../structure/missing-items.tsx';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';

const ASK_DAY = 'Écrivez le jour où c’est arrivé.';

/** What was asked for and came by post or at the counter: noted with its day, which the time limit counts from (INC-02). */
export const ReceivedPage = ({ council, application }: OfOneDossier) => {
  const request = useQuery(missingItemsQuery(council, application)).data?.requests.at(-1);
  const { given, give } = useGiven();
  return (
    <OfDossier council={council} application={application} title="Noter ce qui est arrivé">
      {(thing) => {
        if (request === undefined || !thing.available.includes('provideItem'))
          return <p>Rien n’est attendu de la structure pour le moment.</p>;
        return (
          <div className="stack">
            <p className="lead">
              {nonBreaking(
                'Ce qui manque est arrivé par la poste ou au guichet : dites quel jour, puis joignez chaque pièce.',
              )}
            </p>
            <p>
              Attendu avant le {frenchDate(request.dueOn)}. Quand tout est là, le dossier est complet du jour
              où le dernier élément est arrivé, et le délai de réponse court de ce jour.
            </p>
            <DateField
              id="arrive"
              label="Jour de l’arrivée"
              hint="Celui que porte le tampon du courrier."
              type={{ base: 'date' }}
              negative={false}
              value={undefined}
              error={given.is === 'wrong' ? givenError(given, ASK_DAY) : null}
              onGive={give}
            />
            {given.is === 'value' ? (
              <MissingItemsList
                council={council}
                thing={thing}
                receivedOn={String(given.value)}
                items={request.items}
              />
            ) : (
              <p>{ASK_DAY} Les éléments attendus viennent ensuite.</p>
            )}
          </div>
        );
      }}
    </OfDossier>
  );
};
