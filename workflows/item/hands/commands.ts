import * as z from 'zod';
import { Round } from '../../../events/item.ts';
import { EnteredChoice, Entries } from '../choices.ts';

/** « Tous pour, sauf… »: one line for all, and one for each who differs (DEL-10). */
export const RecordHands = z.strictObject({
  round: Round,
  choice: EnteredChoice,
  exceptions: Entries.default([]),
});
