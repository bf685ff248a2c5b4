import { type SubmitEvent, useState } from 'react';
import type { PreparedSession } from '../api/secretariat-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { WriteAndSend } from '../parts/write-and-send.tsx';
import type { OfOneSession } from './of-session.tsx';

type ChangeProps = OfOneSession & { readonly thing: Thing<PreparedSession> };

const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

const Relocate = ({ council, session, thing }: ChangeProps) => {
  const { data } = thing;
  const [startsAt, setStartsAt] = useState(data.startsAt);
  const [place, setPlace] = useState(data.place ?? '');
  const [link, setLink] = useState(data.remoteLink ?? '');
  const [said, setSaid] = useState('');
  const relocate = useCommand(() => setSaid('L’heure et le lieu sont changés.'));
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setSaid('');
    relocate.mutate({
      path: `/api/${council}/sessions/${session}/relocate`,
      body: { startsAt: startsAt.trim(), place: orNull(place), remoteLink: orNull(link) },
    });
  };
  return (
    <form onSubmit={send} noValidate>
      <p className="small">
        Le jour ne change pas : la convocation court jusqu’à lui.
        {thing.state === 'convened' && ' Chaque membre recevra une lettre.'}
      </p>
      <TextInput
        id="heure"
        label="Heure de début"
        hint="À l’heure de Paris. Exemple : 14:30."
        value={startsAt}
        onChange={setStartsAt}
      />
      <TextInput id="lieu" label="Lieu" optional value={place} onChange={setPlace} />
      <TextInput
        id="lien"
        label="Adresse de la visioconférence"
        hint="Lue par les membres seuls."
        optional
        value={link}
        onChange={setLink}
      />
      <Refused error={relocate.error} />
      <p className="row">
        <Button type="submit" look="quiet">
          Changer l’heure et le lieu
        </Button>
        <span role="status">{said}</span>
      </p>
    </form>
  );
};

/** What may change of a session that is announced: its hour, its place, or that it is held at all. */
export const ChangeSession = (props: ChangeProps) => {
  const { council, session, thing } = props;
  return (
    <>
      {thing.available.includes('relocate') && (
        <details className="card">
          <summary>Changer l’heure ou le lieu</summary>
          <Relocate {...props} />
        </details>
      )}
      {thing.available.includes('cancel') && (
        <details className="card">
          <summary>Annuler la séance</summary>
          <WriteAndSend
            id="annuler"
            label="Pourquoi elle est annulée"
            hint={
              thing.state === 'scheduled'
                ? 'La séance quitte le calendrier public. Les membres, qui ne sont pas convoqués, ne reçoivent rien.'
                : 'Chaque membre reçoit une lettre, et lit cette raison une fois connecté.'
            }
            empty="Écrivez pourquoi la séance est annulée."
            action="Annuler la séance"
            path={`/api/${council}/sessions/${session}/cancel`}
            bodyOf={(reason) => ({ reason })}
            done="La séance est annulée."
          />
        </details>
      )}
    </>
  );
};
