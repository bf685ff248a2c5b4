import { infiniteQueryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import { pagesOf } from './governance-queries.ts';

/** A fact as the record of a dossier tells it; what is kept from this reader has its place alone. */
export type ToldFact = {
  readonly id: string;
  readonly type?: string;
  readonly at?: string;
  readonly by?:
    { readonly kind: 'person'; readonly person: string; readonly role: string } | { readonly kind: 'system' };
  readonly data?: Readonly<Record<string, unknown>>;
};

const pathOf = (council: string, id: string): string => `/api/${council}/applications/${id}/history`;

type HistoryPage = { readonly facts: readonly ToldFact[]; readonly next: string | null };

/** The record of a dossier from its first fact, a page at a time (K6). */
export const historyQuery = (council: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['application', council, id, 'history'],
    queryFn: ({ pageParam, signal }) =>
      read<HistoryPage>(`${pathOf(council, id)}${pageParam === '' ? '' : `?cursor=${pageParam}`}`, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

/** The whole record as a file: each fact as it was recorded, with what chains it to the one before (K6). */
export const recordAddress = async (council: string, id: string): Promise<string> => {
  const pages = await pagesOf<HistoryPage>(pathOf(council, id));
  const facts = pages.flatMap((page) => page.facts);
  return URL.createObjectURL(
    new Blob([JSON.stringify({ council, application: id, facts }, null, 2)], { type: 'application/json' }),
  );
};
