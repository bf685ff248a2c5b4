import { useQuery } from '@tanstack/react-query';
import { timeInParis } from '../../../../workflows/calendar/french-dates.ts';
import type { Instant } from '../../../../workflows/calendar/instant.ts';
import { counted } from '../../../public/french.ts';
import { speakersQuery } from '../../api/session-queries.ts';
import type { Speakers as Speaking } from '../../api/session-shapes.ts';
import { Act } from './act.tsx';
import { AsksFor } from './asks-for.tsx';
import type { SeatName } from './seat-names.ts';

type SpeakersProps = {
  readonly council: string;
  readonly session: string;
  readonly nameOf: SeatName;
  readonly gives: boolean;
  /** Those for whom this reader may ask; null for who does not. */
  readonly seats: readonly number[] | null;
};

const why = ({ pointOfOrder, resumes, spoke }: Speaking['waiting'][number]): string => {
  if (pointOfOrder) return 'rappel au règlement';
  if (resumes) return 'reprend la parole';
  return spoke ? 'a déjà parlé' : '';
};

/** Who speaks and who waits, in the order that is proposed: whoever presides follows it or not. */
export const Speakers = ({ council, session, nameOf, gives, seats }: SpeakersProps) => {
  const { data } = useQuery({ ...speakersQuery(council, session), refetchInterval: 4_000 });
  if (data === undefined) return null;
  const path = `/api/${council}/sessions/${session}`;
  const { speaking, waiting, minutes } = data;
  return (
    <section className="card" aria-labelledby="parole">
      <h2 id="parole">La parole</h2>
      {speaking === null ? (
        <p>Personne n’a la parole.</p>
      ) : (
        <>
          <p role="status">
            <strong>{nameOf(speaking.member)}</strong> a la parole
            {speaking.pointOfOrder && ' pour un rappel au règlement'},{' '}
            {speaking.over ? 'et son temps est passé' : `jusqu’à ${timeInParis(speaking.until as Instant)}`}.
          </p>
          {gives && (
            <Act path={`${path}/endFloor`} look="quiet">
              Reprendre la parole
            </Act>
          )}
        </>
      )}
      {waiting.length === 0 && <p className="small soft">Personne ne l’attend.</p>}
      <ol className="waiting">
        {waiting.map((each) => (
          <li key={each.member}>
            <p>
              {nameOf(each.member)}
              {why(each) !== '' && <span className="soft small"> · {why(each)}</span>}
            </p>
            {gives && (
              <Act path={`${path}/giveFloor`} body={{ member: each.member }} look="quiet">
                {`Donner la parole au siège ${each.member}`}
              </Act>
            )}
          </li>
        ))}
      </ol>
      {seats !== null && (
        <AsksFor path={path} seats={seats} nameOf={nameOf} waiting={waiting.map(({ member }) => member)} />
      )}
      <p className="small soft">
        {counted(minutes, 'minute', 'minutes')} par intervention, selon le règlement.
      </p>
    </section>
  );
};
