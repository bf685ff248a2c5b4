import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { Entries, EnteredChoice } from '../../item/choices.ts';

/** What a show of hands on a block said, where no reader of the session looks (D15). */
export const blockHandsKey = (council: string, session: string, block: number): RowKey => ({
  pk: thingKey(council, 'session', session),
  sk: `block#${block}#hands`,
});
export type BlockHandsRow = { choice: EnteredChoice; exceptions: Entries };
