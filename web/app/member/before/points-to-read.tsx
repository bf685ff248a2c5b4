import { useQuery } from '@tanstack/react-query';
import { counted, nonBreaking } from '../../../public/french.ts';
import { agendaQuery, packQuery } from '../../api/session-queries.ts';
import { Icon } from '../../parts/icon.tsx';
import { OwnRecusal } from './own-recusal.tsx';

type PointsProps = { readonly council: string; readonly session: string; readonly mayRecuse: boolean };

const summaryOf = (toRead: number, closed: number): string => {
  const files = counted(toRead, 'dossier à lire', 'dossiers à lire');
  if (closed === 0) return `${files}.`;
  return `${files}, ${closed} dont vous êtes déporté (titre seul).`;
};

/** The agenda as one member has it: what there is to read, and of what they leave the room for, the title alone. */
export const PointsToRead = ({ council, session, mayRecuse }: PointsProps) => {
  const agenda = useQuery({ ...agendaQuery(council, session), retry: false }).data;
  const pack = useQuery({ ...packQuery(council, session), retry: false }).data;
  const points = agenda?.points ?? [];
  const closedAt = new Set(pack?.points.filter(({ point }) => point === null).map(({ rank }) => rank));
  return (
    <section aria-labelledby="ordre">
      <h2 id="ordre">Ordre du jour</h2>
      {points.length === 0 && <p>L’ordre du jour n’est pas encore arrêté.</p>}
      {pack !== undefined && points.length > 0 && (
        <p>{nonBreaking(summaryOf(points.length - closedAt.size, closedAt.size))}</p>
      )}
      <ol className="to-read">
        {points.map(({ item, question, structureName }, at) => {
          const closed = closedAt.has(at + 1);
          return (
            <li key={item}>
              <p>
                {nonBreaking(question)}
                {structureName !== null && <span className="soft"> · {structureName}</span>}
              </p>
              {closed && (
                <p className="small">
                  <Icon name="lock" /> Vous êtes déporté : titre seul.
                </p>
              )}
              {mayRecuse && !closed && structureName !== null && <OwnRecusal council={council} item={item} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
