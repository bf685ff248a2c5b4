import type { Happening } from '../../events/catalogue.ts';
import { fromStored, newThing, replay } from '../../workflows/kernel/history.ts';
import { rolesKey, thingKey, type RowItem } from '../../workflows/kernel/rows.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import type { Store } from '../ports.ts';
import { toHeldRoles } from './held-roles.ts';
import { factSortKey, fromLedgerItem } from './ledger-items.ts';
import type { makeReads } from './read-rows.ts';
import { fromReceiptItem, receiptKey, StateItem } from './state-items.ts';

type Reads = ReturnType<typeof makeReads>;

/** Before its first fact, a thing in draft belongs to whom its draft says. */
const drafted = (thing: Thing, draft: RowItem | null): Thing => {
  if (draft === null) return thing;
  const { structure, structureName, session } = draft;
  return { ...thing, context: { ...(thing.context as object), structure, structureName, session } };
};

/** Every sort key of the ledger starts with a digit of its version; one version's, with all ten and a mark. */
const versionPrefix = (version: number | undefined): string =>
  version === undefined ? '0' : factSortKey(version, 0).slice(0, -'000'.length);

/** Things as they stand, with what the next write is conditioned on. */
export const makeLoadThings = (ledger: Reads, state: Reads): Pick<Store, 'load' | 'facts'> => {
  const facts: Store['facts'] = async (council, workflow, id, version) =>
    (await ledger.rows(thingKey(council, workflow, id), versionPrefix(version))).map(fromLedgerItem);

  /** A state that an older machine wrote, or that cannot be read, is folded again from its facts (P4). */
  const restore = async (workflow: Workflow, council: string, id: string, stored: StateItem) => {
    if (stored.machine === workflow.machineVersion)
      try {
        return fromStored(workflow, council, id, stored.version, stored);
      } catch {
        // Unknown state or another context: the facts are the truth.
      }
    const all = await facts(council, workflow.name, id);
    return replay(workflow, council, id, all as unknown as (Happening & { version: number })[]);
  };

  const load: Store['load'] = async (workflow, council, id, commandId, person) => {
    const pk = thingKey(council, workflow.name, id);
    const keys = [{ pk, sk: 'state' }];
    if (workflow.name === 'application') keys.push({ pk, sk: 'draft' });
    if (commandId !== undefined) keys.push(receiptKey(council, workflow.name, id, commandId));
    if (person !== undefined) keys.push(rolesKey(council, person));
    const found = await state.many(keys);
    const at = (sk: string) => found.find((row) => row['sk'] === sk) ?? null;
    const row = at('state');
    const draft = at('draft');
    const receipt = commandId === undefined ? null : at(`command#${commandId}`);
    const stored = row && StateItem.parse(row);
    const [word] = stored ? stored.list.split('#').slice(-1) : [];
    return {
      thing: stored
        ? await restore(workflow, council, id, stored)
        : drafted(newThing(workflow, council, id), draft),
      head: stored?.head ?? null,
      listed: stored && word !== undefined ? { word, at: stored.listAt } : null,
      draft,
      roles: toHeldRoles(at('roles')),
      receipt: receipt && fromReceiptItem(workflow.name, id, receipt),
    };
  };

  return { load, facts };
};
