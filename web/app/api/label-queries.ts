import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Appeal, Commitments, Control, History, Label, Misuse, PublicRecord } from './label-shapes.ts';
import { viewOf } from './queries.ts';
import type { Thing } from './shapes.ts';

const label = (council: string, id: string): string => `/api/${council}/labels/${id}`;

export const labelQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['label', council, id],
    queryFn: ({ signal }) => read<Thing<Label> & Deadlines>(label(council, id), signal),
  });

/** What comes due of it, by name. */
type Deadlines = { readonly deadlines: Readonly<Record<string, string>> };

export const labelHistoryQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['label', council, id, 'history'],
    queryFn: ({ signal }) => read<History>(`${label(council, id)}/history`, signal),
  });

/** What its public page says. */
export const publicRecordQuery = (number: string) =>
  queryOptions({
    queryKey: ['publicRecord', number],
    queryFn: ({ signal }) => read<PublicRecord>(`/labels/${encodeURIComponent(number)}.json`, signal),
  });

/** What the structure said that it will do, and what the decision depends on (M15, D16). */
export const commitmentsQuery = (council: string, application: string) =>
  viewOf<Commitments>(council, application, 'commitments');

export const controlQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['control', council, id],
    queryFn: ({ signal }) => read<Thing<Control>>(`/api/${council}/controls/${id}`, signal),
  });

export const appealQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['appeal', council, id],
    queryFn: ({ signal }) => read<Thing<Appeal>>(`/api/${council}/appeals/${id}`, signal),
  });

export const misuseQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['misuse', council, id],
    queryFn: ({ signal }) => read<Thing<Misuse>>(`/api/${council}/misuses/${id}`, signal),
  });
