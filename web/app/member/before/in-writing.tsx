import { useQuery } from '@tanstack/react-query';
import { frenchDate, nonBreaking } from '../../../public/french.ts';
import { agendaQuery, itemQuery } from '../../api/session-queries.ts';
import type { AgendaPoint, Session } from '../../api/session-shapes.ts';
import type { Thing } from '../../api/shapes.ts';
import { Page } from '../../parts/page.tsx';
import { Ballot } from '../ballot.tsx';
import { Act } from '../chair/act.tsx';

type WritingProps = {
  readonly council: string;
  readonly session: string;
  readonly thing: Thing<Session>;
  readonly seat: number;
};

type PointProps = Pick<WritingProps, 'council' | 'seat'> & { readonly point: AgendaPoint };

const Point = ({ council, seat, point }: PointProps) => {
  const { data, refetch } = useQuery(itemQuery(council, point.item));
  return (
    <section className="card">
      <h2>{nonBreaking(point.question)}</h2>
      {data === undefined && <p role="status">Lecture du point…</p>}
      {data !== undefined && data.data.recusals.includes(seat) && <p>Vous êtes déporté de ce point.</p>}
      {data !== undefined && !data.data.recusals.includes(seat) && point.state !== 'voteOpen' && (
        <p>Ce point n’est pas ouvert au vote.</p>
      )}
      {data !== undefined && !data.data.recusals.includes(seat) && point.state === 'voteOpen' && (
        <Ballot
          council={council}
          point={{ item: point.item, round: data.data.round, ballot: 'ROLL_CALL' }}
          item={data.data}
          seat={seat}
          isProxy={false}
          onCast={() => void refetch()}
        />
      )}
    </section>
  );
};

/** A consultation in writing: each point is answered by itself until its last day; one member alone may ask for a session. */
export const InWriting = ({ council, session, thing, seat }: WritingProps) => {
  const agenda = useQuery(agendaQuery(council, session)).data;
  const { data, available } = thing;
  return (
    <Page title={`Consultation écrite : répondez jusqu’au ${frenchDate(data.heldOn)}, ce jour compris.`}>
      <p className="lead">Votre nom et votre vote figureront au procès-verbal. Aucun pouvoir ne se donne.</p>
      <div className="stack">
        {agenda?.points.map((point) => (
          <Point key={point.item} council={council} seat={seat} point={point} />
        ))}
      </div>
      {available.includes('demandSession') && (
        <details>
          <summary>Demander une séance</summary>
          <p>
            La consultation s’arrête pour tous les points, et ce qui a été répondu ne compte pas. Vous n’avez
            pas à dire pourquoi.
          </p>
          <p className="row">
            <Act path={`/api/${council}/sessions/${session}/demandSession`} look="quiet">
              Demander une séance à la place de cette consultation
            </Act>
          </p>
        </details>
      )}
    </Page>
  );
};
