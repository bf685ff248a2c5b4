import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { misuseQuery } from '../api/label-queries.ts';
import { structureQuery } from '../api/structure-queries.ts';

type OwnMisusesProps = {
  readonly council: string;
  readonly structure: string | undefined;
  readonly label: string;
};

/** What the service asked of the use of this label, answered or not, and what came of it (M23). */
export const OwnMisuses = ({ council, structure, label }: OwnMisusesProps) => {
  const sheet = useQuery({
    ...structureQuery(council, structure ?? ''),
    enabled: structure !== undefined,
  }).data;
  const ids = sheet?.data.misuses.map(({ misuse }) => misuse) ?? [];
  const read = useQueries({ queries: ids.map((id) => misuseQuery(council, id)) });
  const own = read.flatMap(({ data }) => (data?.data.label === label ? [data] : []));
  return own.length === 0 ? null : (
    <ul className="go">
      {own.map(({ id, data: { askedOn } }) => (
        <li key={id}>
          <Link to="/espace/$council/usages/$misuse" params={{ council, misuse: id }}>
            L’usage de votre label, demandé le {frenchDate(askedOn ?? '')}
          </Link>
        </li>
      ))}
    </ul>
  );
};
