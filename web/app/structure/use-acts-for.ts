import { useQuery } from '@tanstack/react-query';
import { meQuery } from '../api/queries.ts';

/** Whether one acts for a structure, in whatever capacity; undefined until it is known. */
export const useActsFor = (structure: string): boolean | undefined =>
  useQuery(meQuery).data?.councils.some(({ structures }) => structures.some(({ id }) => id === structure));
