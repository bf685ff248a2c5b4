import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { DocumentSheet, KeptFact } from './document-shapes.ts';
import { pagesOf } from './governance-queries.ts';
import type { Thing } from './shapes.ts';

const document = (council: string, id: string): string => `/api/${council}/documents/${id}`;

export const documentSheetQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['document', council, id],
    queryFn: ({ signal }) => read<Thing<DocumentSheet>>(document(council, id), signal),
  });

type Page = { readonly facts: readonly KeptFact[]; readonly next: string | null };

/** What happened to it, the first first. */
export const documentHistoryQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['document', council, id, 'history'],
    queryFn: async ({ signal }) => {
      const pages = await pagesOf<Page>(`${document(council, id)}/history`, signal);
      return pages.flatMap(({ facts }) => facts);
    },
  });
