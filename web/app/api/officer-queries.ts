import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Grid, Notes, WorkList } from './officer-shapes.ts';
import { thingsIn } from './governance-queries.ts';
import { viewOf } from './queries.ts';
import type { Application, Thing } from './shapes.ts';

/** What must move first for the next session (M29). */
export const workListQuery = (council: string) =>
  queryOptions({
    queryKey: ['work', council],
    queryFn: ({ signal }) => read<WorkList>(`/api/${council}/applications?order=session`, signal),
  });

export const gridQuery = (council: string, id: string) => viewOf<Grid>(council, id, 'grid');
export const notesQuery = (council: string, id: string) => viewOf<Notes>(council, id, 'notes');

/** The states of a dossier of which the service awaits nothing more. */
const ENDED = ['notified', 'implicitlyAccepted', 'implicitlyRejected', 'inadmissible', 'withdrawn'];

export const endedDossiersQuery = (council: string) =>
  thingsIn<Thing<Application>>(council, 'applications', ENDED);
