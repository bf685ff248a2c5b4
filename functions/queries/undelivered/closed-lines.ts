import { declares } from '../../../workflows/council/interests/declaration.ts';
import type { Actor } from '../../../workflows/kernel/actor.ts';
import { fromStored } from '../../../workflows/kernel/history.ts';
import { isClosed } from '../../../workflows/kernel/rights.ts';
import type { RowItem } from '../../../workflows/kernel/rows.ts';
import type { Thing, Workflow, WorkflowName } from '../../../workflows/kernel/workflow.ts';
import { WORKFLOWS } from '../../../workflows/workflows.ts';
import type { makeReads } from '../../adapters/read-rows.ts';
import { StateItem } from '../../adapters/state-items.ts';
import { makeClosings } from '../../given/closings.ts';

type Reads = Pick<ReturnType<typeof makeReads>, 'rows' | 'many'>;

/** Whether what a line tells of is closed to somebody (B9), by the partition of its thing and the state found there. */
export type IsClosedTo = (
  council: string,
  actor: Actor,
) => (pk: string, state: RowItem | null) => Promise<boolean>;

const standing = (workflow: Workflow, council: string, id: string, state: RowItem): Thing | null => {
  try {
    const stored = StateItem.parse(state);
    return fromStored(workflow, council, id, stored.version, stored);
  } catch {
    return null;
  }
};

/** A line names whom it is about: whoever has an interest there neither reads it nor answers to it (B9). */
export const makeIsClosedTo = (reads: Reads): IsClosedTo => {
  const closings = makeClosings(reads);
  return (council, actor) => {
    const knownTo = new Map(
      Object.values(WORKFLOWS).map((workflow) => [workflow.name, closings.ofEach(workflow, council, actor)]),
    );
    return async (pk, state) => {
      const [, name = '', id = ''] = pk.split('#');
      const workflow = WORKFLOWS[name as WorkflowName];
      if (state === null) return false;
      const thing = standing(workflow, council, id, state);
      // Nobody can say whom it is about: it is left to those who have no interests to declare.
      if (thing === null) return actor.kind === 'person' && declares(actor.roles);
      const known = (await knownTo.get(workflow.name)?.(thing)) ?? actor;
      return isClosed(workflow, thing, known);
    };
  };
};
