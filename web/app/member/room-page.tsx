import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { timeInParis } from '../../../workflows/calendar/french-dates.ts';
import type { Instant } from '../../../workflows/calendar/instant.ts';
import { nonBreaking } from '../../public/french.ts';
import { displayQuery } from '../api/session-queries.ts';
import type { Display } from '../api/session-shapes.ts';
import { tabTitle } from '../words/titles.ts';

type RoomProps = { readonly council: string; readonly session: string };

const KINDS = {
  SECRET: 'Vote secret',
  ROLL_CALL: 'Vote public, par appel nominal',
  HANDS: 'Vote à main levée',
} as const;

const titleOf = ({ state, point }: Display): string => {
  if (point !== null) return point.question;
  return state === 'open' ? 'La séance est ouverte' : 'La séance n’est pas ouverte';
};

const outcomeOf = ({ point }: Display): string | null => {
  if (point === null || point.open) return null;
  return point.annulled ? 'Ce vote est annulé.' : point.sentence;
};

/** What the room reads at ten metres: nothing that a member there may not know, and no interaction. */
export const RoomPage = ({ council, session }: RoomProps) => {
  const { data, dataUpdatedAt, isError } = useQuery({
    ...displayQuery(council, session),
    refetchInterval: 1_000,
    retry: false,
  });
  const [frozen, setFrozen] = useState(false);
  useEffect(() => setFrozen(isError), [isError]);
  const title = data === undefined ? 'Affichage de la salle' : titleOf(data);
  useEffect(() => {
    document.title = tabTitle(title);
  }, [title]);
  return (
    <main id="contenu" className="room" tabIndex={-1}>
      <h1>{nonBreaking(title)}</h1>
      {data?.point?.open === true && <p>{KINDS[data.point.ballot]}, ouvert</p>}
      {data !== undefined && outcomeOf(data) !== null && (
        <p className="room-outcome">{nonBreaking(outcomeOf(data) ?? '')}</p>
      )}
      {data?.room != null && <p>{nonBreaking(data.room.quorum.sentence)}</p>}
      {frozen && dataUpdatedAt > 0 && (
        <p className="soft">
          Affichage figé à {timeInParis(new Date(dataUpdatedAt).toISOString() as Instant)}
        </p>
      )}
    </main>
  );
};
