import * as z from 'zod';
import { minutesKey } from '../../../workflows/session/minutes/rows.ts';
import type { MinutesOpen, MinutesTextGiven } from '../../../workflows/item/minutes/commands.ts';
import type { ItemContext } from '../../../workflows/item/item.machine.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { Store } from '../../ports.ts';
import { lastOpened } from './entries-given.ts';

const Minutes = z.object({ approved: z.boolean(), edits: z.int() });

/** The minutes of a session as their row counts them; null until it opens. */
export const minutesRowOf = async (store: Pick<Store, 'row'>, council: string, session: string) => {
  const row = await store.row(minutesKey({ council, id: session }));
  return row && Minutes.parse(row);
};

/** Whether texts may be written for the minutes of a session. */
const minutesOpen = async (
  store: Pick<Store, 'row'>,
  council: string,
  session: string,
): Promise<MinutesOpen> => {
  const row = await minutesRowOf(store, council, session);
  if (row === null) return { minutes: 'NOT_BEGUN' };
  return { minutes: row.approved ? 'APPROVED' : 'OPEN' };
};

/** What a text of the minutes of a point is decided on; nothing for any other command. */
export const minutesTextGiven = async (
  store: Store,
  name: string,
  { council, id, context: { session } }: Thing<ItemContext>,
): Promise<MinutesTextGiven[keyof MinutesTextGiven] | undefined> => {
  if (name === 'noteDebate') return minutesOpen(store, council, session);
  if (name !== 'recordDissent') return undefined;
  const [open, opened] = await Promise.all([
    minutesOpen(store, council, session),
    lastOpened(store, council, id),
  ]);
  return { ...open, present: opened?.members ?? [] };
};
