import { queryOptions } from '@tanstack/react-query';
import { readAnew } from './call.ts';
import type { Partners, Workload } from './council-shapes.ts';
import { ofCouncil } from './people-queries.ts';
import type { Councils } from './shapes.ts';

/** The councils as they are now: one that was established a moment ago is among them. */
export const establishedQuery = queryOptions({
  queryKey: ['councils', 'established'],
  queryFn: ({ signal }) => readAnew<Councils>('/api/councils', signal),
});

export const partnersQuery = (council: string) => ofCouncil<Partners>(council, 'partners');

export const workloadQuery = (council: string) => ofCouncil<Workload>(council, 'workload');
