import { useQuery } from '@tanstack/react-query';
import { hourInWords } from '../../../workflows/calendar/french-dates.ts';
import { counted, nonBreaking } from '../../public/french.ts';
import { proposedOrderQuery, sessionAgendaQuery } from '../api/secretariat-queries.ts';
import type { AgendaList, ProposedOrder, SessionAgenda } from '../api/secretariat-shapes.ts';
import { useCommand } from '../api/use-command.ts';
import { Button } from '../parts/button.tsx';
import { Icon } from '../parts/icon.tsx';
import { SessionProposals } from '../proposals/of-session.tsx';
import { Refused } from '../parts/refused.tsx';
import { placeOf } from './agenda-order.ts';
import { AgendaRow, nameOf } from './agenda-row.tsx';
import { OfSession, type OfOneSession } from './of-session.tsx';
import { ToPlace } from './to-place.tsx';
import { useAgendaMoves } from './use-agenda-moves.ts';

const LISTS: Readonly<Record<AgendaList, { readonly title: string; readonly what: string }>> = {
  A: { title: 'A. Consensus', what: 'Votés ensemble, sauf si un membre demande à en parler.' },
  B: { title: 'B. Débat', what: 'Présentés, débattus et votés un par un.' },
};

type Arranging = ReturnType<typeof useAgendaMoves> & {
  readonly agenda: SessionAgenda;
  readonly mayMove: boolean;
};

const List = ({ list, agenda, order, moves, mayMove }: Arranging & { readonly list: AgendaList }) => {
  const own = order.filter((each) => each.list === list);
  const pointOf = (item: string) => agenda.points.find((point) => point.item === item);
  return (
    <section aria-labelledby={`liste-${list}`}>
      <h2 id={`liste-${list}`}>
        {LISTS[list].title} <span className="soft">· {counted(own.length, 'point', 'points')}</span>
      </h2>
      <p className="small soft">{LISTS[list].what}</p>
      {own.length === 0 && <p className="small">Aucun point dans cette liste.</p>}
      <ol className="points">
        {own.map((placed, rank) => {
          const point = pointOf(placed.item);
          if (point === undefined) return null;
          return (
            <AgendaRow
              key={placed.item}
              point={point}
              placed={placed}
              place={placeOf(order, placed.item)}
              others={order.flatMap(({ item }) => {
                const other = item === placed.item ? undefined : pointOf(item);
                return other === undefined
                  ? []
                  : [{ item, name: `${placeOf(order, item)}. ${nameOf(other)}` }];
              })}
              isFirst={rank === 0}
              isLast={rank === own.length - 1}
              moves={mayMove ? moves : null}
            />
          );
        })}
      </ol>
    </section>
  );
};

const Time = ({ agenda }: { readonly agenda: SessionAgenda }) => (
  <p className="due">
    <Icon name="clock" />
    <span>
      {counted(agenda.minutes, 'minute', 'minutes')} au total, dans l’ordre enregistré.{' '}
      {agenda.endsAt === null
        ? 'La séance finirait après minuit.'
        : `De ${hourInWords(agenda.startsAt)} à ${hourInWords(agenda.endsAt)}, si rien ne déborde.`}
    </span>
  </p>
);

const Proposed = ({ proposed, onTake }: { readonly proposed: ProposedOrder; readonly onTake: () => void }) =>
  proposed.exits < proposed.exitsAsItStands ? (
    <div className="notice">
      <p>
        <Icon name="person" />
        <span>
          {nonBreaking(
            `Dans l’ordre enregistré, des membres sortent ${proposed.exitsAsItStands} fois ; un autre ordre n’en demande que ${proposed.exits}.`,
          )}
        </span>
      </p>
      <Button look="quiet" onPress={onTake}>
        Reprendre cet ordre
      </Button>
    </div>
  ) : null;

const Agenda = ({
  council,
  session,
  agenda,
  mayMove,
}: OfOneSession & { readonly agenda: SessionAgenda; readonly mayMove: boolean }) => {
  const arranging = useAgendaMoves(agenda);
  const { order, said, isMoved, reset, takeProposed } = arranging;
  const proposed = useQuery({ ...proposedOrderQuery(council, session), enabled: mayMove }).data;
  const arrange = useCommand(() => reset('L’ordre du jour est enregistré.'));
  return (
    <>
      {agenda.points.length === 0 ? (
        <p className="lead">Aucun point n’est inscrit. Inscrivez d’abord un dossier prêt, ci-dessous.</p>
      ) : (
        <Time agenda={agenda} />
      )}
      {proposed !== undefined && mayMove && (
        <Proposed proposed={proposed} onTake={() => takeProposed(proposed.points.map(({ item }) => item))} />
      )}
      {mayMove && agenda.points.length > 1 && (
        <p className="small soft">
          <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> sur un point le déplacent aussi, comme le glisser.
        </p>
      )}
      <List list="A" agenda={agenda} mayMove={mayMove} {...arranging} />
      <List list="B" agenda={agenda} mayMove={mayMove} {...arranging} />
      <div className="confirm save-order">
        <p role="status">{said}</p>
        <Refused error={arrange.error} />
        {isMoved && (
          <div className="row">
            <Button
              onPress={() =>
                arrange.mutate({
                  path: `/api/${council}/sessions/${session}/arrangeAgenda`,
                  body: { basedOn: agenda.version, points: order },
                })
              }
            >
              Enregistrer cet ordre du jour
            </Button>
            <Button
              look="quiet"
              onPress={() => {
                arrange.reset();
                reset('L’ordre enregistré est repris.');
              }}
            >
              Reprendre l’ordre enregistré
            </Button>
          </div>
        )}
      </div>
    </>
  );
};

/** Which points, in which order: moved here, and sent as one act (C2, C9). */
export const AgendaPage = ({ council, session }: OfOneSession) => {
  const agenda = useQuery(sessionAgendaQuery(council, session));
  return (
    <OfSession
      council={council}
      session={session}
      title={() =>
        agenda.data === undefined
          ? 'Ordre du jour'
          : `${counted(agenda.data.points.length, 'point', 'points')} à l’ordre du jour`
      }
    >
      {({ available, state }) => (
        <>
          {agenda.error !== null && <Refused error={agenda.error} />}
          {agenda.data !== undefined && (
            <Agenda
              council={council}
              session={session}
              agenda={agenda.data}
              mayMove={available.includes('arrangeAgenda')}
            />
          )}
          {(state === 'scheduled' || state === 'convened' || state === 'prepared') && (
            <ToPlace council={council} session={session} mayAsk={available.includes('arrangeAgenda')} />
          )}
          <SessionProposals council={council} session={session} />
        </>
      )}
    </OfSession>
  );
};
