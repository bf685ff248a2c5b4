import { actingAs, type Actor, type Who } from '../../workflows/kernel/actor.ts';
import { refusalProblem } from './problems.ts';

/** Who reads a council, or a thing of it, reads this part only in one of these roles. @throws Problem 403 */
export const onlyFor = (readers: readonly Who[], actor: Actor): void => {
  if (actingAs(readers, actor, null) === null) throw refusalProblem({ reason: 'role-required', detail: {} });
};
