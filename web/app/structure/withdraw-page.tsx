import { useNavigate } from '@tanstack/react-router';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import { DossierFrame, type OfDossier } from './dossier-frame.tsx';

/** To withdraw a request: what it does is said before it is done. */
export const WithdrawPage = ({ council, application }: OfDossier) => {
  const navigate = useNavigate();
  return (
    <DossierFrame council={council} application={application} title="Retirer ma demande">
      {({ available }) =>
        available.includes('withdraw') ? (
          <>
            <p className="lead">
              Votre demande s’arrête : elle n’est plus examinée, et aucune décision n’est prise. Vous pourrez
              en déposer une autre.
            </p>
            <WriteAndSend
              id="motif"
              label="Pourquoi la retirez-vous ?"
              hint="Le service le lit ; 300 signes au plus."
              empty="Écrivez en quelques mots pourquoi vous retirez votre demande."
              action="Retirer ma demande"
              path={`/api/${council}/applications/${application}/withdraw`}
              bodyOf={(reason) => ({ reason })}
              done="Demande retirée."
              onDone={() =>
                navigate({ to: '/espace/$council/demandes/$application', params: { council, application } })
              }
            />
          </>
        ) : (
          <p>Cette demande ne peut plus être retirée : elle est décidée, ou elle l’est déjà.</p>
        )
      }
    </DossierFrame>
  );
};
