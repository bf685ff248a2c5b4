import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCommand } from '../../api/use-command.ts';
import { seatsQuery } from '../../api/session-member.ts';
import type { Session } from '../../api/session-shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Refused } from '../../parts/refused.tsx';
import { Act } from '../chair/act.tsx';
import { SeatSelect } from '../chair/seat-select.tsx';

type ProxyProps = {
  readonly council: string;
  readonly path: string;
  readonly seat: number;
  readonly presence: Session['presence'];
};

/** To give one's voice to another member, or to take it back: whoever comes votes for themselves. */
export const ProxyForm = ({ council, path, seat, presence }: ProxyProps) => {
  const { data } = useQuery(seatsQuery(council));
  const [holder, setHolder] = useState<number | null>(null);
  const send = useCommand(() => setHolder(null));
  const given = presence.find(({ member }) => member === seat)?.proxyTo ?? null;
  const carried = presence.filter(({ proxyTo }) => proxyTo === seat).map(({ member }) => member);
  const seats = data?.items.filter(({ kind, member }) => kind === 'TITULAR' && member !== seat) ?? [];
  const collegeOf = (member: number): string => {
    const found = seats.find((each) => each.member === member);
    const chairs = found?.chair === true ? ', présidence' : '';
    return found === undefined ? `siège ${member}` : `siège ${member}, collège ${found.college}${chairs}`;
  };
  return (
    <section aria-labelledby="pouvoir">
      <h2 id="pouvoir">Pouvoir</h2>
      {carried.map((member) => (
        <p key={member}>
          Vous portez le pouvoir du siège {member} : vous voterez une seconde fois, pour lui.
        </p>
      ))}
      {given === null ? (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (holder === null) document.getElementById('a-qui')?.focus();
            else send.mutate({ path: `${path}/giveProxy`, body: { holder } });
          }}
        >
          <p>
            Si vous ne venez pas, un autre membre peut voter pour vous. Votre pouvoir tombe si vous venez, et
            sur un point dont vous ou lui êtes déporté.
          </p>
          <SeatSelect
            id="a-qui"
            label="À qui donnez-vous pouvoir ?"
            seats={seats.map(({ member }) => member)}
            nameOf={collegeOf}
            value={holder}
            onChange={setHolder}
          />
          <Refused error={send.error} />
          <p className="row">
            <Button type="submit" look="quiet">
              {holder === null ? 'Donner pouvoir' : `Donner pouvoir au siège ${holder}`}
            </Button>
          </p>
        </form>
      ) : (
        <>
          <p role="status">Vous avez donné pouvoir au {collegeOf(given)}.</p>
          <p className="row">
            <Act path={`${path}/withdrawProxy`} look="quiet">
              Reprendre mon pouvoir
            </Act>
          </p>
        </>
      )}
    </section>
  );
};
