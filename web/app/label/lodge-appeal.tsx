import { useNavigate } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { WriteAndSend } from '../parts/write-and-send.tsx';

type LodgeProps = {
  readonly council: string;
  readonly structure: string;
  readonly against: { readonly kind: 'APPLICATION' | 'LABEL'; readonly id: string };
  /** The last day; null where the decision was not notified here. */
  readonly until: string | null;
};

/** To ask that a decision be looked at again (REM-01 to REM-03): what it is and until when comes before the text. */
export const LodgeAppeal = ({ council, structure, against, until }: LodgeProps) => {
  const navigate = useNavigate();
  return (
    <>
      <p className="lead">
        {nonBreaking(
          'Vous demandez au Président du Département de revoir sa décision : c’est un recours gracieux. Il est gratuit.',
        )}
      </p>
      <ul>
        {until !== null && (
          <li>
            Dernier jour pour le former : <strong>{frenchDate(until)}</strong>.
          </li>
        )}
        <li>Une personne qui n’a pas examiné votre dossier le relit.</li>
        <li>
          L’accusé de réception vous dit aussitôt ce que vaut le silence, et jusqu’à quand saisir le tribunal.
        </li>
        <li>Vous pouvez le retirer tant qu’il n’est pas répondu.</li>
      </ul>
      <WriteAndSend
        id="recours"
        label="Ce que vous contestez, et pourquoi"
        hint="Les faits, la règle, ce que vous demandez. 8 000 signes au plus. Pour joindre une pièce, appelez le service."
        empty="Écrivez ce que vous contestez, et pourquoi."
        action="Envoyer mon recours"
        path={`/api/${council}/appeals`}
        bodyOf={(text) => ({ structure, against, text })}
        done="Recours envoyé."
        onDone={({ id }) =>
          navigate({ to: '/espace/$council/recours/$appeal', params: { council, appeal: id } })
        }
      />
    </>
  );
};
