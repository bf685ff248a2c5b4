import { Act } from '../acts/act-form.tsx';
import { useRoles } from '../council/use-roles.ts';
import type { OfOne } from './one-page.tsx';
import { useSessionOptions } from './use-session-options.ts';

/** Those who set and keep the agenda (DEL-03, MAN-05). */
const KEEP_AGENDA: ReadonlySet<string> = new Set(['secretary', 'president']);

type PlaceProps = OfOne & { readonly onDone: (said: string) => void };

/** The council says what it thinks of a measure in preparation, as a point of a session: never at the last minute (MAN-06). */
export const PlaceMeasure = ({ council, id, onDone }: PlaceProps) => {
  const roles = useRoles(council);
  const options = useSessionOptions(council);
  if (!roles.some((role) => KEEP_AGENDA.has(role))) return null;
  return (
    <section className="block">
      <h2>L’avis du conseil</h2>
      {options.length === 0 ? (
        <p>Aucune séance n’est annoncée : annoncez-en une pour y inscrire cette mesure.</p>
      ) : (
        <Act
          id="inscrire-mesure"
          path={`/api/${council}/items`}
          asked={[{ name: 'session', kind: 'among', label: 'Séance', options }]}
          effect="Le conseil y donne son avis, dossier par dossier, après un débat. Rien n’est décidé : la présidence décide ensuite."
          name="Inscrire cette mesure à une séance"
          action="Inscrire cette mesure à l’ordre du jour"
          done="La mesure est inscrite à l’ordre du jour de la séance."
          toBody={({ session }) => ({ session, label: id })}
          onDone={onDone}
        />
      )}
    </section>
  );
};
