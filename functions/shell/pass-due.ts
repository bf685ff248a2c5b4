import type { Instant } from '../../events/fact.ts';
import type { RefusalReason } from '../../workflows/kernel/refusals.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';
import type { Thing, WorkflowName } from '../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../workflows/workflows.ts';
import type { Store } from '../ports.ts';
import { derivedId } from './digest.ts';
import { makeHandleCommand, type Given } from './handle-command.ts';

/** A deadline of a thing whose instant has come, as the thing stood when it was read. */
export type Due = { thing: Thing; deadline: string; dueAt: Instant; now: Instant };

/** What passing deadlines stands on. */
export type Passes = {
  readonly store: Store;
  /** What some deadlines are decided on beside their thing; nothing, for the others. */
  readonly given: Partial<Record<WorkflowName, Given>>;
  /** Lists one that was refused, for a person. `pk` is that of the thing. */
  readonly setAside: (pk: string, due: Due, refusal: RefusalReason) => Promise<void>;
  /** Takes what is due and refused from what wakes the sweep; what falls due later still does. */
  readonly park: (pk: string, thing: Thing, now: Instant) => Promise<void>;
};

const nothing: Given = () => Promise.resolve(undefined);

/** What a thing may have due at once; a rule that set itself again for the past is left to the next sweep. */
const MOST_AT_ONCE = 20;

const earliestDue = (thing: Thing, now: Instant, refused: ReadonlySet<string>): Due | undefined =>
  Object.entries(thing.deadlines)
    .filter(([name, instant]) => instant <= now && !refused.has(`${name} ${instant}`))
    .toSorted(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([deadline, dueAt]) => ({ thing, deadline, dueAt, now }))[0];

/**
 * Passes all that is due of one thing, the earliest first; how many passed. The index that woke it only wakes: what is
 * due is decided on the thing itself, by the instant of the sweep (P13).
 */
export const makePassDue = ({ store, given, setAside, park }: Passes) => {
  const pass = (name: WorkflowName, { thing, deadline, dueAt, now }: Due) => {
    const handle = makeHandleCommand(store, WORKFLOWS[name], given[name] ?? nothing);
    const { council, id } = thing;
    const cause = derivedId(thingKey(council, name, id), deadline, dueAt);
    const data = { deadline, dueAt };
    const actor = { kind: 'system', cause } as const;
    return handle({ id: cause, council, thing: id, name: 'passDeadline', data, at: now, actor });
  };

  return async (pk: string, now: Instant): Promise<number> => {
    const [council = '', workflow = '', id = ''] = pk.split('#');
    const name = workflow as WorkflowName;
    const load = async () => (await store.load(WORKFLOWS[name], council, id)).thing;
    const refused = new Set<string>();
    let passed = 0;
    let thing = await load();
    for (let turn = 0; turn < MOST_AT_ONCE; turn += 1) {
      const due = earliestDue(thing, now, refused);
      if (due === undefined) break;
      const outcome = await pass(name, due);
      thing = await load();
      if (outcome.ok) passed += 1;
      // Who was quicker may have cleared it: what does not stand any more was not refused.
      else if (thing.deadlines[due.deadline] === due.dueAt) {
        await setAside(pk, due, outcome.refusal.reason);
        refused.add(`${due.deadline} ${due.dueAt}`);
      }
    }
    if (refused.size === 0) return passed;
    // Listed before it leaves the index: whoever is killed between the two does both again, and it is listed once.
    await park(pk, thing, now);
    return passed + 1;
  };
};
