import {
  CommandDone,
  VersionConflict,
  type Append,
  type Loaded,
  type Receipt,
  type Store,
} from '../../functions/ports.ts';
import { fromStored, newThing } from '../../workflows/kernel/history.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { StoredState, Workflow } from '../../workflows/kernel/workflow.ts';
import type { Random } from '../stage/random.ts';

type Kept = { readonly version: number; readonly state: StoredState };
const MOST_TURNS = 3;

/** What is told of each write: the thing before it, what was decided, and by which command. */
export type Written = (pk: string, append: Append) => void;

const nothing = (): never => {
  throw new Error('nothing else is kept in memory');
};

/**
 * States and receipts in memory, under the conditions that the tables keep: a write on an older version is refused, and
 * so is a command that was carried out. Reading and writing take a few turns each, so that two who act at once mingle.
 */
export const makeMemoryStore = (random: Random, written: Written): Store => {
  const things = new Map<string, Kept>();
  const receipts = new Map<string, Receipt>();
  const turns = async (): Promise<void> => {
    for (let left = random.below(MOST_TURNS); left > 0; left -= 1) await Promise.resolve();
  };

  const load = async (
    workflow: Workflow,
    council: string,
    id: string,
    commandId?: string,
  ): Promise<Loaded> => {
    await turns();
    const pk = thingKey(council, workflow.name, id);
    const kept = things.get(pk);
    const thing =
      kept === undefined
        ? newThing(workflow, council, id)
        : fromStored(workflow, council, id, kept.version, kept.state);
    const receipt = (commandId === undefined ? undefined : receipts.get(`${pk}|${commandId}`)) ?? null;
    return { thing, head: null, listed: null, draft: null, rows: [], roles: [], receipt };
  };

  const append = async (workflow: Workflow, one: Append): Promise<void> => {
    await turns();
    const { loaded, decision, command } = one;
    const { thing } = loaded;
    const pk = thingKey(thing.council, workflow.name, thing.id);
    const done = receipts.get(`${pk}|${command.id}`);
    if (done !== undefined) throw new CommandDone(done);
    if ((things.get(pk)?.version ?? 0) !== thing.version) throw new VersionConflict(pk);
    const version = decision.facts.length > 0 ? thing.version + 1 : thing.version;
    things.set(pk, { version, state: decision.next });
    receipts.set(`${pk}|${command.id}`, command.receipt);
    written(pk, one);
  };

  return { load, append, row: nothing, rows: nothing, many: nothing, facts: nothing, roles: nothing };
};
