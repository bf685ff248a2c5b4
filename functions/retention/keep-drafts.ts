import * as z from 'zod';
import { Instant } from '../../events/fact.ts';
import { dateInParis, endOfDayInParis } from '../../workflows/calendar/paris-time.ts';
import type { RowKey } from '../../workflows/kernel/rows.ts';
import { isOver, lastDayThatMayBeOver } from '../../workflows/retention/retained-until.ts';
import type { ListedDrafts } from '../adapters/listed-drafts.ts';
import type { Store } from '../ports.ts';
import type { makeEraseDraft } from './erase-draft.ts';
import { orLeft } from './or-left.ts';

const Draft = z.object({
  structure: z.uuid(),
  session: z.uuid(),
  changes: z.int(),
  editedAt: Instant,
  open: z.boolean(),
  erasing: z.boolean().default(false),
});

type Parts = {
  store: Pick<Store, 'row'>;
  drafts: ListedDrafts;
  eraseDraft: ReturnType<typeof makeEraseDraft>;
};

/** The drafts of a council that nobody filed, once their time is over; says how many went. */
export const makeKeepDrafts = ({ store, drafts, eraseDraft }: Parts) => {
  /** Whether it was erased. What was filed, or worked on, since it was found is left. */
  const look = async (key: RowKey, months: number, now: Instant): Promise<boolean> => {
    const row = await store.row(key);
    if (row === null) return false;
    const { structure, session, changes, editedAt, open, erasing } = Draft.parse(row);
    if (!open && !erasing) return false;
    const seen = { changes, editedAt };
    if (!erasing && !isOver(dateInParis(editedAt), months, dateInParis(now))) {
      if (row['listAt'] !== editedAt) await drafts.listAgain(key, seen);
      return false;
    }
    if (!erasing && !(await drafts.close(key, seen))) return false;
    const [council = '', , id = ''] = key.pk.split('#');
    await eraseDraft({ council, id, structure, session }, now);
    return true;
  };

  return async (council: string, months: number, now: Instant): Promise<number> => {
    const last = endOfDayInParis(lastDayThatMayBeOver(months, dateInParis(now)));
    let erased = 0;
    for (const key of await drafts.upTo(council, last)) if (await orLeft(look(key, months, now))) erased += 1;
    return erased;
  };
};
