import { Link, useNavigate } from '@tanstack/react-router';
import { counted, nonBreaking } from '../../public/french.ts';
import type { Workload } from '../api/council-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { officerName } from './officer-words.ts';

type MovesProps = { readonly council: string; readonly of: Workload; readonly mayMove: boolean };

/** What could change hands, dossier by dossier with its reason; held ten minutes once it is asked for (B7, B11). */
export const Moves = ({ council, of, mayMove }: MovesProps) => {
  const navigate = useNavigate();
  const hold = useCommand(({ id }) =>
    navigate({ to: '/espace/$council/actes-groupes/$bulk', params: { council, bulk: id } }),
  );
  return (
    <section className="block">
      <h2>Ce qui pourrait changer de main</h2>
      {of.moves.length === 0 && (
        <p>Rien à proposer : la charge est partagée autant que les règles le permettent.</p>
      )}
      {of.moves.length > 0 && (
        <>
          <p>Une proposition, calculée sur les dossiers de ce jour. Rien ne change sans un acte.</p>
          <ul className="rows">
            {of.moves.map(({ thing, number, from, to, why }) => (
              <li key={thing}>
                <h3>
                  <Link to="/espace/$council/dossiers/$application" params={{ council, application: thing }}>
                    Dossier {number}
                  </Link>
                </h3>
                <p>
                  {from === null ? 'À confier' : `De ${officerName(of, from)}`} à {officerName(of, to)}.
                </p>
                <p className="small soft">{nonBreaking(why)}</p>
              </li>
            ))}
          </ul>
          <Refused error={hold.error} />
          {mayMove &&
            of.bulkActions.map((body, rank) => (
              <p key={rank} className="row">
                <Button onPress={() => hold.mutate({ path: `/api/${council}/bulkActions`, body })}>
                  {nonBreaking(
                    `Confier ${of.moves.length === 1 ? 'ce dossier' : `ces ${counted(of.moves.length, 'dossier', 'dossiers')}`} ainsi`,
                  )}
                </Button>
                <span className="small soft">Fait dix minutes après ; d’ici là, vous pouvez l’annuler.</span>
              </p>
            ))}
        </>
      )}
    </section>
  );
};
