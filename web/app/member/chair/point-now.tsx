import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { timeInParis } from '../../../../workflows/calendar/french-dates.ts';
import type { Instant } from '../../../../workflows/calendar/instant.ts';
import { counted, frenchDate, nonBreaking } from '../../../public/french.ts';
import { enumerated } from '../../../public/minutes/minutes-words.ts';
import { itemQuery } from '../../api/session-queries.ts';
import type { AgendaPoint, Display, Item, Presence } from '../../api/session-shapes.ts';
import type { Thing } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { Act } from './act.tsx';
import { EnterHands, EnterPaper } from './enter-votes.tsx';
import { isBehind } from './is-behind.ts';
import { PointActs } from './point-acts.tsx';
import { ResultTable } from './result-table.tsx';
import type { SeatName } from './seat-names.ts';

type PointProps = {
  readonly council: string;
  readonly session: string;
  readonly point: AgendaPoint;
  /** Its place on the agenda, and of how many. */
  readonly rank: number;
  readonly of: number;
  readonly display: Display | undefined;
  readonly presence: Presence | undefined;
  /** The seats of those who are there, or gave their voice. */
  readonly voting: readonly number[];
  readonly nameOf: SeatName;
  /** Whether several points are voted together at this moment: its vote then is theirs. */
  readonly inBlock: boolean;
  readonly next: AgendaPoint | undefined;
  readonly onNext: (item: string) => void;
};

const OpenVote = ({ path }: { readonly path: string }) => (
  <div className="row">
    <Act path={`${path}/openVote`} body={{ ballot: 'ROLL_CALL' }}>
      Ouvrir le vote à l’appel nominal
    </Act>
    <Act path={`${path}/openVote`} body={{ ballot: 'HANDS' }} look="quiet">
      À main levée
    </Act>
    <Act path={`${path}/openVote`} body={{ ballot: 'SECRET' }} look="quiet">
      À bulletin secret
    </Act>
  </div>
);

const hours = ({ from, to }: Presence['recusals'][number]): string =>
  to === null
    ? `sortis à ${timeInParis(from as Instant)}`
    : `sortis de ${timeInParis(from as Instant)} à ${timeInParis(to as Instant)}`;

/** Who is out of the room for this point, and from when to when. */
const Recusals = ({
  item,
  presence,
  recused,
  nameOf,
}: {
  readonly item: string;
  readonly presence: Presence | undefined;
  readonly recused: readonly number[];
  readonly nameOf: SeatName;
}) => {
  const out = presence?.recusals.filter((each) => each.item === item) ?? [];
  if (recused.length === 0 && out.length === 0) return null;
  return (
    <div className="notice">
      <p>
        <span>
          <strong>{counted(recused.length, 'membre déporté', 'membres déportés')} :</strong>{' '}
          {enumerated(recused.map(nameOf))}. Ni débat, ni vote, ni pouvoir sur ce point.
        </span>
      </p>
      {out.map((each) => (
        <p key={each.from} className="small">
          {enumerated(each.members.map(nameOf))} : {hours(each)}.
        </p>
      ))}
    </div>
  );
};

type OpenProps = Pick<PointProps, 'display' | 'voting' | 'nameOf'> & {
  readonly path: string;
  readonly thing: Thing<Item>;
};

/** A vote under way: what is entered for the room, and its end. Nobody sees how it goes. */
const VoteOpen = ({ path, thing, display, voting, nameOf }: OpenProps) => {
  const { data, available } = thing;
  // One of them may be read before the other: how one votes is known of a round once both tell of it.
  const ballot = display?.point?.round === data.round ? display.point.ballot : undefined;
  const byHands = ballot === 'HANDS' && available.includes('recordHands');
  return (
    <>
      <p className="soft">Le vote est ouvert. Personne ne voit où il en est, vous non plus.</p>
      {byHands && (
        <EnterHands
          path={`${path}/recordHands`}
          vote={{ round: data.round }}
          seats={voting}
          nameOf={nameOf}
          entered={data.hands}
        />
      )}
      {ballot === 'ROLL_CALL' && available.includes('enterPaperCount') && (
        <EnterPaper path={path} round={data.round} seats={voting} nameOf={nameOf} paper={data.paper} />
      )}
      {available.includes('closeVote') && (
        <p className="row">
          <Act path={`${path}/closeVote`} look={byHands && !data.hands ? 'quiet' : 'main'}>
            Clore le vote
          </Act>
        </p>
      )}
    </>
  );
};

