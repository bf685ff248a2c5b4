import * as z from 'zod';
import { actingAs, type HeldRole } from '../../../workflows/kernel/actor.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import type { ProposalContext } from '../../../workflows/proposal/proposal.machine.ts';
import { proposal } from '../../../workflows/proposal/proposal.workflow.ts';
import { entrustedTo } from '../../../workflows/proposal/rows.ts';
import type { RowPages } from '../../adapters/row-pages.ts';
import type { Store } from '../../ports.ts';
import { LIST_PAGE } from '../list-page.ts';
import { readDayCursor } from '../row-cursor.ts';
import type { makeListed } from './titles.ts';

const PREFIX = 'proposal#';
const Row = z.object({ sk: z.string(), proposal: z.uuid() });

type Whose = { council: string; person: string };

/**
 * Which proposals somebody is to carry out in a council, the first due first, a page at a time (M32): their own rows are
 * read, whatever the number of proposals. @throws Problem 400 when the cursor is of no such page
 */
export const makeEntrustedIds =
  (pages: RowPages) =>
  async ({ council, person }: Whose, cursor: string | undefined, limit = LIST_PAGE) => {
    const { rows, more } = await pages({
      pk: entrustedTo(council, person),
      prefix: PREFIX,
      limit,
      rising: true,
      ...(cursor !== undefined && { after: readDayCursor(cursor) }),
    });
    const read = rows.map((row) => Row.parse(row));
    return {
      ids: read.map((row) => row.proposal),
      next: more ? (read.at(-1)?.sk.slice(PREFIX.length) ?? null) : null,
    };
  };

type Sources = {
  store: Pick<Store, 'load'>;
  entrustedIds: ReturnType<typeof makeEntrustedIds>;
  listed: ReturnType<typeof makeListed>;
};
type Asking = Whose & { roles: readonly HeldRole[] };

/** The first page of what somebody is to carry out, and whether there is more; nothing for who reads no proposal. */
export const makeEntrusted =
  ({ store, entrustedIds, listed }: Sources) =>
  async ({ council, person, roles }: Asking) => {
    if (actingAs(proposal.readers, { kind: 'person', person, platform: false, roles }, null) === null)
      return { proposals: [], moreProposals: false };
    const { ids, next } = await entrustedIds({ council, person }, undefined);
    const loaded = await Promise.all(ids.map((id) => store.load(proposal, council, id)));
    // What moved since its row was read is in other hands.
    const things = loaded
      .map(({ thing }) => thing as Thing<ProposalContext>)
      .filter(({ context }) => context.owner === person);
    const more = await listed('proposal', things);
    const proposals = things.map((thing) => ({
      id: thing.id,
      title: more(thing)['title'] ?? null,
      state: proposal.stateWord(thing.snapshot.value),
      dueOn: thing.context.dueOn,
      overdue: thing.context.overdue,
    }));
    return { proposals, moreProposals: next !== null };
  };
