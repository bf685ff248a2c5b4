import { thingKey, type RowKey } from '../../kernel/rows.ts';

/** One version of the rules, which never changes: what was decided under it is read under it. */
export const rulesKey = (council: string, version: number): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `rules#${version}`,
});

export const rulesDraftKey = (council: string, draft: number): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `rulesDraft#${String(draft).padStart(4, '0')}`,
});
