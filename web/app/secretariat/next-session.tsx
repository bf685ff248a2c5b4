import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { counted, frenchDate, nonBreaking } from '../../public/french.ts';
import { announcedQuery, questionsQuery } from '../api/secretariat-queries.ts';
import { CutOffDays } from './cut-offs.tsx';

/** What members asked before it, for who answers (C10). */
const Questions = ({ council, session }: { readonly council: string; readonly session: string }) => {
  const { data } = useQuery({ ...questionsQuery(council, session), retry: false });
  if (data === undefined) return null;
  const waiting = data.items.filter(({ answeredAt }) => answeredAt === null).length;
  return (
    <p>
      <Link to="/espace/$council/seances/$session/questions" params={{ council, session }}>
        {waiting === 0
          ? 'Les questions des membres'
          : `${counted(waiting, 'question d’un membre attend', 'questions de membres attendent')} une réponse`}
      </Link>
    </p>
  );
};

/** The session that comes next, with its closing days: what the work below it is for. */
export const NextSession = ({ council }: { readonly council: string }) => {
  const { data } = useQuery(announcedQuery(council));
  const next = data?.[0];
  return (
    <section className="card next-session" aria-labelledby="prochaine">
      {next === undefined ? (
        <h2 id="prochaine">{data === undefined ? 'Prochaine séance' : 'Aucune séance n’est annoncée'}</h2>
      ) : (
        <>
          <h2 id="prochaine">
            {nonBreaking('Prochaine séance :')}{' '}
            <Link to="/espace/$council/seances/$session/ordre-du-jour" params={{ council, session: next.id }}>
              {frenchDate(next.heldOn)}
            </Link>
          </h2>
          {next.cutOffs !== null && <CutOffDays cutOffs={next.cutOffs} />}
          <Questions council={council} session={next.id} />
        </>
      )}
      <p className="row">
        <Link to="/espace/$council/seances" params={{ council }}>
          Toutes les séances
        </Link>
        <Link to="/espace/$council/lettres" params={{ council }}>
          Lettres
        </Link>
        <a href={`/conseils/${council}/non-parti`}>Ce qui n’est pas parti</a>
      </p>
    </section>
  );
};
