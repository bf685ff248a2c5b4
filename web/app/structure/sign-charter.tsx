import { type SubmitEvent, useState } from 'react';
import type { SignatureStanding } from '../api/shapes.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Refused } from '../parts/refused.tsx';
import { TextInput } from '../parts/text-input.tsx';
import { useCommand } from '../api/use-command.ts';

type SignProps = {
  readonly council: string;
  readonly structure: string;
  readonly standing: SignatureStanding;
};

const SIGNED = { drawing: 'tick', tone: 'pass', word: 'Charte signée' } as const;

/** The signature of the charter in force, by who represents the structure; asked again only when its substance changed (I6). */
export const SignCharter = ({ council, structure, standing }: SignProps) => {
  const [name, setName] = useState('');
  const [capacity, setCapacity] = useState('');
  const [tried, setTried] = useState(false);
  const sign = useCommand(() => undefined);
  const { state, charter, changes } = standing;
  const missing = (text: string, says: string) => (tried && text.trim() === '' ? says : null);
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || capacity.trim() === '' || charter === null) return;
    sign.mutate({
      path: `/api/${council}/structures/${structure}/signCharter`,
      body: { textDigest: charter.textDigest, name: name.trim(), capacity: capacity.trim() },
    });
  };
  return (
    <section aria-labelledby="charte">
      <h2 id="charte">La charte</h2>
      {state === 'SIGNED' ? (
        <p>
          <Chip {...SIGNED} />
        </p>
      ) : (
        <form onSubmit={send} noValidate className="stack">
          {state === 'TO_SIGN_AGAIN' && <p>La charte a changé sur le fond : {changes.join(', ')}.</p>}
          <p>
            <a href={`/criteres/${council}`}>Lire la charte et ses critères</a>. En la signant, votre
            structure s’engage à la suivre.
          </p>
          <TextInput
            id="signataire"
            label="Prénom et nom de qui signe"
            value={name}
            onChange={setName}
            autoComplete="name"
            error={missing(name, 'Écrivez le nom de la personne qui signe.')}
          />
          <TextInput
            id="qualite"
            label="En quelle qualité"
            hint="Par exemple présidente, ou gérant."
            value={capacity}
            onChange={setCapacity}
            error={missing(capacity, 'Écrivez en quelle qualité cette personne signe.')}
          />
          <Refused error={sign.error} />
          <p className="row">
            <Button type="submit" look="quiet">
              Signer la charte
            </Button>
          </p>
        </form>
      )}
    </section>
  );
};
