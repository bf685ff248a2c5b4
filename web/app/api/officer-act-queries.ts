import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { ActPreview, PreviewedAct, Requestable } from './officer-act-shapes.ts';
import { viewOf } from './queries.ts';

type Asked = { readonly act: PreviewedAct; readonly dueOn?: string; readonly items?: readonly string[] };

/** What an act would do today, and the letter that it would send: nothing is written. */
export const actPreviewQuery = (council: string, id: string, { act, dueOn, items = [] }: Asked) => {
  const asked = new URLSearchParams({
    act,
    ...(dueOn !== undefined && { dueOn }),
    ...(items.length > 0 && { items: items.join(',') }),
  }).toString();
  return queryOptions({
    queryKey: ['application', council, id, 'actPreview', asked],
    queryFn: ({ signal }) =>
      read<ActPreview>(`/api/${council}/applications/${id}/actPreview?${asked}`, signal),
    placeholderData: keepPreviousData,
  });
};

export const requestableQuery = (council: string, id: string) =>
  viewOf<Requestable>(council, id, 'missingItems');
