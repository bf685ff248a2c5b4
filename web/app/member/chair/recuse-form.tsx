import { type SubmitEvent, useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { INTERESTS } from '../interest-kinds.ts';
import type { SeatName } from './seat-names.ts';
import { SeatSelect, Select } from './seat-select.tsx';

type RecuseProps = {
  readonly path: string;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
};

/** A member who has a link leaves the room for the point: neither debate, nor vote, nor proxy. */
export const RecuseForm = ({ path, seats, nameOf }: RecuseProps) => {
  const [member, setMember] = useState<number | null>(null);
  const [interest, setInterest] = useState('');
  const send = useCommand(() => setMember(null));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (member === null) document.getElementById('deport-de')?.focus();
    else if (interest === '') document.getElementById('lien')?.focus();
    else send.mutate({ path: `${path}/recuse`, body: { member, interest } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <p className="small">
        Il ou elle sort à l’ouverture du vote, et revient à sa clôture : les deux heures sont au
        procès-verbal.
      </p>
      <SeatSelect
        id="deport-de"
        label="Qui se déporte"
        seats={seats}
        nameOf={nameOf}
        value={member}
        onChange={setMember}
      />
      <Select
        id="lien"
        label="Son lien avec la structure"
        value={interest}
        options={[{ code: '', word: 'Choisissez un lien' }, ...INTERESTS]}
        onChange={setInterest}
      />
      <Refused error={send.error} />
      <p className="row">
        <Button type="submit" look="quiet">
          Noter ce déport
        </Button>
      </p>
    </form>
  );
};
