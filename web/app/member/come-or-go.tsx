import type { Session } from '../api/session-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Act } from './chair/act.tsx';

type ComeOrGoProps = { readonly path: string; readonly thing: Thing<Session>; readonly seat: number };

export const isHere = ({ data }: Thing<Session>, seat: number): boolean =>
  data.presence.some(({ member, attending }) => member === seat && attending);

/** To say that one is there, in the room or at a distance, or that one leaves: a quorum counts who is there (DEL-07, DEL-14). */
export const ComeOrGo = ({ path, thing, seat }: ComeOrGoProps) => {
  const { available, data } = thing;
  if (isHere(thing, seat))
    return available.includes('checkOut') ? (
      <p className="row">
        <span role="status">Vous avez émargé.</span>
        <Act path={`${path}/checkOut`} look="quiet">
          Je quitte la séance
        </Act>
      </p>
    ) : null;
  if (!available.includes('checkIn')) return null;
  return (
    <p className="row">
      <Act path={`${path}/checkIn`} look={thing.state === 'open' ? 'main' : 'quiet'}>
        Émarger : je suis dans la salle
      </Act>
      {data.remoteLink !== null && (
        <Act path={`${path}/checkIn`} body={{ mode: 'REMOTE' }} look="quiet">
          Émarger : je suis à distance
        </Act>
      )}
    </p>
  );
};
