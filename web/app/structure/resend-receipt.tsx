import { useState } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import { next, NOTHING_SAID, SaidHere } from '../acts/said.tsx';

/** A receipt that was lost is sent again, as a duplicate: its dates are those of the first (A10, ACK-01). */
export const ResendReceipt = ({ council, id }: { readonly council: string; readonly id: string }) => {
  const [said, setSaid] = useState(NOTHING_SAID);
  return (
    <>
      <SaidHere said={said} />
      <ActForm
        id="renvoyer"
        path={`/api/${council}/applications/${id}/resendReceipt`}
        asked={[]}
        effect={<p>Un duplicata part aux adresses de qui représente la structure. Aucune date ne change.</p>}
        action="Recevoir le récépissé par courriel"
        done="Le récépissé repart par courriel."
        onDone={(words) => setSaid(next(said, words))}
      />
    </>
  );
};
