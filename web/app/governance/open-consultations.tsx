import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { consultedQuery } from '../api/governance-queries.ts';

type ConsultationsProps = {
  readonly councils: readonly { readonly id: string; readonly name: string }[];
};

/** A charter on which everybody may say what they think, until a day (I5). */
export const OpenConsultations = ({ councils }: ConsultationsProps) => {
  const read = useQueries({ queries: councils.map(({ id }) => consultedQuery(id)) });
  const open = read.flatMap(({ data = [] }, rank) => {
    const council = councils[rank];
    return council === undefined ? [] : data.map((charter) => ({ council, charter }));
  });
  return open.map(({ council, charter: { id, data } }) => (
    <section key={id} className="card">
      <h2>Le conseil consulte sur sa charte</h2>
      <p>
        {council.name} : dites ce que vous en pensez
        {data.consultationUntil !== null && ` jusqu’au ${frenchDate(data.consultationUntil)}`}. Les réponses
        se lisent au même endroit.
      </p>
      <p className="go">
        <Link to="/espace/$council/chartes/$charter" params={{ council: council.id, charter: id }}>
          Lire le projet de charte, et m’exprimer
        </Link>
      </p>
    </section>
  ));
};
