import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { frenchDate } from '../../public/french.ts';
import { meQuery } from '../api/queries.ts';
import { agendaQuery, displayQuery, presenceQuery, sessionQuery } from '../api/session-queries.ts';
import type { Agenda, Display, Presence, Session } from '../api/session-shapes.ts';
import type { Thing } from '../api/shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useKeptWhile } from '../session-end/use-kept-while.ts';
import { AgendaList } from './chair/agenda-list.tsx';
import { BlockUnderWay, KeepLists, OpenBlock } from './chair/block-vote.tsx';
import { MovedElsewhere } from './chair/moved-elsewhere.tsx';
import { PointNow } from './chair/point-now.tsx';
import { NameActingChair, RoomPeople } from './chair/room-people.tsx';
import { holdsText } from './chair/kept-act.tsx';
import { useSeats } from './chair/seat-names.ts';
import { BeforeOrAfter, QuorumLost, ToClose } from './chair/session-act.tsx';
import { Speakers } from './chair/speakers.tsx';
import { votingIn } from './chair/voting-in.ts';
import { QuorumFigure } from './quorum-figure.tsx';

type ChairProps = { readonly council: string; readonly session: string };

/** Whether something stands in a text that is open on the point: what is typed there belongs to that point. */
const isWriting = (): boolean => [...document.querySelectorAll('.of-point details[open]')].some(holdsText);

/** The point to show: the one that was asked for, or is voted; else, until the session is over, the next. */
const useHere = ({ points }: Agenda, isOver: boolean) => {
  const [shown, show] = useState<string | null>(null);
  const open = points.find(({ state }) => state === 'voteOpen');
  const next = points.find(({ state }) => state === 'placed');
  const following = isOver ? undefined : (next ?? points.at(-1));
  const here = shown ?? open?.item ?? following?.item ?? null;
  // Once its vote is closed, its result stays until somebody goes on. Opened elsewhere, a vote takes nobody from what they write.
  useEffect(() => {
    if (open !== undefined && (open.item === here || !isWriting())) show(open.item);
  }, [open?.item]);
  return { here, next, show };
};

type ConductProps = ChairProps & {
  readonly thing: Thing<Session>;
  readonly agenda: Agenda;
  readonly display: Display | undefined;
  readonly presence: Presence | undefined;
};

const Conduct = ({ council, session, thing, agenda, display, presence }: ConductProps) => {
  const { nameOf } = useSeats(council, session);
  const { here, next, show } = useHere(agenda, thing.state === 'closed');
  const path = `/api/${council}/sessions/${session}`;
  const voting = votingIn(presence);
  const { block } = thing.data;
  const sits = thing.state === 'open';
  const rank = agenda.points.findIndex(({ item }) => item === here);
  const point = agenda.points[rank];
  return (
    // Who writes of a point stays on it, whatever is voted meanwhile.
    <section className="stack" onInput={() => show(here)}>
      <MovedElsewhere council={council} thing={thing} agenda={agenda} />
      {!sits && <BeforeOrAfter path={path} thing={thing} display={display} />}
      {sits && <QuorumLost path={path} thing={thing} display={display} />}
      {sits && block !== null && (
        <BlockUnderWay
          path={path}
          block={block}
          points={agenda.points}
          seats={voting}
          nameOf={nameOf}
          available={thing.available}
        />
      )}
      {sits && block === null && <OpenBlock path={path} agenda={agenda} available={thing.available} />}
      {/* A vote on several points that was opened elsewhere closes nothing in which somebody writes. */}
      {point !== undefined && (block === null || isWriting()) && (
        <PointNow
          council={council}
          session={session}
          point={point}
          rank={rank + 1}
          of={agenda.points.length}
          display={display}
          presence={presence}
          voting={voting}
          nameOf={nameOf}
          inBlock={block !== null}
          next={next}
          onNext={(item) => {
            show(item);
            document.getElementById('point')?.focus();
          }}
        />
      )}
      {sits && block === null && <ToClose path={path} thing={thing} points={agenda.points} />}
      {/* Called again, an agenda is the same one (DEL-08). */}
      {thing.data.call === 1 && <KeepLists path={path} agenda={agenda} available={thing.available} />}
      <AgendaList agenda={agenda} here={here} onShow={show} />
    </section>
  );
};

/** Who keeps the door, signs people of the room in and out, and notes what happens. */
const KEEPS_DOOR = 'secretary';

const Beside = ({ council, session, thing, display, presence }: Omit<ConductProps, 'agenda'>) => {
  const { nameOf, seats } = useSeats(council, session);
  const me = useQuery(meQuery).data;
  const roles = me?.councils.find((each) => each.council === council)?.roles ?? [];
  const keepsDoor = roles.some(({ role }) => role === KEEPS_DOOR);
  const path = `/api/${council}/sessions/${session}`;
  const room = display?.room ?? null;
  return (
    <aside aria-label="La salle" className="stack">
      {room !== null && <QuorumFigure room={room} />}
      {room !== null && room.chair === null && thing.available.includes('nameActingChair') && (
        <section className="card" aria-labelledby="presidence">
          <h2 id="presidence">Personne ne peut présider</h2>
          <NameActingChair path={path} seats={votingIn(presence)} nameOf={nameOf} />
        </section>
      )}
      {presence !== undefined && (
        <RoomPeople path={path} presence={presence} seats={seats} nameOf={nameOf} keepsDoor={keepsDoor} />
      )}
      {thing.state === 'open' && (
        <Speakers
          council={council}
          session={session}
          nameOf={nameOf}
          gives={thing.available.includes('giveFloor')}
          seats={keepsDoor ? seats : null}
        />
      )}
    </aside>
  );
};

/** Where a session stands once its minutes have begun. */
const MINUTED: ReadonlySet<string> = new Set(['open', 'adjourned', 'closed']);

/** The conduct of a session: who is there, the point under way, and always the next act that the law allows. */
export const ChairPage = ({ council, session }: ChairProps) => {
  const every = { refetchInterval: 2_000 };
  const thing = useQuery({ ...sessionQuery(council, session), ...every });
  const agenda = useQuery({ ...agendaQuery(council, session), ...every });
  const display = useQuery({ ...displayQuery(council, session), ...every });
  useKeptWhile(thing.data?.state === 'open');
  const presence = useQuery({ ...presenceQuery(council, session), refetchInterval: 5_000 });
  const error = thing.error ?? agenda.error;
  if (error !== null && (thing.data === undefined || agenda.data === undefined))
    return <Trouble error={error} again={() => void Promise.all([thing.refetch(), agenda.refetch()])} />;
  if (thing.data === undefined || agenda.data === undefined) return <Waiting what="Ouverture de la séance" />;
  const own = {
    council,
    session,
    thing: thing.data,
    agenda: agenda.data,
    display: display.data,
    presence: presence.data,
  };
  return (
    <Page title={`Conduire la séance du ${frenchDate(thing.data.data.heldOn)}`} wide>
      <p className="row">
        <Link to="/espace/$council/seances/$session/salle" params={{ council, session }}>
          Affichage de la salle
        </Link>
        {MINUTED.has(thing.data.state) && (
          <Link to="/espace/$council/seances/$session/proces-verbal" params={{ council, session }}>
            Procès-verbal
          </Link>
        )}
      </p>
      <div className="beside">
        <Conduct {...own} />
        <Beside {...own} />
      </div>
    </Page>
  );
};
