import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';

/** The roles that one holds in a council; none until they are read. */
export const useRoles = (council: string): readonly string[] =>
  useQuery(meQuery)
    .data?.councils.find((own) => own.council === council)
    ?.roles.map(({ role }) => role) ?? [];
