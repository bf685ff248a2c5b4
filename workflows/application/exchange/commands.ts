import * as z from 'zod';
import { Side } from '../../../events/exchange.ts';
import { text } from '../../../events/fact.ts';

/** Long enough for a letter, short enough for a page of them. */
const TYPED = 4000;

/** A message or a note is named by the version of the dossier at which it was written: it never changes (order of time). */
const WrittenNumber = z.int().min(1).max(999_999_999);

/** A message says to whom it goes, and a note has nobody to go to: one is never taken for the other (B10). */
export const exchangeCommands = {
  sendMessage: z.strictObject({ to: Side, text: text(TYPED) }),
  writeNote: z.strictObject({ text: text(TYPED) }),
  markRead: z.strictObject({ upTo: WrittenNumber }),
};

/** Up to which message one side has read. */
export type ReadMark = { upTo: number };

export type ExchangeGiven = { markRead: { marks: Record<Side, ReadMark | null> } };
