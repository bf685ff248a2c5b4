import * as z from 'zod';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { ProposalContext } from '../../../workflows/proposal/proposal.machine.ts';
import { proposal } from '../../../workflows/proposal/proposal.workflow.ts';
import { decisions } from '../../../workflows/proposal/rows.ts';
import { SessionContext } from '../../../workflows/session/session.machine.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import type { Store, Subjects } from '../../ports.ts';
import { readDayCursor } from '../row-cursor.ts';
import { makeListed } from './titles.ts';

type Sources = { store: Store; subjects: Pick<Subjects, 'openAll'>; pages: RowPages };

const PAGE = 25;
const PREFIX = 'decided#';
const Decided = z.object({
  sk: z.string(),
  proposal: z.uuid(),
  session: z.uuid(),
  votedOn: z.string(),
  adopted: z.boolean(),
});
const Placed = z.object({ proposal: z.uuid() });

/** What a session reads of proposals: its own agenda, and what was decided before it with where that stands (M32). */
export const makeFollowUp = ({ store, subjects, pages }: Sources) => {
  const listed = makeListed({ store, subjects });

  /** Proposals as a line shows them, in the order asked. */
  const shown = async (council: string, ids: readonly string[]) => {
    const loaded = await Promise.all(ids.map((id) => store.load(proposal, council, id)));
    const things = loaded.map(({ thing }) => thing as Thing<ProposalContext>);
    const more = await listed('proposal', things);
    return things.map((thing) => ({
      id: thing.id,
      ...more(thing),
      kind: thing.context.kind,
      state: proposal.stateWord(thing.snapshot.value),
      ownerRole: thing.context.ownerRole,
      dueOn: thing.context.dueOn,
      overdue: thing.context.overdue,
    }));
  };

  return {
    /** What is, or was, on its agenda; the same proposal may be on that of another since. */
    proposals: async ({ council, id }: Thing) => {
      const rows = await store.rows(thingKey(council, 'session', id), 'proposal#');
      return {
        items: await shown(
          council,
          rows.map((row) => Placed.parse(row).proposal),
        ),
      };
    },

    /** What was decided before its day, the last session first, and how far each has come. */
    followUp: async ({ council, context }: Thing, cursor: string | undefined) => {
      const { heldOn } = SessionContext.parse(context);
      const before = cursor === undefined ? heldOn : readDayCursor(cursor);
      const { rows, more } = await pages({ pk: decisions(council), prefix: PREFIX, limit: PAGE, before });
      const read = rows.map((row) => Decided.parse(row));
      const lines = await shown(
        council,
        read.map((row) => row.proposal),
      );
      const items = read.map(({ session, votedOn, adopted }, n) => ({
        ...lines[n],
        session,
        votedOn,
        adopted,
      }));
      return { items, next: more ? (read.at(-1)?.sk.slice(PREFIX.length) ?? null) : null };
    },
  };
};
