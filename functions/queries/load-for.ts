import * as z from 'zod';
import type { Actor } from '../../workflows/kernel/actor.ts';
import { closingOf, mayRead } from '../../workflows/kernel/rights.ts';
import type { Workflow } from '../../workflows/kernel/workflow.ts';
import type { Loaded, Store } from '../ports.ts';
import { notFound, refusalProblem } from '../shell/problems.ts';
import { makeClosings } from '../given/closings.ts';
import { makeIsOutOfTheRoom } from './out-of-the-room.ts';

type Reader = { council: string; workflow: Workflow; actor: Actor };

/**
 * A thing for one reader. @throws Problem 404 for what is not theirs: it does not exist for them (P19); 403 for what is
 * closed to them but its title (B9)
 */
export const makeLoadFor = (store: Store) => {
  const isOutOfTheRoom = makeIsOutOfTheRoom(store);
  const closings = makeClosings(store);
  return async (
    { council, workflow, actor }: Reader,
    id: string,
    { titleAlone = false }: { titleAlone?: boolean } = {},
  ): Promise<Loaded> => {
    // A council is the one thing of its kind that it has.
    const isId = workflow.name === 'council' ? id === council : z.uuid().safeParse(id).success;
    if (!isId) throw notFound();
    const loaded = await store.load(workflow, council, id);
    const { thing, draft } = loaded;
    const exists = thing.version > 0 || draft !== null;
    if (!exists || !mayRead(workflow, thing, actor) || (await isOutOfTheRoom(workflow, thing, actor)))
      throw notFound();
    const own = await closings.ofEach(workflow, council, actor)(thing);
    const closing = closingOf(workflow, thing, own);
    // What is about another thing has no title of its own.
    const hasTitle = titleAlone && workflow.about === undefined;
    if (!hasTitle && closing !== null) throw refusalProblem({ reason: closing, detail: {} });
    return loaded;
  };
};
