import { useQuery } from '@tanstack/react-query';
import { nonBreaking } from '../../public/french.ts';
import { workloadQuery } from '../api/council-queries.ts';
import type { Application } from '../api/shapes.ts';
import type { Acting } from '../governance/one-page.tsx';
import { OwnAct } from '../governance/own-act.tsx';
import { officerName, officersWithLoad } from './officer-words.ts';

type AssignProps = {
  readonly council: string;
  readonly of: Acting;
  readonly data: Pick<Application, 'officer' | 'followedBecause'>;
};

/** Who follows a dossier and why, and to whom it may be given instead, with how much each follows (B7). */
export const AssignDossier = ({
  council,
  of,
  data: { officer = null, followedBecause = null },
}: AssignProps) => {
  const may = of.may('assign');
  const workload = useQuery({ ...workloadQuery(council), enabled: may }).data;
  if (!may || workload === undefined) return null;
  return (
    <>
      <p>
        {officer === null ? 'Personne ne suit ce dossier.' : `Suivi par ${officerName(workload, officer)}.`}{' '}
        {followedBecause !== null && nonBreaking(followedBecause)}
      </p>
      <OwnAct
        id="confier"
        of={of}
        command="assign"
        asked={[
          {
            name: 'officer',
            kind: 'among',
            label: 'À qui',
            options: officersWithLoad(workload).filter(({ code }) => code !== officer),
          },
        ]}
        effect={({ officer: to = '' }) => (
          <p>
            {to === '' ? 'La personne choisie' : officerName(workload, to)} suit ce dossier ; la structure
            voit son nom. Aucun délai ne change.
          </p>
        )}
        action={officer === null ? 'Confier ce dossier' : 'Confier ce dossier à quelqu’un d’autre'}
        done="Le dossier change de main."
      />
    </>
  );
};
