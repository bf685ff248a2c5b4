import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Absentees, Colleague, Delegation, Governed, Roster } from './people-shapes.ts';
import type { Thing } from './shapes.ts';

/** What is read of a council, beside its sheet, by the last word of its address. */
export const ofCouncil = <Data>(council: string, view: string, query = '') =>
  queryOptions({
    queryKey: ['governed', council, view, query],
    queryFn: ({ signal }) => read<Data>(`/api/${council}/councils/${council}/${view}${query}`, signal),
  });

export const governedQuery = (council: string) =>
  queryOptions({
    queryKey: ['governed', council],
    queryFn: ({ signal }) => read<Thing<Governed>>(`/api/${council}/councils/${council}`, signal),
  });

/** Who sits on a day, or today. */
export const rosterQuery = (council: string, on: string) =>
  ofCouncil<Roster>(council, 'roster', on === '' ? '' : `?on=${on}`);
export const staffQuery = (council: string) =>
  ofCouncil<{ readonly staff: readonly Colleague[] }>(council, 'staff');
export const delegationsQuery = (council: string) =>
  ofCouncil<{ readonly delegations: readonly Delegation[] }>(council, 'delegations');
export const absenteesQuery = (council: string) => ofCouncil<Absentees>(council, 'absentees');

/** Who examines here, by name. */
export type Officers = {
  readonly officers: readonly { readonly person: string; readonly name: string | null }[];
};
export const officersQuery = (council: string) => ofCouncil<Officers>(council, 'officers');
