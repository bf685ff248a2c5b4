import { actingAs, type HeldRole } from '../../../workflows/kernel/actor.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Thing } from '../../../workflows/kernel/workflow.ts';
import { ProposalContext } from '../../../workflows/proposal/proposal.machine.ts';
import { proposal } from '../../../workflows/proposal/proposal.workflow.ts';
import type { Store } from '../../ports.ts';
import type { makeWorkList } from '../work-list.ts';
import type { makeListed } from './titles.ts';

/** How many are looked at in each state, the oldest first: what is beyond is in the list of proposals. */
const LOOKED_AT = 50;
const TO_CARRY_OUT = ['toDo', 'underWay'];

type Sources = {
  store: Pick<Store, 'many' | 'load'>;
  workList: ReturnType<typeof makeWorkList>;
  listed: ReturnType<typeof makeListed>;
};
type Asking = { council: string; person: string; roles: readonly HeldRole[] };

/** Adopted proposals that somebody is to carry out in a council, the first due first; none for who reads none (M32). */
export const makeEntrusted = ({ store, workList, listed }: Sources) => {
  const ownIds = async ({ council, person }: Asking): Promise<string[]> => {
    const pages = await Promise.all(
      TO_CARRY_OUT.map((state) => workList(council, 'proposal', state, undefined, LOOKED_AT)),
    );
    const ids = [...new Set(pages.flatMap((page) => page.ids))];
    const rows = await store.many(ids.map((id) => ({ pk: thingKey(council, 'proposal', id), sk: 'state' })));
    return rows
      .filter((row) => ProposalContext.parse(row['context']).owner === person)
      .map((row) => String(row['pk']).split('#')[2] ?? '');
  };

  return async (asking: Asking) => {
    const { council, person, roles } = asking;
    if (actingAs(proposal.readers, { kind: 'person', person, platform: false, roles }, null) === null)
      return [];
    const loaded = await Promise.all((await ownIds(asking)).map((id) => store.load(proposal, council, id)));
    const things = loaded.map(({ thing }) => thing as Thing<ProposalContext>);
    const more = await listed('proposal', things);
    return things
      .map((thing) => ({
        id: thing.id,
        title: more(thing)['title'] ?? null,
        state: proposal.stateWord(thing.snapshot.value),
        dueOn: thing.context.dueOn,
        overdue: thing.context.overdue,
      }))
      .filter(({ state }) => TO_CARRY_OUT.includes(state))
      .toSorted((one, other) => (one.dueOn ?? '').localeCompare(other.dueOn ?? ''));
  };
};
