import { type SubmitEvent, useState } from 'react';
import type { Means, Notice } from '../api/secretariat-convocation-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { Choice } from '../questions/choice-field.tsx';
import { DateField } from '../questions/date-field.tsx';
import type { Given } from '../questions/field-props.ts';
import type { OfOneSession } from './of-session.tsx';

const MEANS = [
  { code: 'PHONE', label: 'Par téléphone' },
  { code: 'BY_HAND', label: 'En main propre' },
  { code: 'POST', label: 'Par la poste' },
] as const satisfies readonly { readonly code: Means; readonly label: string }[];

type HandDeliveryProps = OfOneSession & {
  readonly notice: Notice;
  readonly name: string;
  readonly onDone: (words: string) => void;
  readonly onLeave: () => void;
};

/** The proof that a member had the convocation by another road than the letter: which, and on which day (DEL-03). */
export const HandDelivery = ({ council, session, notice, name, onDone, onLeave }: HandDeliveryProps) => {
  const [how, setHow] = useState<string | null>(null);
  const [on, setOn] = useState<Given>({ is: 'empty' });
  const [tried, setTried] = useState(false);
  const record = useCommand(() => onDone(`Remise à ${name} notée.`));
  const id = `remise-${notice.member}`;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (how === null || on.is !== 'value') {
      document.getElementById(how === null ? id : `${id}-jour`)?.focus();
      return;
    }
    record.mutate({
      path: `/api/${council}/sessions/${session}/recordHandDelivery`,
      body: { member: notice.member, deliveredOn: on.value, how },
    });
  };
  return (
    <form onSubmit={send} noValidate className="card">
      <Choice
        id={id}
        label={`Comment la convocation est parvenue à ${name}`}
        hint={null}
        error={tried && how === null ? 'Choisissez comment.' : null}
        options={MEANS}
        chosen={how}
        onChoose={setHow}
      />
      <DateField
        id={`${id}-jour`}
        label="Le jour où la personne l’a reçue"
        hint={null}
        type={{ base: 'date' }}
        negative={false}
        value={undefined}
        error={tried && on.is !== 'value' ? 'Écrivez le jour de la remise.' : null}
        onGive={setOn}
      />
      <Refused error={record.error} />
      <p className="row">
        <Button type="submit">Noter cette remise</Button>
        <Button look="quiet" onPress={onLeave}>
          Ne rien noter
        </Button>
      </p>
    </form>
  );
};
