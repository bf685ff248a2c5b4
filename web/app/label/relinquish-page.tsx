import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { DateField } from '../questions/date-field.tsx';
import { LabelFrame, type OfLabel } from './label-frame.tsx';
import { givenError, useGiven } from '../questions/use-given.ts';

const DAY = 'jour';
const ASK_DAY = 'Écrivez le premier jour sans label.';

type EffectProps = OfLabel & { readonly from: string; readonly onBack: () => void };

/** What giving back a label does, in dates, before it is done; the button repeats it. */
const Effect = ({ council, label, from, onBack }: EffectProps) => {
  const navigate = useNavigate();
  const rules = useQuery(councilQuery(council)).data?.labelRules;
  const relinquish = useCommand(() =>
    navigate({ to: '/espace/$council/labels/$label', params: { council, label } }),
  );
  const day = frenchDate(from);
  return (
    <>
      <h2>Ce qui se passe</h2>
      <ul>
        <li>Jusqu’à la veille du {day}, votre label reste valable.</li>
        <li>
          {nonBreaking(`Le ${day}, il prend fin, et rien ne le fait renaître : il faut le redemander.`)}
        </li>
        <li>
          Le registre public dit seulement qu’il n’est pas en cours de validité. Il ne dit jamais pourquoi.
        </li>
        {rules !== undefined && (
          <li>
            Vous retirez le nom et le logo du label de vos supports dans les{' '}
            {counted(rules.markUseEndsDays, 'jour', 'jours')} qui suivent.
          </li>
        )}
        <li>Personne ne vote, et vous n’avez pas à dire pourquoi.</li>
      </ul>
      <Refused error={relinquish.error} />
      <p className="row form-end">
        <Button look="quiet" onPress={onBack}>
          Changer de jour
        </Button>
        <Button
          onPress={() =>
            relinquish.mutate({ path: `/api/${council}/labels/${label}/relinquish`, body: { from } })
          }
        >
          Rendre mon label le {day}
        </Button>
        <span role="status">{relinquish.isPending && 'Envoi…'}</span>
      </p>
    </>
  );
};

/** To give back a label on a chosen day (H8): its effect is shown before. */
export const RelinquishPage = ({ council, label }: OfLabel) => {
  const [from, setFrom] = useState<string | null>(null);
  const [tried, setTried] = useState(0);
  const day = useGiven();
  const wrong = tried === 0 ? null : givenError(day.given, ASK_DAY);
  const show = (event: SubmitEvent) => {
    event.preventDefault();
    const given = day.read();
    setTried(tried + 1);
    if (given.is === 'value') setFrom(String(given.value));
  };
  return (
    <LabelFrame council={council} label={label} title="Rendre mon label" wrong={wrong !== null}>
      {({ available, data: { leavesOn } }) => {
        if (!available.includes('relinquish') || leavesOn !== null)
          return <p>Ce label est déjà rendu, ou il a pris fin : il n’y a rien à faire.</p>;
        if (from !== null)
          return <Effect council={council} label={label} from={from} onBack={() => setFrom(null)} />;
        return (
          <form onSubmit={show} noValidate>
            <ErrorSummary errors={wrong === null ? [] : [{ field: DAY, says: wrong }]} tried={tried} />
            <p className="lead">
              Choisissez le premier jour sans label. Rien n’est fait avant la page suivante.
            </p>
            <DateField
              id={DAY}
              label="À partir de quel jour ?"
              hint="Aujourd’hui, ou un jour à venir."
              type={{ base: 'date' }}
              negative={false}
              value={day.given.is === 'value' ? day.given.value : undefined}
              error={wrong}
              onGive={day.give}
            />
            <p className="row form-end">
              <Button type="submit">Voir ce que cela change</Button>
            </p>
          </form>
        );
      }}
    </LabelFrame>
  );
};
