import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { controlQuery, misuseQuery } from '../api/label-queries.ts';
import { structureQuery } from '../api/structure-queries.ts';

type OfHolder = {
  readonly council: string;
  readonly structure: string | undefined;
  readonly label: string;
};

const useSheet = ({ council, structure }: OfHolder) =>
  useQuery({ ...structureQuery(council, structure ?? ''), enabled: structure !== undefined }).data;

/** The controls of this label, what each asked and what came of it (H4 to H6). */
export const OwnControls = (holder: OfHolder) => {
  const { council, label } = holder;
  const ids = useSheet(holder)?.data.controls.map(({ control }) => control) ?? [];
  const read = useQueries({ queries: ids.map((id) => controlQuery(council, id)) });
  const own = read.flatMap(({ data }) => (data?.data.label === label ? [data] : []));
  return own.length === 0 ? null : (
    <ul className="go">
      {own.map(({ id, data: { openedOn } }) => (
        <li key={id}>
          <Link to="/espace/$council/controles/$control" params={{ council, control: id }}>
            Le contrôle de votre label, ouvert le {frenchDate(openedOn)}
          </Link>
        </li>
      ))}
    </ul>
  );
};

/** What the service asked of the use of this label, answered or not, and what came of it (M23). */
export const OwnMisuses = (holder: OfHolder) => {
  const { council, label } = holder;
  const ids = useSheet(holder)?.data.misuses.map(({ misuse }) => misuse) ?? [];
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
