import { ApplicationContext } from '../../workflows/application/application-context.ts';
import { actingAs, type Actor } from '../../workflows/kernel/actor.ts';
import { memberKey } from '../../workflows/kernel/rows.ts';
import type { Thing, Workflow } from '../../workflows/kernel/workflow.ts';
import type { Store } from '../ports.ts';

/**
 * A member who is recused on an item leaves the room for it (DEL-11): its dossier is closed to them too, unless another
 * role opens it. What they may still read is the item, which says its question and no more.
 */
export const makeIsOutOfTheRoom =
  (store: Pick<Store, 'row'>) =>
  async (workflow: Workflow, thing: Thing, actor: Actor): Promise<boolean> => {
    if (workflow.name !== 'application') return false;
    if (actingAs(workflow.readers, actor, workflow.owner(thing as Thing<never>)) !== null) return false;
    const { item } = ApplicationContext.parse(thing.context);
    const held = actingAs(['member'], actor, null)?.held;
    if (item === null || held?.role !== 'member') return false;
    return (await store.row(memberKey(thing.council, 'item', item, held.member))) !== null;
  };
