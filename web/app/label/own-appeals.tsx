import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { frenchDate } from '../../public/french.ts';
import { appealQuery } from '../api/label-queries.ts';
import { structureQuery } from '../api/structure-queries.ts';
import { ownAppealInWords } from '../words/label-words.ts';

/** The appeals against what was decided of some requests or labels of a structure: its own, and those of third parties. */
export const useAppealsAgainst = (
  council: string,
  structure: string | undefined,
  against: readonly string[],
) => {
  const records = useQuery({
    ...structureQuery(council, structure ?? ''),
    enabled: structure !== undefined,
  });
  const ids = records.data?.data.appeals.map(({ appeal }) => appeal) ?? [];
  const read = useQueries({ queries: ids.map((id) => appealQuery(council, id)) });
  return read.flatMap(({ data }) =>
    data !== undefined && against.includes(data.data.against?.id ?? '') ? [data] : [],
  );
};

type OwnAppealsProps = {
  readonly council: string;
  readonly appeals: ReturnType<typeof useAppealsAgainst>;
};

/** Where each appeal is followed. */
export const OwnAppeals = ({ council, appeals }: OwnAppealsProps) =>
  appeals.length === 0 ? null : (
    <ul className="go">
      {appeals.map(({ id, data, available }) => (
        <li key={id}>
          <Link to="/espace/$council/recours/$appeal" params={{ council, appeal: id }}>
            {ownAppealInWords({ data, available })} du {frenchDate(data.receivedOn)}
          </Link>
        </li>
      ))}
    </ul>
  );
