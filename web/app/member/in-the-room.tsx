import { useQuery } from '@tanstack/react-query';
import { agendaQuery, speakersQuery } from '../api/session-queries.ts';
import { Act } from './chair/act.tsx';

type OfSession = { readonly council: string; readonly session: string };

/** What the speaking list tells of one's own seat. */
const standingOf = (
  seat: number,
  data: { speaking: { member: number } | null; waiting: readonly { member: number }[] },
): string => {
  if (data.speaking?.member === seat) return 'Vous avez la parole.';
  const rank = data.waiting.findIndex(({ member }) => member === seat);
  return rank === -1 ? '' : `Vous êtes en place ${rank + 1} dans la liste.`;
};

/** To ask to speak from one's seat: whoever presides gives the floor. */
const Speak = ({ council, session, seat }: OfSession & { readonly seat: number }) => {
  const { data } = useQuery({ ...speakersQuery(council, session), refetchInterval: 5_000 });
  const path = `/api/${council}/sessions/${session}`;
  if (data === undefined) return null;
  const waits = data.waiting.some(({ member }) => member === seat);
  return (
    <>
      <p role="status">{standingOf(seat, data)}</p>
      <p className="row">
        {waits ? (
          <Act path={`${path}/withdrawRequest`} look="quiet">
            Ne plus demander la parole
          </Act>
        ) : (
          <>
            <Act path={`${path}/askToSpeak`} look="quiet">
              Demander la parole
            </Act>
            <Act path={`${path}/askToSpeak`} body={{ pointOfOrder: true }} look="plain">
              Rappel au règlement
            </Act>
          </>
        )}
      </p>
    </>
  );
};

/** Points that are to come: any member may have one voted by itself, or in secret, or by roll call. */
const ToCome = ({ council, session }: OfSession) => {
  const agenda = useQuery({ ...agendaQuery(council, session), refetchInterval: 10_000 }).data;
  const points = agenda?.points.filter(({ state }) => state === 'placed') ?? [];
  if (points.length === 0) return null;
  return (
    <details>
      <summary>Les points à venir</summary>
      <ol className="to-read">
        {points.map(({ item, structureName, question, list, pulled }) => {
          const path = `/api/${council}/items/${item}`;
          return (
            <li key={item}>
              <p>{structureName ?? question}</p>
              {pulled && <p className="small">Demandé à part : il sera voté seul.</p>}
              <p className="row">
                {list === 'A' && !pulled && (
                  <Act path={`${path}/pullFromBlock`} look="quiet">
                    {`Demander un vote à part : ${structureName ?? question}`}
                  </Act>
                )}
                <Act path={`${path}/askSecretBallot`} look="quiet">
                  {`Demander un vote secret : ${structureName ?? question}`}
                </Act>
                <Act path={`${path}/askRollCall`} look="quiet">
                  {`Demander l’appel nominal : ${structureName ?? question}`}
                </Act>
              </p>
            </li>
          );
        })}
      </ol>
    </details>
  );
};

/** What a member who is there may ask of who presides, beside the vote. */
export const InTheRoom = (props: OfSession & { readonly seat: number }) => (
  <section className="card" aria-labelledby="demander">
    <h2 id="demander">Ce que je peux demander</h2>
    <Speak {...props} />
    <ToCome {...props} />
  </section>
);
