import type { Actor } from '../../workflows/kernel/actor.ts';
import { actingOn } from '../../workflows/kernel/rights.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import type { Loaded } from '../ports.ts';
import { notFound, refusalProblem } from '../shell/problems.ts';
import type { makeLoadFor } from './load-for.ts';

type Reader = { council: string; workflow: Workflow; actor: Actor };

/**
 * A dossier that was filed, for the structure and the service, not for members who vote on it. @throws Problem 404 for a
 * draft, of which there is nothing to tell yet; 403 for who reads the dossier only
 */
export const makeLoadFiled =
  (loadFor: ReturnType<typeof makeLoadFor>) =>
  async ({ council, workflow, actor }: Reader, id: string): Promise<Loaded> => {
    const loaded = await loadFor({ council, workflow, actor }, id);
    if (loaded.thing.version === 0) throw notFound();
    if (actingOn(workflow.readers, actor, workflow.owner(loaded.thing as Thing<never>)) === null)
      throw refusalProblem({ reason: 'role-required', detail: {} });
    return loaded;
  };
