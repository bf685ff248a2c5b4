import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { read, readAnew } from './call.ts';
import type { Eliminations, Invitations, Partners, RoutingInForce, Workload } from './council-shapes.ts';
import { ofCouncil } from './people-queries.ts';
import type { Councils } from './shapes.ts';

/** The councils as they are now: one that was established a moment ago is among them. */
export const establishedQuery = queryOptions({
  queryKey: ['councils', 'established'],
  queryFn: ({ signal }) => readAnew<Councils>('/api/councils', signal),
});

export const partnersQuery = (council: string) => ofCouncil<Partners>(council, 'partners');

export const workloadQuery = (council: string) => ofCouncil<Workload>(council, 'workload');

export const routingQuery = (council: string) => ofCouncil<RoutingInForce>(council, 'routing');

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** As many as are read at once, where pages of the service hold few. */
const ENOUGH = 25;

/** Pages read on until there is enough to show: some of a list is not shown to this reader, or not yet over. */
const pageFrom = async <Item>(list: string, from: string, signal: AbortSignal): Promise<Page<Item>> => {
  const items: Item[] = [];
  let next: string | null = from;
  while (next !== null && items.length < ENOUGH) {
    const at: string = next === '' ? '' : `?cursor=${encodeURIComponent(next)}`;
    const page: Page<Item> = await read(`${list}${at}`, signal);
    items.push(...page.items);
    next = page.next;
  }
  return { items, next };
};

/** A list of a council, a page at a time. */
const pagesOf = <Item>(council: string, view: string) =>
  infiniteQueryOptions({
    queryKey: ['governed', council, view, 'pages'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      pageFrom<Item>(`/api/${council}/councils/${council}/${view}`, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });

export const invitationsQuery = (council: string) =>
  pagesOf<Invitations['items'][number]>(council, 'invitations');

export const eliminationsQuery = (council: string) =>
  pagesOf<Eliminations['items'][number]>(council, 'eliminations');
