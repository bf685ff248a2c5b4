import type { Happening } from '../../events/catalogue.ts';
import { evolve, fromStored, newThing, replay } from '../../workflows/kernel/history.ts';
import { rolesKey, thingKey, type RowItem, type RowKey } from '../../workflows/kernel/rows.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import type { Loaded, Store } from '../ports.ts';
import { toHeldRoles } from './held-roles.ts';
import { fromLedgerItem, versionPrefix } from './ledger-items.ts';
import type { makeReads } from './read-rows.ts';
import { fromReceiptItem, receiptKey, StateItem } from './state-items.ts';

type Reads = ReturnType<typeof makeReads>;

/** Before its first fact, a thing in draft belongs to whom its draft says. */
const drafted = (thing: Thing, draft: RowItem | null): Thing => {
  if (draft === null) return thing;
  const { structure, structureName, session, assisted } = draft;
  const { version: charterVersion, compiledDigest } = draft['charter'] as Record<string, unknown>;
  const said = { structure, structureName, session, assisted, charterVersion, compiledDigest };
  return { ...thing, context: { ...(thing.context as object), ...said } };
};

/** Every sort key of the ledger starts with a digit of its version. */
const ALL_VERSIONS = '0';

const isAt =
  ({ pk, sk }: RowKey) =>
  (row: RowItem): boolean =>
    row['pk'] === pk && row['sk'] === sk;

const rowAt = (rows: readonly RowItem[], key: RowKey): RowItem | null => rows.find(isAt(key)) ?? null;

/** Without a state row, a thing is new, or its row is gone; an open draft has no fact yet. */
const mayMissItsState = (rows: readonly RowItem[], pk: string): boolean =>
  rowAt(rows, { pk, sk: 'state' }) === null && rowAt(rows, { pk, sk: 'draft' })?.['open'] !== true;

/** The word where a thing stands, and since when, from its facts. */
const listedBy = (workflow: Workflow, council: string, id: string, facts: readonly Happening[]) =>
  facts.reduce<Pick<Loaded, 'thing' | 'listed'>>(
    ({ thing, listed }, fact) => {
      const next = evolve(workflow, thing, fact) ?? thing;
      const word = workflow.stateWord(next.snapshot.value);
      return { thing: next, listed: listed?.word === word ? listed : { word, at: fact.at } };
    },
    { thing: newThing(workflow, council, id), listed: null },
  ).listed;

/** A thing to which nothing has happened, but perhaps a draft. */
const notYet = (workflow: Workflow, council: string, id: string, draft: RowItem | null) => ({
  thing: drafted(newThing(workflow, council, id), draft),
  head: null,
  listed: null,
  stateMissing: false,
});

/** Things as they stand, with what the next write is conditioned on. */
export const makeLoadThings = (ledger: Reads, state: Reads): Pick<Store, 'load' | 'facts'> => {
  const facts: Store['facts'] = async (council, workflow, id, version) =>
    (
      await ledger.rows(
        thingKey(council, workflow, id),
        version === undefined ? ALL_VERSIONS : versionPrefix(version),
      )
    ).map(fromLedgerItem);

  /** A state that an older machine wrote, or that cannot be read, is folded again from its facts (P4). */
  const restore = async (workflow: Workflow, council: string, id: string, stored: StateItem) => {
    if (stored.machine === workflow.machineVersion)
      try {
        return fromStored(workflow, council, id, stored.version, stored);
      } catch {
        // Unknown state or another context: the facts are the truth.
      }
    const all = await facts(council, workflow.name, id);
    return replay(workflow, council, id, all as unknown as Happening[]);
  };

  /** A thing whose state row is gone, folded from its facts, with what its row said; null when it has none (P4). */
  const rebuild = async (workflow: Workflow, council: string, id: string) => {
    const all = await facts(council, workflow.name, id);
    const last = all.at(-1);
    if (last === undefined) return null;
    const recorded = all as unknown as Happening[];
    const thing = replay(workflow, council, id, recorded);
    const listed = listedBy(workflow, council, id, recorded);
    return { thing, head: last.hash, listed, stateMissing: true };
  };

  /** A thing as its state row says. */
  const stand = async (workflow: Workflow, council: string, id: string, row: RowItem) => {
    const stored = StateItem.parse(row);
    const [word] = stored.list.split('#').slice(-1);
    return {
      thing: await restore(workflow, council, id, stored),
      head: stored.head,
      listed: word === undefined ? null : { word, at: stored.listAt },
      stateMissing: false,
    };
  };

  const load: Store['load'] = async (workflow, council, id, commandId, person, beside = []) => {
    const pk = thingKey(council, workflow.name, id);
    const keys: RowKey[] = [{ pk, sk: 'state' }];
    if (workflow.name === 'application') keys.push({ pk, sk: 'draft' });
    if (commandId !== undefined) keys.push(receiptKey(council, workflow.name, id, commandId));
    const roles = person === undefined ? null : rolesKey(council, person);
    if (roles !== null) keys.push(roles);
    keys.push(...beside);
    const first = await state.many(keys);
    const rebuilt = mayMissItsState(first, pk) ? await rebuild(workflow, council, id) : null;
    // It may have been made between the two readings: its rows, receipt included, are then there by now.
    const found = rebuilt === null ? first : await state.many(keys);
    const at = (sk: string) => rowAt(found, { pk, sk });
    const row = at('state');
    const draft = at('draft');
    const receipt = commandId === undefined ? null : at(`command#${commandId}`);
    const stood = row
      ? await stand(workflow, council, id, row)
      : (rebuilt ?? notYet(workflow, council, id, draft));
    return {
      ...stood,
      draft,
      rows: found.filter((each) => beside.some((key) => isAt(key)(each))),
      roles: toHeldRoles(roles && rowAt(found, roles)),
      receipt: receipt && fromReceiptItem(workflow.name, id, receipt),
    };
  };

  return { load, facts };
};
