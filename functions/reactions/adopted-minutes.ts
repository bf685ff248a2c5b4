import * as z from 'zod';
import type { Envelope, Instant } from '../../events/fact.ts';
import { ItemContext } from '../../workflows/item/item.machine.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing } from '../../workflows/kernel/workflow.ts';
import type { SessionContext } from '../../workflows/session/session.machine.ts';
import { session } from '../../workflows/session/session.workflow.ts';
import { minutesRowOf } from '../given/item/minutes-given.ts';
import type { References } from '../given/references.ts';
import type { Store, Subjects } from '../ports.ts';
import { makeMinutesView } from '../queries/session/minutes/minutes-view.ts';
import { digestOfMinutes } from '../queries/session/minutes/standing.ts';
import { makeSystemCommand } from '../shell/system-command.ts';

const State = z.object({ pk: z.string(), context: z.unknown() });
type Sources = { store: Store; references: References; subjects: Pick<Subjects, 'openAll'> };

/**
 * What a session voted is settled once it is closed: until then a vote may be annulled (D14). The minutes that it adopted
 * are then approved, as they stand with the corrections annexed so far (MAN-08).
 */
export const makeAdoptedMinutes = ({ store, references, subjects }: Sources) => {
  const minutesOf = makeMinutesView({ store, references, subjects });
  const send = makeSystemCommand(store, session, () => Promise.resolve(undefined));

  /** The points by which a session adopted minutes: of which session each are. */
  const adoptedIn = async (council: string, id: string): Promise<{ item: string; minutes: string }[]> => {
    const rows = await store.rows(thingKey(council, 'session', id), 'item#');
    const keys = rows.map((row) => ({ pk: thingKey(council, 'item', String(row['item'])), sk: 'state' }));
    return (await store.many(keys)).flatMap((row) => {
      const { pk, context } = State.parse(row);
      const { about, answer } = ItemContext.parse(context);
      if (answer?.adopted !== true || about === null || !('minutesOf' in about)) return [];
      return [{ item: pk.split('#')[2] ?? '', minutes: about.minutesOf }];
    });
  };

  return async ({ council, thing: by, id: cause }: Envelope, at: Instant): Promise<void> => {
    for (const { item, minutes } of await adoptedIn(council, by)) {
      // The count of edits is read before what they wrote: one that comes in between is seen by the approval (D19).
      const row = await minutesRowOf(store, council, minutes);
      if (row === null || row.approved) continue;
      const { thing } = await store.load(session, council, minutes);
      const { standing, ...told } = await minutesOf(thing as Thing<SessionContext>, { approving: item });
      const digest = digestOfMinutes(told, standing.corrections);
      const data = { session: by, item, digest, edits: row.edits };
      await send({ council, thing: minutes, name: 'approveMinutes', data, at, cause });
    }
  };
};
