import { receiptKey } from '../../functions/adapters/state-items.ts';
import { derivedId } from '../../functions/shell/digest.ts';
import { slotKey, type RowItem } from '../../workflows/kernel/rows.ts';
import { addressOf, type Address } from './address.ts';
import type { Entry } from './journal.ts';
import type { Source } from './tables.ts';

/** The slot that a ballot would be in, whoever's ballot is there. */
const slotOf = async (source: Source, { council, pk }: Address, member: number): Promise<RowItem | null> => {
  const item = await source.state.row({ pk, sk: 'state' });
  const poll = (item?.['context'] as { poll?: string | null } | undefined)?.poll;
  return poll == null ? null : source.state.row(slotKey(council, poll, member));
};

/** What shows that a command was carried out: its receipt, or the slot with its ballot; null when there is none. */
export const writtenOf = async (source: Source, entry: Entry, member: number): Promise<RowItem | null> => {
  const address = addressOf(entry);
  if (address.command !== 'castBallot')
    return source.state.row(receiptKey(address.council, address.workflow, address.thing, entry.key));
  const slot = await slotOf(source, address, member);
  return slot?.['command'] === derivedId(entry.person, entry.key) ? slot : null;
};
