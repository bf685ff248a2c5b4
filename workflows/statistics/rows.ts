import type { RowKey } from '../kernel/rows.ts';

/** Where what is measured of a council stands: days and counts, of which its statistics are made. */
export const measuresPartition = (council: string): string => `${council}#measures`;

export const passageKey = (council: string, application: string): RowKey => ({
  pk: measuresPartition(council),
  sk: `dossier#${application}`,
});

export const sittingKey = (council: string, session: string, call: number): RowKey => ({
  pk: measuresPartition(council),
  sk: `sitting#${session}#${String(call).padStart(2, '0')}`,
});

/** Where those stopped who left their draft, as of the last day. */
export const leftDraftsKey = (council: string): RowKey => ({ pk: measuresPartition(council), sk: 'drafts' });

/** The figures of the last day, as anybody reads them. */
export const statisticsKey = (council: string): RowKey => ({ pk: `${council}#statistics`, sk: 'last' });
