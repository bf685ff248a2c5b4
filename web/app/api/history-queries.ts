import { infiniteQueryOptions } from '@tanstack/react-query';
import { read } from './call.ts';

/** A fact as the record of a dossier tells it; what is kept from this reader has its place alone. */
export type ToldFact = {
  readonly id: string;
  readonly type?: string;
  readonly at?: string;
  readonly by?:
    { readonly kind: 'person'; readonly person: string; readonly role: string } | { readonly kind: 'system' };
  readonly data?: Readonly<Record<string, unknown>>;
};

type HistoryPage = { readonly facts: readonly ToldFact[]; readonly next: string | null };

/** The record of a dossier from its first fact, a page at a time (K6). */
export const historyQuery = (council: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['application', council, id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      read<HistoryPage>(
        `/api/${council}/applications/${id}/history${pageParam === '' ? '' : `?cursor=${pageParam}`}`,
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
