import { useQuery } from '@tanstack/react-query';
import { itemQuery } from '../api/session-queries.ts';
import { Act } from './chair/act.tsx';

type RecountProps = { readonly council: string; readonly item: string };

/** The box of a secret vote, counted again once two of those who could vote have asked for it (P10). */
export const Recount = ({ council, item }: RecountProps) => {
  const { data: thing } = useQuery({ ...itemQuery(council, item), refetchInterval: 5_000 });
  if (thing === undefined || thing.data.secret === null || !thing.available.includes('recount')) return null;
  const { recountAskedBy } = thing.data;
  return (
    <details>
      <summary>Faire recompter l’urne</summary>
      <p className="small">
        Deux membres qui pouvaient voter sur ce point le demandent : le premier le propose, un autre le
        confirme. Ce qui est trouvé est écrit au procès-verbal, à côté du premier décompte, que ce soit le
        même ou non.
      </p>
      <p role="status">
        {recountAskedBy !== null && `Demandé depuis le siège ${recountAskedBy} : un autre membre confirme.`}
      </p>
      <Act path={`/api/${council}/items/${item}/recount`} look="quiet">
        {recountAskedBy === null ? 'Demander un nouveau décompte' : 'Confirmer : recompter l’urne'}
      </Act>
    </details>
  );
};
