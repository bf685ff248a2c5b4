import { useState } from 'react';
import { nonBreaking } from '../../public/french.ts';
import type { Application, Thing } from '../api/shapes.ts';
import { PlaceOnAgenda } from '../governance/place-on-agenda.tsx';

type PlaceProps = { readonly council: string; readonly thing: Thing<Application> };

/** Once its examination is concluded, a dossier is put to the council (DEL-03, MAN-05): it says so itself a moment later. */
export const PlaceDossier = ({ council, thing }: PlaceProps) => {
  const [said, setSaid] = useState('');
  return (
    <>
      {thing.state === 'ready' && said === '' && (
        <PlaceOnAgenda
          id="inscrire-dossier"
          title="Son passage au conseil"
          council={council}
          about={{ application: thing.id }}
          session={thing.data.session}
          effect="Le dossier est inscrit à l’ordre du jour de cette séance. Les membres le lisent avant de venir ; la structure lit dans son espace le jour de la séance."
          name="Inscrire ce dossier à une séance"
          action="Inscrire ce dossier à l’ordre du jour"
          done="Le dossier est inscrit à l’ordre du jour de la séance."
          empty="Aucune séance n’est annoncée : le secrétariat en annonce une, et le dossier s’y inscrit."
          onDone={setSaid}
        />
      )}
      <p role="status">{nonBreaking(said)}</p>
    </>
  );
};
