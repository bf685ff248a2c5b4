import { thingKey, type RowKey } from '../kernel/rows.ts';

/** One charter takes effect on a day: the row by which the one in force is found. */
export const inForceKey = (council: string, effectiveOn: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `charter#${effectiveOn}`,
});

/** The dated table with which a council's charters are compiled, once it has published its own. */
export const constantsKey = (council: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: 'constants',
});

const ranked =
  (kind: string) =>
  (council: string, charter: string, rank: number): RowKey => ({
    pk: thingKey(council, 'charter', charter),
    sk: kind + String(rank).padStart(4, '0'),
  });

/** The amendments and comments of a charter, numbered from 1. */
export const AMENDMENTS = 'amendment#';
export const COMMENTS = 'comment#';
export const amendmentKey = ranked(AMENDMENTS);
export const commentKey = ranked(COMMENTS);
