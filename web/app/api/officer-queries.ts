import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { Grid, Notes, WorkList } from './officer-shapes.ts';
import { viewOf } from './queries.ts';

/** What must move first for the next session (M29). */
export const workListQuery = (council: string) =>
  queryOptions({
    queryKey: ['work', council],
    queryFn: ({ signal }) => read<WorkList>(`/api/${council}/applications?order=session`, signal),
  });

export const gridQuery = (council: string, id: string) => viewOf<Grid>(council, id, 'grid');
export const notesQuery = (council: string, id: string) => viewOf<Notes>(council, id, 'notes');
