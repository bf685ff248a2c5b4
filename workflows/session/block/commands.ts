import * as z from 'zod';
import { BlockLeft, BlockNumber, MOST_BLOCK_ITEMS } from '../../../events/session.ts';
import { EnteredChoice, Entries } from '../../item/choices.ts';

const Items = z.array(z.uuid()).max(MOST_BLOCK_ITEMS);
const block = { block: BlockNumber };

export const blockCommands = {
  /** Points of the list that is consensual, voted together (D17). */
  openBlock: z.strictObject({
    items: Items.min(1).refine((items) => new Set(items).size === items.length, {
      error: 'Chaque point se nomme une seule fois.',
    }),
  }),
  /** « Tous pour, sauf… », once for all of them; entered again before it is closed, the last one counts. */
  recordBlockHands: z.strictObject({ ...block, choice: EnteredChoice, exceptions: Entries.default([]) }),
  closeBlock: z.strictObject(block),
  noteBlockOpened: z.strictObject({ ...block, opened: Items, left: z.array(BlockLeft) }),
  noteBlockVoted: z.strictObject({ ...block, voted: Items, left: z.array(BlockLeft) }),
};
