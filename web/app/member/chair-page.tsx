import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { agendaQuery, displayQuery, sessionQuery } from '../api/session-queries.ts';
import type { Agenda, Display } from '../api/session-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Page } from '../parts/page.tsx';
import { Refused } from '../parts/refused.tsx';
import { Trouble } from '../parts/trouble.tsx';
import { Waiting } from '../parts/waiting.tsx';
import { useKeptWhile } from '../session-end/use-kept-while.ts';
import { QuorumFigure } from './quorum-figure.tsx';

type ChairProps = { readonly council: string; readonly session: string };
type Point = Agenda['points'][number];

const STATES: Readonly<Record<string, string>> = {
  placed: 'À venir',
  voteOpen: 'Vote ouvert',
  voteClosed: 'Vote clos',
  opinionGiven: 'Avis rendu',
  voted: 'Voté',
  withdrawn: 'Retiré',
  adjourned: 'Reporté',
  left: 'Sorti de l’ordre du jour',
};

type ActProps = {
  readonly path: string;
  readonly body?: object;
  readonly children: string;
  readonly look?: 'main' | 'quiet';
};

/** One act of the chair: done, or told why not and what would make it possible. */
const Act = ({ path, body = {}, children, look = 'main' }: ActProps) => {
  const send = useCommand(() => undefined);
  return (
    <>
      <Button look={look} onPress={() => send.mutate({ path, body })}>
        {children}
      </Button>
      <Refused error={send.error} />
    </>
  );
};

const OpenVote = ({ council, point }: { readonly council: string; readonly point: Point }) => {
  const path = `/api/${council}/items/${point.item}/openVote`;
  return (
    <div className="row">
      <Act path={path} body={{ ballot: 'ROLL_CALL' }}>
        Ouvrir le vote à l’appel nominal
      </Act>
      <Act path={path} body={{ ballot: 'HANDS' }} look="quiet">
        À main levée
      </Act>
      <Act path={path} body={{ ballot: 'SECRET' }} look="quiet">
        À bulletin secret
      </Act>
    </div>
  );
};

type AgendaProps = {
  readonly council: string;
  readonly agenda: Agenda;
  readonly display: Display | undefined;
};

/** The points in their order; what may be done now is beside the point that it is about. */
const Points = ({ council, agenda, display }: AgendaProps) => {
  const open = agenda.points.find(({ state }) => state === 'voteOpen');
  const next = open === undefined ? agenda.points.find(({ state }) => state === 'placed') : undefined;
  return (
    <ol className="points">
      {agenda.points.map((point) => (
        <li key={point.item} aria-current={point === open || point === next ? 'step' : undefined}>
          <h3>{nonBreaking(point.question)}</h3>
          <p className="small soft">
            {point.structureName !== null && `${point.structureName} · `}
            {STATES[point.state] ?? point.state}
          </p>
          {display?.state === 'open' && point === next && <OpenVote council={council} point={point} />}
          {point === open && <Act path={`/api/${council}/items/${point.item}/closeVote`}>Clore le vote</Act>}
          {display?.point?.item === point.item && display.point.sentence !== null && (
            <p role="status">
              <strong>{nonBreaking(display.point.sentence)}</strong>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
};

/** The conduct of a session: who is there, the point under way, and always the next act that the law allows. */
export const ChairPage = ({ council, session }: ChairProps) => {
  const every = { refetchInterval: 2_000 };
  const thing = useQuery({ ...sessionQuery(council, session), ...every });
  const agenda = useQuery({ ...agendaQuery(council, session), ...every });
  const display = useQuery({ ...displayQuery(council, session), ...every });
  useKeptWhile(thing.data?.state === 'open');
  const error = thing.error ?? agenda.error;
  if (error !== null && (thing.data === undefined || agenda.data === undefined))
    return <Trouble error={error} again={() => void Promise.all([thing.refetch(), agenda.refetch()])} />;
  if (thing.data === undefined || agenda.data === undefined) return <Waiting what="Ouverture de la séance" />;
  const { available, data, state } = thing.data;
  const path = `/api/${council}/sessions/${session}`;
  const left = agenda.data.points.filter(
    (point) => point.state === 'placed' || point.state === 'voteOpen',
  ).length;
  return (
    <Page title={`Conduire la séance du ${frenchDate(data.heldOn)}`} wide>
      <p className="row">
        <a href={`/espace/${council}/seances/${session}/salle`}>Affichage de la salle</a>
      </p>
      <div className="beside">
        <div>
          {available.includes('open') && state === 'convened' && (
            <div className="row chair-act">
              <Act path={`${path}/open`}>Ouvrir la séance</Act>
            </div>
          )}
          <h2>Ordre du jour</h2>
          <Points council={council} agenda={agenda.data} display={display.data} />
          {available.includes('close') && left === 0 && <Act path={`${path}/close`}>Clore la séance</Act>}
        </div>
        <aside aria-label="Quorum">
          {display.data?.room != null && <QuorumFigure room={display.data.room} />}
        </aside>
      </div>
    </Page>
  );
};
