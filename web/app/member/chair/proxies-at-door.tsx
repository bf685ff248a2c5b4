import { type SubmitEvent, useState } from 'react';
import type { Presence } from '../../api/session-shapes.ts';
import { useCommand } from '../../api/use-command.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Act } from './act.tsx';
import type { SeatName } from './seat-names.ts';
import { SeatSelect } from './seat-select.tsx';

type ProxiesProps = {
  readonly path: string;
  readonly presence: Presence;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
};

/** A proxy that came on paper, or that its giver takes back: written down by who keeps the door (DEL-06). */
export const ProxiesAtDoor = ({ path, presence, seats, nameOf }: ProxiesProps) => {
  const [giver, setGiver] = useState<number | null>(null);
  const [holder, setHolder] = useState<number | null>(null);
  const send = useCommand(() => {
    setGiver(null);
    setHolder(null);
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (giver === null) document.getElementById('pouvoir-de')?.focus();
    else if (holder === null) document.getElementById('pouvoir-a')?.focus();
    else send.mutate({ path: `${path}/giveProxy`, body: { member: giver, holder } });
  };
  return (
    <details>
      <summary>Noter un pouvoir, ou sa reprise</summary>
      <form onSubmit={submit} noValidate>
        <SeatSelect
          id="pouvoir-de"
          label="Qui donne pouvoir"
          seats={seats}
          nameOf={nameOf}
          value={giver}
          onChange={setGiver}
        />
        <SeatSelect
          id="pouvoir-a"
          label="À qui"
          seats={seats.filter((seat) => seat !== giver)}
          nameOf={nameOf}
          value={holder}
          onChange={setHolder}
        />
        <Refused error={send.error} />
        <p className="row">
          <Button type="submit" look="quiet">
            Noter ce pouvoir
          </Button>
        </p>
      </form>
      {presence.proxies.map(({ giver: from }) => (
        <p key={from} className="row">
          <Act path={`${path}/withdrawProxy`} body={{ member: from }} look="quiet">
            {`Noter que le siège ${from} reprend son pouvoir`}
          </Act>
        </p>
      ))}
    </details>
  );
};
