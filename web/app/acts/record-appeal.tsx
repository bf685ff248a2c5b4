import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';
import { Act } from './act-form.tsx';
import type { Asked } from './asked.ts';
import { type Appealed, paperAppeal } from './paper-appeal.ts';

const WHO: Asked = {
  name: 'thirdParty',
  kind: 'line',
  label: 'Qui forme le recours',
  hint: 'Son nom, et son adresse pour lui répondre.',
};

const PAPER: readonly Asked[] = [
  { name: 'receivedOn', kind: 'date', label: 'Reçu le' },
  {
    name: 'postmarkedOn',
    kind: 'date',
    label: 'Jour du cachet de la poste',
    optional: true,
    hint: 'Il compte pour le délai, quand le recours est venu par la poste.',
  },
  { name: 'text', kind: 'text', label: 'Ce qui est demandé, et pourquoi', hint: 'Recopiez le courrier.' },
];

const RECORDED = 'Le recours est enregistré : il se suit à la page des contrôles et des recours.';

type RecordProps = {
  readonly council: string;
  readonly of: Appealed;
  /** Whether somebody else than the structure appeals: against what it was given (REM-05). */
  readonly isThird: boolean;
  readonly onDone: (said: string) => void;
};

/** To write down an appeal that came on paper: an officer does (REM-01), and nobody else is offered it. */
export const RecordAppeal = ({ council, of, isThird, onDone }: RecordProps) => {
  const own = useQuery(meQuery).data?.councils.find((each) => each.council === council);
  if (own?.roles.some(({ role }) => role === 'officer') !== true) return null;
  return (
    <Act
      id="recours-papier"
      path={`/api/${council}/appeals`}
      asked={isThird ? [WHO, ...PAPER] : PAPER}
      effect={
        isThird
          ? 'Le délai du silence court du jour où le recours est arrivé. Le titulaire est invité à dire ce qu’il en pense ; le label reste en vigueur.'
          : 'Le délai du silence court du jour où le recours est arrivé. La structure en reçoit l’accusé de réception.'
      }
      action={
        isThird
          ? 'Enregistrer le recours d’un tiers contre cette attribution'
          : 'Enregistrer un recours venu sur papier'
      }
      done={RECORDED}
      toBody={(typed) => paperAppeal(of, typed)}
      // What the service answers is said to who appeals.
      onDone={() => onDone(RECORDED)}
    />
  );
};
