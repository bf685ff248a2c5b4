import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { meQuery } from '../api/queries.ts';
import { displayQuery, itemQuery, sessionQuery } from '../api/session-queries.ts';
import type { Thing } from '../api/shapes.ts';
import type { Display, Session } from '../api/session-shapes.ts';
import { Page } from '../parts/page.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useKeptWhile } from '../session-end/use-kept-while.ts';
import { Ballot } from './ballot.tsx';
import { BeforePage } from './before/before-page.tsx';
import { InWriting } from './before/in-writing.tsx';
import { ProxyForm } from './before/proxy-form.tsx';
import { ComeOrGo, isHere } from './come-or-go.tsx';
import { InTheRoom } from './in-the-room.tsx';
import { OwnDissent } from './own-dissent.tsx';
import { PaperCount } from './paper-count.tsx';
import { Recount } from './recount.tsx';
import { ToConduct } from './to-conduct.tsx';

type OfSession = { readonly council: string; readonly session: string };
type Sitting = OfSession & {
  readonly thing: Thing<Session>;
  readonly display: Display;
  readonly seat: number;
  readonly presides: boolean;
};

const Recused = () => (
  <p className="lead">
    Vous avez déclaré un lien avec cette structure. Vous ne débattez pas, ne votez pas et ne portez pas de
    pouvoir sur ce point. Merci de quitter la salle jusqu’à l’appel du point suivant.
  </p>
);

type VoteProps = Sitting & { readonly point: NonNullable<Display['point']> };

/** One's own vote, then a second and separate one for each voice that one carries. */
const Vote = ({ council, thing, point, seat, session }: VoteProps) => {
  const { data: item, refetch } = useQuery(itemQuery(council, point.item));
  const again = useQuery(displayQuery(council, session)).refetch;
  if (item === undefined) return <p role="status">Lecture du point…</p>;
  if (item.data.recusals.includes(seat)) return <Recused />;
  const { ballot } = point;
  if (ballot === 'HANDS')
    return <p className="lead">Le vote se fait à main levée : répondez à l’appel de la présidence.</p>;
  // Out of the room for this point, a member is voted for by nobody (DEL-06, DEL-11).
  const givers = thing.data.presence
    .filter(({ member, proxyTo }) => proxyTo === seat && !item.data.recusals.includes(member))
    .map(({ member }) => member);
  return (
    <div className="stack">
      {[seat, ...givers].map((each) => (
        <Ballot
          key={`${point.item}:${point.round}:${each}`}
          council={council}
          point={{ ...point, ballot }}
          item={item.data}
          seat={each}
          isProxy={each !== seat}
          onCast={() => void Promise.all([refetch(), again()])}
        />
      ))}
      {ballot === 'ROLL_CALL' && <PaperCount council={council} session={session} item={item} />}
    </div>
  );
};

const Quorum = ({ display: { room } }: { readonly display: Display }) =>
  room === null ? null : (
    <p role="status" className="soft">
      {nonBreaking(room.quorum.sentence)}
    </p>
  );

type ResultProps = {
  readonly council: string;
  readonly point: NonNullable<Display['point']>;
  readonly here: boolean;
};

/** What the last vote gave; the box of a secret one may be counted again. */
const Result = ({ council, point: { item, annulled, sentence }, here }: ResultProps) => (
  <>
    <p className="lead" role="status">
      {annulled ? 'Ce vote est annulé : le point sera remis aux voix.' : nonBreaking(sentence ?? '')}
    </p>
    {here && !annulled && <Recount council={council} item={item} />}
    {here && !annulled && <OwnDissent council={council} item={item} />}
  </>
);

