import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Select } from '../chair/seat-select.tsx';
import { INTERESTS } from '../interest-kinds.ts';

type OwnRecusalProps = { readonly council: string; readonly item: string };

/** To say that one has a link with the structure of a point: what it closes is said before. */
export const OwnRecusal = ({ council, item }: OwnRecusalProps) => {
  const [interest, setInterest] = useState('');
  const send = useCommand(() => undefined);
  const id = `lien-${item}`;
  return (
    <details>
      <summary>J’ai un lien avec cette structure</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (interest === '') document.getElementById(id)?.focus();
          else send.mutate({ path: `/api/${council}/items/${item}/recuse`, body: { interest } });
        }}
      >
        <p>
          Vous ne débattez pas, ne votez pas et ne portez pas de pouvoir sur ce point. Vous sortez de la
          salle, et son dossier vous est fermé dès maintenant.
        </p>
        <Select
          id={id}
          label="Votre lien"
          value={interest}
          options={[{ code: '', word: 'Choisissez un lien' }, ...INTERESTS]}
          onChange={setInterest}
        />
        <Refused error={send.error} />
        <p className="row">
          <Button type="submit" look="quiet">
            Me déporter de ce point
          </Button>
        </p>
      </form>
    </details>
  );
};
