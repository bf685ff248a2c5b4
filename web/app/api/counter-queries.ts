import { queryOptions } from '@tanstack/react-query';
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
