import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { commitmentsQuery } from '../api/label-queries.ts';

type CommitmentsProps = { readonly council: string; readonly application: string };

type Promised = { readonly key: string; readonly words: string; readonly dueOn: string };

/** What the structure committed to with its request, each with its day (M15), and what the decision depends on (D16). */
export const CommitmentsList = ({ council, application }: CommitmentsProps) => {
  const { data } = useQuery(commitmentsQuery(council, application));
  if (data === undefined) return null;
  const promised: Promised[] = [
    ...data.conditions
      .filter(({ binding }) => binding)
      .map(({ condition, text, dueOn }) => ({ key: `condition-${condition}`, words: text, dueOn })),
    ...data.items
      .filter(({ agreed }) => agreed)
      .map(({ criterion, action, dueOn }) => ({
        key: criterion,
        words: action ?? 'Ce texte a été effacé, comme la règle de conservation le veut.',
        dueOn,
      })),
  ].toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
  return (
    <section aria-labelledby="engagements">
      <h2 id="engagements">Vos engagements</h2>
      {promised.length === 0 ? (
        <p>
          Vous n’en avez pris aucun. Au renouvellement, vous pourrez en proposer sur ce qui est à améliorer.
        </p>
      ) : (
        <>
          <ul className="rows">
            {promised.map(({ key, words, dueOn }) => (
              <li key={key}>
                <p>{nonBreaking(words)}</p>
                <p className="small soft">À tenir avant le {frenchDate(dueOn)}</p>
              </li>
            ))}
          </ul>
          <p className="small soft">
            Gardez-en la preuve : elle vous est demandée au renouvellement, ou lors d’un contrôle.
          </p>
        </>
      )}
    </section>
  );
};
