import type { RowKey } from '../../kernel/rows.ts';
import { shardOf } from './shards.ts';
import type { Change } from './changes.ts';

/** Rows from which the public side is read: copies of what is public of labels, one partition a question. */
export const registerPartition = (council: string): string => `${council}#register`;

/** Labels of a territory, by number; one that moved away leaves a row that says so, for what is told late. */
export const placePartition = (council: string, territory: string): string =>
  `${council}#register#place#${territory}`;

/** Labels that stand in one file. */
export const shardPartition = (council: string, shard: string): string =>
  `${council}#register#shard#${shard}`;
export const shardKey = (council: string, number: string): RowKey => ({
  pk: shardPartition(council, shardOf(number)),
  sk: number,
});

/** What changed, in a council, in one of its territories (by code) or of one label (by number), by time. */
export const changesPartition = (council: string, of: string | null): string =>
  of === null ? `${council}#register#changes` : `${council}#register#changes#${of}`;
export const changeSortKey = ({ at, number, version, rank }: Change): string =>
  `${at}#${number}#${String(version).padStart(6, '0')}.${String(rank).padStart(2, '0')}`;

/** The name under which labels are searched, apart from dossiers. */
export const searchedAs = (council: string): string => `${council}#register`;

/** Where each value that is shown of a label comes from, and when it was last looked at (G9). */
export const aboutLabelKey = (number: string): RowKey => ({ pk: `label#${number}`, sk: 'about' });
