import { dateInParis } from '../../calendar/paris-time.ts';
import type { FactOf } from '../../../events/catalogue.ts';
import { accepted, refused } from '../../kernel/outcome.ts';
import type { ApplicationProposers } from '../commands.ts';

/** How often a receipt is sent again on one day: enough for a lost mail, too few to fill a mailbox. */
export const RESENT_A_DAY = 3;

/** A receipt that was sent again stands so: the last day of it, and how many times on that day. */
export const resent = ({ resentOn, time }: FactOf<'ReceiptResent.v1'>['data']) => ({
  resent: { on: resentOn as string, times: time },
});

/** A10: the receipt, and the acknowledgement if it was given, leave once more as duplicates; no date moves. */
export const resendReceipt: ApplicationProposers['resendReceipt'] = ({ thing: { context }, at }) => {
  const today = dateInParis(at);
  const before = context.resent?.on === today ? context.resent.times : 0;
  if (before >= RESENT_A_DAY) return refused('receipt-resent-enough', { most: RESENT_A_DAY });
  return accepted({ facts: [{ type: 'ReceiptResent.v1', data: { resentOn: today, time: before + 1 } }] });
};