const Conditions = ({ conditions }: Pick<Item, 'conditions'>) =>
  conditions.length === 0 ? null : (
    <>
      <h3>Sous ces conditions</h3>
      <ul>
        {conditions.map(({ text, dueOn }) => (
          <li key={text}>
            {nonBreaking(text)}, avant le {frenchDate(dueOn)}
          </li>
        ))}
      </ul>
    </>
  );

const VOTED: ReadonlySet<string> = new Set(['opinionGiven', 'voted']);

/** What the vote gave, and what follows from it. */
const After = ({ council, point, nameOf, next, onNext, state }: PointProps & { readonly state: string }) => (
  <>
    <ResultTable council={council} item={point.item} nameOf={nameOf} />
    {VOTED.has(state) && point.structureName !== null && (
      <p>C’est un avis du conseil : la décision se signe ensuite.</p>
    )}
    {next !== undefined && (
      <p className="row">
        <Button onPress={() => onNext(next.item)}>
          {nonBreaking(`Passer au point suivant : ${next.structureName ?? next.question}`)}
        </Button>
      </p>
    )}
  </>
);

const Sitting = (props: PointProps & { readonly thing: Thing<Item> }) => {
  const { council, session, point, display, voting, nameOf, inBlock, thing } = props;
  const { state, available } = thing;
  const path = `/api/${council}/items/${point.item}`;
  const reached = display?.room?.quorum.reached === true;
  return (
    <>
      {reached && !inBlock && state === 'placed' && available.includes('openVote') && (
        <OpenVote path={path} />
      )}
      {!inBlock && state === 'voteOpen' && (
        <VoteOpen path={path} thing={thing} display={display} voting={voting} nameOf={nameOf} />
      )}
      {state !== 'placed' && state !== 'voteOpen' && <After {...props} state={state} />}
      <PointActs
        key={point.item}
        council={council}
        session={session}
        item={point.item}
        round={thing.data.round}
        conditions={point.structureName === null ? null : thing.data.conditions}
        seats={voting}
        nameOf={nameOf}
        available={available}
      />
    </>
  );
};

/** The point that the room is on: who is out, what is asked, its vote, then its result and what follows. */
export const PointNow = (props: PointProps) => {
  const { council, point, rank, of, display, presence, nameOf } = props;
  const { data: thing, refetch } = useQuery({ ...itemQuery(council, point.item), refetchInterval: 4_000 });
  const behind = isBehind(thing, point.item, display);
  useEffect(() => {
    if (behind) void refetch();
  }, [behind, refetch]);
  return (
    <section className="point of-point" aria-labelledby="point">
      <p className="soft small">
        Point {rank} sur {of} · {point.list === 'A' ? 'consensuel' : 'à débattre'} ·{' '}
        {counted(point.minutes, 'minute prévue', 'minutes prévues')}
        {point.pulled && ' · demandé à part'}
      </p>
      <h2 id="point" tabIndex={-1}>
        {nonBreaking(point.question)}
      </h2>
      {point.structureName !== null && <p className="lead">{point.structureName}</p>}
      {thing === undefined && <p role="status">Lecture du point…</p>}
      {thing !== undefined && (
        <>
          <Recusals item={point.item} presence={presence} recused={thing.data.recusals} nameOf={nameOf} />
          <Conditions conditions={thing.data.conditions} />
          {display?.state === 'open' && <Sitting {...props} thing={thing} />}
        </>
      )}
    </section>
  );
};