const InSession = (props: Sitting) => {
  const { display, thing, seat } = props;
  const { point } = display;
  const here = isHere(thing, seat);
  const path = `/api/${props.council}/sessions/${props.session}`;
  return (
    <Page title={point === null ? 'La séance est ouverte.' : point.question} narrowest>
      <ToConduct {...props} />
      <Quorum display={display} />
      {!here && <p className="lead">La séance est ouverte. Émargez pour voter.</p>}
      <ComeOrGo path={path} thing={thing} seat={seat} />
      {!here && thing.available.includes('giveProxy') && (
        <ProxyForm council={props.council} path={path} seat={seat} presence={thing.data.presence} />
      )}
      {here && point === null && (
        <p className="lead">Aucun vote n’est ouvert. Cette page change seule quand il s’ouvre.</p>
      )}
      {here && point?.open === true && <Vote {...props} point={point} />}
      {point?.open === false && <Result council={props.council} point={point} here={here} />}
      {here && point?.open !== true && <InTheRoom {...props} />}
      <p>
        <Link to="/espace/$council/seances/$session/mes-votes" params={props}>
          Mes votes
        </Link>
      </p>
    </Page>
  );
};

/** Once it is over: where what happened is told. */
const Over = ({ council, session, thing }: Omit<Sitting, 'display'>) => (
  <Page
    title={`${thing.data.kind === 'WRITTEN' ? 'La consultation écrite' : 'La séance'} du ${frenchDate(thing.data.heldOn)} est close.`}
  >
    <p className="lead">Son procès-verbal dit qui était là, ce qui a été voté et pourquoi.</p>
    <p className="row">
      <Link
        className="button"
        to="/espace/$council/seances/$session/proces-verbal"
        params={{ council, session }}
      >
        Lire le procès-verbal
      </Link>
      <Link
        className="button quiet"
        to="/espace/$council/seances/$session/mes-votes"
        params={{ council, session }}
      >
        Mes votes
      </Link>
    </p>
  </Page>
);

/** What nobody answers to, yet or any more: why, and what to wait for. */
const STOPPED: Readonly<Record<string, { readonly title: string; readonly next: string }>> = {
  prepared: {
    title: 'Une consultation écrite se prépare.',
    next: 'Vous répondrez ici, par écrit, si la présidence l’ordonne.',
  },
  interrupted: {
    title: 'Cette consultation est arrêtée : un membre a demandé une séance.',
    next: 'Ce qui a été répondu ne compte pas. Vous serez convoqué à la séance.',
  },
  cancelled: {
    title: 'Cette séance est annulée.',
    next: 'Vous serez convoqué à une autre, s’il y a lieu.',
  },
};

type Mandates = readonly {
  readonly council: string;
  readonly mandate: {
    readonly member: number;
    readonly chair: boolean;
    readonly vicePresident: boolean;
  } | null;
}[];

const mandateIn = (councils: Mandates, council: string) =>
  councils.find((each) => each.council === council)?.mandate ?? null;

/** One page per session for who sits in it: the day and one's reply before, the point under way while it sits. */
export const SessionPage = ({ council, session }: OfSession) => {
  const me = useQuery(meQuery);
  const thing = useQuery({ ...sessionQuery(council, session), refetchInterval: 5_000 });
  const open = thing.data?.state === 'open';
  useKeptWhile(open);
  const display = useQuery({ ...displayQuery(council, session), enabled: open, refetchInterval: 2_000 });
  const error = me.error ?? thing.error;
  if (error !== null && (me.data === undefined || thing.data === undefined))
    return <Trouble error={error} again={() => void Promise.all([me.refetch(), thing.refetch()])} />;
  if (me.data === undefined || thing.data === undefined) return <Waiting what="Ouverture de la séance" />;
  const mandate = mandateIn(me.data.councils, council);
  if (mandate === null) return <Trouble error={null} />;
  const { member: seat, chair, vicePresident } = mandate;
  const presides = chair || vicePresident || thing.data.data.actingChair === seat;
  const own = { council, session, thing: thing.data, seat, presides };
  if (thing.data.state === 'consulting') return <InWriting {...own} />;
  if (thing.data.state === 'closed') return <Over {...own} />;
  const stopped = STOPPED[thing.data.state];
  if (stopped !== undefined)
    return (
      <Page title={stopped.title}>
        <p className="lead">{stopped.next}</p>
      </Page>
    );
  if (!open) return <BeforePage {...own} />;
  if (display.data === undefined) return <Waiting what="Ouverture de la séance" />;
  return <InSession {...own} display={display.data} />;
};
