import type { Envelope } from '../../events/fact.ts';
import type { WorkflowName } from '../../workflows/kernel/workflow.ts';
import type { Store } from '../ports.ts';

type Thing = { council: string; workflow: WorkflowName; id: string };

/** The facts of some versions of a thing, in their order: each version is read by key, and once. */
export const factsAt = async (
  store: Pick<Store, 'facts'>,
  { council, workflow, id }: Thing,
  versions: readonly number[],
): Promise<Envelope[]> => {
  const wanted = [...new Set(versions)].filter((version) => version > 0).toSorted((a, b) => a - b);
  return (await Promise.all(wanted.map((version) => store.facts(council, workflow, id, version)))).flat();
};
