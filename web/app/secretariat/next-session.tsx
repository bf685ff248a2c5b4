import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate, nonBreaking } from '../../public/french.ts';
import { announcedQuery } from '../api/secretariat-queries.ts';
import { CutOffDays } from './cut-offs.tsx';

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
