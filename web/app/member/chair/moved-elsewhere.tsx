import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../../api/queries.ts';
import type { Agenda, Session } from '../../api/session-shapes.ts';
import type { Thing } from '../../api/shapes.ts';
import { Button } from '../../parts/button.tsx';
import { stepInWords, whoMoved } from '../../words/step-words.ts';
import { useMovedElsewhere } from './use-moved-elsewhere.ts';

type MovedProps = { readonly council: string; readonly thing: Thing<Session>; readonly agenda: Agenda };

/** Two screens conduct one session: each is told what the other did, until its person has read it. */
export const MovedElsewhere = (props: MovedProps) => {
  const me = useQuery(meQuery).data;
  const { told, forget } = useMovedElsewhere(props);
  const rank = props.agenda.points.findIndex(({ item }) => item === told?.thing) + 1;
  return (
    <div role="status">
      {told !== null && (
        <div className="notice review">
          <p>
            <strong>{stepInWords(told, rank)}</strong>
          </p>
          <p>
            {whoMoved(told, me?.person ?? '')} Cette page montre où en est la séance. Convenez d’un seul écran
            pour la conduire.
          </p>
          <Button look="quiet" onPress={forget}>
            J’ai lu
          </Button>
        </div>
      )}
    </div>
  );
};
