import { useState } from 'react';
import { Act } from './act.tsx';
import type { SeatName } from './seat-names.ts';
import { SeatSelect } from './seat-select.tsx';

type AsksForProps = {
  readonly path: string;
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  /** Who waits already. */
  readonly waiting: readonly number[];
};

/** Somebody raises their hand in the room: who keeps the door writes it down for them (D13). */
export const AsksFor = ({ path, seats, nameOf, waiting }: AsksForProps) => {
  const [member, setMember] = useState<number | null>(null);
  return (
    <details>
      <summary>Noter qui demande la parole</summary>
      <SeatSelect
        id="demande-de"
        label="Qui la demande, ou ne la demande plus"
        seats={seats}
        nameOf={(each) => `${nameOf(each)}${waiting.includes(each) ? ', l’attend' : ''}`}
        value={member}
        onChange={setMember}
      />
      {member !== null && (
        <p className="row">
          {waiting.includes(member) ? (
            <Act path={`${path}/withdrawRequest`} body={{ member }} look="quiet">
              {`Le siège ${member} ne la demande plus`}
            </Act>
          ) : (
            <>
              <Act path={`${path}/askToSpeak`} body={{ member }} look="quiet">
                {`Le siège ${member} la demande`}
              </Act>
              <Act path={`${path}/askToSpeak`} body={{ member, pointOfOrder: true }} look="plain">
                {`Rappel au règlement du siège ${member}`}
              </Act>
            </>
          )}
        </p>
      )}
    </details>
  );
};
