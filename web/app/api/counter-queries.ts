import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import { pagesOf } from './governance-queries.ts';

type AssistedDraft = {
  readonly id: string;
  readonly structureName: string;
  readonly session: string;
  readonly editedAt: string;
};
type Page = { readonly items: readonly AssistedDraft[]; readonly next: string | null };

/** The drafts that were opened to the service (A11). */
export const assistedDraftsQuery = (council: string) =>
  queryOptions({
    queryKey: ['assistedDrafts', council],
    queryFn: async ({ signal }) => {
      const pages = await pagesOf<Page>(`/api/${council}/councils/${council}/assistedDrafts`, signal);
      return pages.flatMap(({ items }) => items);
    },
  });

export type Found = {
  readonly items: readonly { readonly structure: { readonly id: string; readonly name: string } }[];
};

/** Structures by their name, their number, their place, or the number of a dossier. */
export const foundQuery = (council: string, words: string) =>
  queryOptions({
    queryKey: ['found', council, words],
    queryFn: ({ signal }) => read<Found>(`/api/${council}/search?q=${encodeURIComponent(words)}`, signal),
  });
