import { queryOptions } from '@tanstack/react-query';
import { command, read } from './call.ts';
import type { BulkCommand } from '../words/bulk-words.ts';
import type { Thing } from './shapes.ts';

/** What the app reads of one act on many dossiers. */

type Line = {
  readonly thing: string;
  readonly number: string | null;
  readonly structureName: string | null;
  readonly refusal: { readonly title: string } | null;
};

/** What the act would do to each: what is refused comes first. */
export type BulkPreview = {
  readonly carriedOutAt: string;
  readonly entries: readonly (Line & { readonly limits: readonly string[] })[];
};

export type BulkEntries = { readonly items: readonly (Line & { readonly done: boolean | null })[] };

type BulkAction = Thing<{ readonly command: string; readonly of: 'application' | 'misuse' }> & {
  readonly deadlines: Readonly<Record<string, string>>;
};

export const bulkActionQuery = (council: string, id: string) =>
  queryOptions({
    queryKey: ['bulk', council, id],
    queryFn: ({ signal }) => read<BulkAction>(`/api/${council}/bulkActions/${id}`, signal),
    // Once it is asked for it is done within moments; while it is held, nothing presses.
    refetchInterval: ({ state: { data } }) => (data?.state === 'due' ? 1_000 : 5_000),
  });

export const bulkEntriesQuery = (council: string, id: string, state: string) =>
  queryOptions({
    queryKey: ['bulk', council, id, 'entries', state],
    queryFn: ({ signal }) => read<BulkEntries>(`/api/${council}/bulkActions/${id}/entries`, signal),
  });

export type Hold = {
  readonly command: BulkCommand;
  readonly input: object;
  readonly entries: readonly { readonly thing: string }[];
};

/** What an act would do to each dossier: the body that would hold it, and nothing is written. */
export const tryBulk = async (council: string, hold: Hold): Promise<BulkPreview> =>
  (await command(`/api/${council}/bulkActions/preview`, hold, crypto.randomUUID())) as unknown as BulkPreview;
