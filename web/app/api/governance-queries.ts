import { queryOptions } from '@tanstack/react-query';
import { read } from './call.ts';
import type { CharterComparison } from './comparison-shapes.ts';
import type {
  CharterSheet,
  CharterWriting,
  ListedCharter,
  ListedSession,
  SimulationPage,
} from './governance-shapes.ts';

type Page<Item> = { readonly items: readonly Item[]; readonly next: string | null };

/** Every page of a list, one after the other. */
export const pagesOf = async <Answer extends { readonly next: string | null }>(
  path: string,
  signal?: AbortSignal,
): Promise<readonly Answer[]> => {
  const pages: Answer[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const from: string =
      cursor === '' ? '' : `${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`;
    const page: Answer = await read<Answer>(path + from, signal);
    pages.push(page);
    cursor = page.next;
  }
  return pages;
};

/** All that stands in one of these states, in their order. */
export const thingsIn = <Item>(council: string, things: string, states: readonly string[]) =>
  queryOptions({
    queryKey: [things, council, ...states],
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        states.map((state) => pagesOf<Page<Item>>(`/api/${council}/${things}?state=${state}`, signal)),
      );
      return lists.flat().flatMap(({ items }) => items);
    },
  });

export const chartersQuery = (council: string) =>
  thingsIn<ListedCharter>(council, 'charters', [
    'drafted',
    'consultation',
    'onAgenda',
    'adopted',
    'superseded',
    'abandoned',
  ]);

/** Those on which everybody may say what they think. */
export const consultedQuery = (council: string) =>
  thingsIn<ListedCharter>(council, 'charters', ['consultation']);

/** The sessions on whose agenda something may still be placed. */
export const comingSessionsQuery = (council: string) =>
  thingsIn<ListedSession>(council, 'sessions', ['scheduled', 'convened']);

export const charterSheetQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['charterSheet', council, id],
    queryFn: ({ signal }) => read<CharterSheet>(`/api/${council}/charters/${id}`, signal),
  });

export const writingQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['charterSheet', council, id, 'writing'],
    queryFn: ({ signal }) => read<CharterWriting>(`/api/${council}/charters/${id}/writing`, signal),
  });

export const comparisonQuery = (council: string, id: string, against: string) =>
  queryOptions({
    queryKey: ['charterSheet', council, id, 'diff', against],
    queryFn: ({ signal }) =>
      read<CharterComparison>(`/api/${council}/charters/${id}/diff?against=${against}`, signal),
  });

/** What a draft would change for everybody whom it judges: the API counts it a page at a time. */
export const simulationQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['charterSheet', council, id, 'simulation'],
    queryFn: ({ signal }) => pagesOf<SimulationPage>(`/api/${council}/charters/${id}/simulation`, signal),
  });
