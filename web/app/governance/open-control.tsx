import { frenchDate } from '../../public/french.ts';
import type { Label } from '../api/controls-shapes.ts';
import { Act } from '../acts/act-form.tsx';
import { linesOf } from '../acts/delivery.ts';

type OpenProps = {
  readonly council: string;
  readonly campaign: string;
  readonly label: Label;
  readonly onDone: (said: string) => void;
};

/** « GOV-01 : le procès-verbal » as what is asked, and of which criterion; « 2 : … », of the second condition of the award. */
const askOf = (line: string) => {
  const [of = '', ...words] = line.split(':');
  const name = of.trim();
  return {
    of: /^\d$/.test(name) ? { condition: Number(name) } : { criterion: name },
    words: words.join(':').trim(),
  };
};

/** To open the control of a label: what is asked of its holder, and for when (H5). */
export const OpenControl = ({ council, campaign, label, onDone }: OpenProps) => {
  const number = label.data.number;
  return (
    <Act
      id={`ouvrir-${label.id}`}
      path={`/api/${council}/controls`}
      asked={[
        {
          name: 'asks',
          kind: 'text',
          label: 'Preuves demandées, une par ligne',
          hint: 'Le critère, deux points, ce qui est demandé. Exemple : GOV-01 : le procès-verbal de votre assemblée. Une condition de l’attribution se nomme par son numéro.',
        },
        { name: 'answerUntil', kind: 'date', label: 'Dernier jour pour répondre' },
      ]}
      effect={({ answerUntil = '' }) => (
        <p>
          Le titulaire reçoit ces demandes dans ces mots
          {answerUntil === '' ? '' : `, et peut répondre jusqu’au ${frenchDate(answerUntil)}`}. Un rappel lui
          est envoyé avant. Son label ne change pas.
        </p>
      )}
      action={`Ouvrir le contrôle du label ${number}`}
      done={`Le contrôle du label ${number} est ouvert.`}
      toBody={({ asks, answerUntil }) => ({
        campaign,
        label: label.id,
        structure: label.data.holder?.structure,
        asks: linesOf(asks).map(askOf),
        answerUntil,
      })}
      onDone={onDone}
    />
  );
};
