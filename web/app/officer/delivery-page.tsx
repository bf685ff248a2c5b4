import { useNavigate } from '@tanstack/react-router';
import { ActForm } from '../acts/act-form.tsx';
import { DELIVERY_ASKED, toDelivery } from '../acts/delivery.ts';
import { OfDossier, type OfOneDossier } from './of-dossier.tsx';

const EFFECT =
  'La décision est notifiée du jour que prouvent ces dates, et les délais de recours courent de ce jour. Une lettre qui n’est pas encore présentée ne prouve rien : notez-la de nouveau quand son avis est revenu. Si la structure a ouvert la décision avant, rien ne change.';

/** A decision that goes on paper: what its slips say, and what they prove (DEC-07, REM-06). */
export const DeliveryPage = (of: OfOneDossier) => {
  const { council, application } = of;
  const navigate = useNavigate();
  return (
    <OfDossier {...of} title="Comment la décision a-t-elle été remise ?">
      {({ available }) =>
        available.includes('recordDelivery') ? (
          <ActForm
            id="remise"
            path={`/api/${council}/applications/${application}/recordDelivery`}
            asked={DELIVERY_ASKED}
            effect={EFFECT}
            action="Enregistrer la remise de la décision"
            done="La remise est enregistrée."
            toBody={(typed) => ({ delivery: toDelivery(typed) })}
            onDone={() =>
              void navigate({
                to: '/espace/$council/dossiers/$application',
                params: { council, application },
              })
            }
          />
        ) : (
          <p className="lead">
            Aucune décision n’attend d’être remise : elle n’est pas prise, ou elle est notifiée.
          </p>
        )
      }
    </OfDossier>
  );
};
