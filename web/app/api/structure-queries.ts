import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import { thingsIn } from './governance-queries.ts';
import { pagesIn } from './paged-query.ts';
import type { Thing } from './shapes.ts';
import type {
  Contests,
  Found,
  ListedStructure,
  People,
  Signature,
  StructureSheet,
} from './structure-shapes.ts';

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

/** Who signed the charter, and in what capacity. */
export const signatureQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['structure', council, id, 'signature'],
    queryFn: ({ signal }) => read<Signature>(`${structure(council, id)}/signature`, signal),
  });

type Listed = Thing<ListedStructure> & { readonly deadlines: Readonly<Record<string, string>> };

/** All the structures that stand in a state. */
export const structuresQuery = (council: string, state: 'toSettle' | 'declared' | 'known') =>
  thingsIn<Listed>(council, 'structures', [state]);

/** Those of which nothing is awaited, a page at a time. */
export const structuresPages = (council: string, states: readonly ('known' | 'ceased')[]) =>
  pagesIn<Listed>(council, 'structures', states);

/** Structures by their name, their number, their place, or the number of a dossier. */
export const foundQuery = (council: string, words: string) =>
  queryOptions({
    queryKey: ['found', council, words],
    queryFn: ({ signal }) => read<Found>(`/api/${council}/search?q=${encodeURIComponent(words)}`, signal),
  });
