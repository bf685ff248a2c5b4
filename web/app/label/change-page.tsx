import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { counted } from '../../public/french.ts';
import { councilQuery } from '../api/queries.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import { Refused } from '../parts/refused.tsx';
import { DateField } from '../questions/date-field.tsx';
import { ChangeFields, missingOfChange, NOTHING_CHANGED } from './change-fields.tsx';
import { LabelFrame, type OfLabel } from './label-frame.tsx';
import { givenError, useGiven } from '../questions/use-given.ts';

const DAY = 'jour';

/** The duty to declare what the label depends on, when it changes: what it does is said first. */
export const ChangePage = ({ council, label }: OfLabel) => {
  const [changed, setChanged] = useState(NOTHING_CHANGED);
  const [tried, setTried] = useState(0);
  const day = useGiven();
  const navigate = useNavigate();
  const rules = useQuery(councilQuery(council)).data?.labelRules;
  const back = () => navigate({ to: '/espace/$council/labels/$label', params: { council, label } });
  const declare = useCommand(back);
  const missing = (given: typeof day.given) => {
    const wrong = givenError(given, 'Écrivez le jour du changement.');
    return [...missingOfChange(changed), ...(wrong === null ? [] : [{ field: DAY, says: wrong }])];
  };
  const errors = tried === 0 ? [] : missing(day.given);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    const given = day.read();
    setTried(tried + 1);
    if (missing(given).length > 0 || given.is !== 'value') return;
    declare.mutate({
      path: `/api/${council}/labels/${label}/declareChange`,
      body: {
        changes: changed.kinds,
        occurredOn: given.value,
        description: changed.description.trim(),
      },
    });
  };
  return (
    <LabelFrame council={council} label={label} title="Qu’est-ce qui a changé ?" wrong={errors.length > 0}>
      {({ available }) =>
        available.includes('declareChange') ? (
          <form onSubmit={send} noValidate>
            <ErrorSummary errors={errors} tried={tried} />
            <p className="lead">
              Le service lit votre déclaration et vous dit ce qui en résulte. D’ici là, votre label reste ce
              qu’il est.
              {rules !== undefined &&
                ` Un changement se déclare dans les ${counted(rules.changeDeclarationDays, 'jour', 'jours')}.`}
            </p>
            <ChangeFields changed={changed} onChange={setChanged} errors={errors} />
            <DateField
              id={DAY}
              label="Depuis quel jour ?"
              hint={null}
              type={{ base: 'date' }}
              negative={false}
              value={undefined}
              error={errors.find(({ field }) => field === DAY)?.says ?? null}
              onGive={day.give}
            />
            <Refused error={declare.error} />
            <p className="row form-end">
              <Button type="submit">Déclarer ce changement</Button>
              <span role="status">{declare.isPending && 'Envoi…'}</span>
            </p>
          </form>
        ) : (
          <p>Ce label a pris fin : il n’y a plus de changement à déclarer.</p>
        )
      }
    </LabelFrame>
  );
};
