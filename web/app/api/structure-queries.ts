import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Thing } from './shapes.ts';
import type { Contests, People, StructureSheet } from './structure-shapes.ts';

const structure = (council: string, id: string): string => `/api/${council}/structures/${id}`;

export const structureQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['structure', council, id],
    queryFn: ({ signal }) => read<Thing<StructureSheet>>(structure(council, id), signal),
  });

/** Who acts for it, and who is invited to. */
export const peopleQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['structure', council, id, 'people'],
    queryFn: ({ signal }) => read<People>(`${structure(council, id)}/people`, signal),
  });

/** What was contested and why, and how it was settled. */
export const contestsQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['structure', council, id, 'contests'],
    queryFn: ({ signal }) => read<Contests>(`${structure(council, id)}/contests`, signal),
  });
