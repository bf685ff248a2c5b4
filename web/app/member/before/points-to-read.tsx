import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, nonBreaking } from '../../../public/french.ts';
import { agendaQuery, packQuery } from '../../api/session-queries.ts';
import { Icon } from '../../parts/icon.tsx';
import { OwnRecusal } from './own-recusal.tsx';

type PointsProps = { readonly council: string; readonly session: string; readonly mayRecuse: boolean };

const summaryOf = (toRead: number, closings: readonly ('RECUSED' | 'LINKED')[]): string => {
  const linked = closings.filter((closed) => closed === 'LINKED').length;
  const recused = closings.length - linked;
  return [
    counted(toRead, 'dossier à lire', 'dossiers à lire'),
    ...(recused === 0 ? [] : [`${recused} dont vous êtes déporté (titre seul)`]),
    ...(linked === 0 ? [] : [`${linked} fermé par un lien que vous avez déclaré : dites ce qui en suit`]),
  ].join(', ');
};

type ClosedProps = {
  readonly council: string;
  readonly closed: 'RECUSED' | 'LINKED';
  readonly application: string | null;
};

/** Why a point is closed to its reader; a link waits for them to say what follows from it (B9). */
const Closed = ({ council, closed, application }: ClosedProps) => (
  <p className="small">
    <Icon name="lock" />{' '}
    {closed === 'LINKED' && application !== null ? (
      <>
        Vous avez déclaré un lien avec cette structure.{' '}
        <Link to="/espace/$council/dossiers/$application" params={{ council, application }}>
          Déclarer un conflit d’intérêts, ou ouvrir ce dossier
        </Link>
      </>
    ) : (
      'Vous êtes déporté : titre seul.'
    )}
  </p>
);

/** The agenda as one member has it: what there is to read, and of what they leave the room for, the title alone. */
export const PointsToRead = ({ council, session, mayRecuse }: PointsProps) => {
  const agenda = useQuery({ ...agendaQuery(council, session), retry: false }).data;
  const pack = useQuery({ ...packQuery(council, session), retry: false }).data;
  const points = agenda?.points ?? [];
  const closedAt = new Map(
    pack?.points.flatMap(({ rank, closed }) => (closed === null ? [] : [[rank, closed] as const])),
  );
  return (
    <section aria-labelledby="ordre">
      <h2 id="ordre">Ordre du jour</h2>
      {points.length === 0 && <p>L’ordre du jour n’est pas encore arrêté.</p>}
      {pack !== undefined && points.length > 0 && (
        <p>{nonBreaking(`${summaryOf(points.length - closedAt.size, [...closedAt.values()])}.`)}</p>
      )}
      <ol className="to-read">
        {points.map(({ item, question, application, structureName }, at) => {
          const closed = closedAt.get(at + 1);
          return (
            <li key={item}>
              <p>
                {nonBreaking(question)}
                {structureName !== null && <span className="soft"> · {structureName}</span>}
              </p>
              {closed !== undefined && <Closed council={council} closed={closed} application={application} />}
              {closed === undefined && application !== null && (
                <p>
                  <Link
                    className="small"
                    to="/espace/$council/dossiers/$application"
                    params={{ council, application }}
                  >
                    Lire le dossier<span className="heard"> de {structureName}</span>
                  </Link>
                </p>
              )}
              {mayRecuse && closed === undefined && structureName !== null && (
                <OwnRecusal council={council} item={item} />
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
