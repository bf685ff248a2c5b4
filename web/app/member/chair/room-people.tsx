import { useState } from 'react';
import { counted, nonBreaking } from '../../../public/french.ts';
import type { Presence } from '../../api/session-shapes.ts';
import { Act } from './act.tsx';
import { ProxiesAtDoor } from './proxies-at-door.tsx';
import type { SeatName } from './seat-names.ts';
import { SeatSelect, Select } from './seat-select.tsx';

type PeopleProps = {
  readonly path: string;
  readonly presence: Presence;
  /** All who may sit. */
  readonly seats: readonly number[];
  readonly nameOf: SeatName;
  /** Whether this reader keeps the door: signs people of the room in and out. */
  readonly keepsDoor: boolean;
};

const Door = ({
  path,
  seats,
  nameOf,
  there,
}: Omit<PeopleProps, 'presence' | 'keepsDoor'> & { readonly there: ReadonlySet<number> }) => {
  const [member, setMember] = useState<number | null>(null);
  const here = member !== null && there.has(member);
  return (
    <>
      <SeatSelect
        id="porte"
        label="Une arrivée ou un départ"
        seats={seats}
        nameOf={(each) => `${nameOf(each)}${there.has(each) ? ', dans la salle' : ''}`}
        value={member}
        onChange={setMember}
      />
      {member !== null && (
        <p className="row">
          <Act path={`${path}/${here ? 'checkOut' : 'checkIn'}`} body={{ member }} look="quiet">
            {here ? `Noter le départ du siège ${member}` : `Noter l’arrivée du siège ${member}`}
          </Act>
        </p>
      )}
    </>
  );
};

/** Who is in the room, and which proxies stand; why one does not is told. */
export const RoomPeople = ({ path, presence, seats, nameOf, keepsDoor }: PeopleProps) => {
  const there = presence.members.filter(({ attends }) => attends);
  return (
    <section className="card" aria-labelledby="salle">
      <h2 id="salle">Dans la salle</h2>
      <p>
        {there.length === 0
          ? 'Personne n’a encore émargé.'
          : counted(there.length, 'membre présent', 'membres présents')}
      </p>
      <details>
        <summary>Qui est là</summary>
        <ul>
          {there.map(({ member, quality }) => (
            <li key={member}>
              {nameOf(member)}
              {quality === 'ALTERNATE' && ', en suppléance'}
            </li>
          ))}
        </ul>
        {presence.proxies.length > 0 && <h3>Pouvoirs</h3>}
        <ul>
          {presence.proxies.map(({ giver, holder, valid, sentence }) => (
            <li key={giver}>
              {nameOf(giver)} donne pouvoir à {nameOf(holder)}
              {!valid && sentence !== null && ` : sans effet. ${nonBreaking(sentence)}`}
            </li>
          ))}
        </ul>
      </details>
      {keepsDoor && (
        <>
          <Door
            path={path}
            seats={seats}
            nameOf={nameOf}
            there={new Set(there.map(({ member }) => member))}
          />
          <ProxiesAtDoor path={path} presence={presence} seats={seats} nameOf={nameOf} />
        </>
      )}
    </section>
  );
};

const REASONS = [
  { code: 'ABSENT', word: 'Absente' },
  { code: 'RECUSED', word: 'Déportée' },
  { code: 'VACANT', word: 'Vacante' },
] as const;

type ActingProps = { readonly path: string; readonly seats: readonly number[]; readonly nameOf: SeatName };

/** Somebody always presides: without who does, the session names one of those who are there. */
export const NameActingChair = ({ path, seats, nameOf }: ActingProps) => {
  const [member, setMember] = useState<number | null>(null);
  const [reason, setReason] = useState<string>('ABSENT');
  return (
    <>
      <SeatSelect
        id="preside"
        label="Qui préside cette séance"
        seats={seats}
        nameOf={nameOf}
        value={member}
        onChange={setMember}
      />
      <Select
        id="pourquoi-preside"
        label="La présidence du conseil est"
        value={reason}
        options={REASONS}
        onChange={setReason}
      />
      {member !== null && (
        <p className="row">
          <Act path={`${path}/nameActingChair`} body={{ member, reason }} look="quiet">
            {`Nommer le siège ${member} à la présidence`}
          </Act>
        </p>
      )}
    </>
  );
};
