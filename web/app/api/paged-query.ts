import { infiniteQueryOptions } from '@tanstack/react-query';
import { FIRST, readFrom } from './read-pages.ts';

/** What stands in one of these states, a page at a time, state after state: a list that only grows is never read whole. */
export const pagesIn = <Item>(council: string, things: string, states: readonly string[]) =>
  infiniteQueryOptions({
    queryKey: [things, council, 'pages', ...states],
    initialPageParam: FIRST,
    queryFn: ({ pageParam, signal }) =>
      readFrom<Item>(`/api/${council}/${things}`, states, pageParam, signal),
    getNextPageParam: ({ next }) => next,
  });
