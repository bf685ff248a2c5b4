import type { HeldRole } from '../../../workflows/kernel/actor.ts';
import { ExpertiseContext } from '../../../workflows/expertise/expertise.machine.ts';
import type { References } from '../../given/references.ts';

type Sources = { references: Pick<References, 'state'> };
type Asking = { council: string; roles: readonly HeldRole[] };

/** Where an opinion is still awaited from whoever accepted to give it. */
const AWAITED = 'accepted';

/**
 * The opinions that one agreed to give and has not given, the first due first (B6): neither the question, which is
 * sealed, nor more of the dossier than was shown.
 */
export const ownExpertises = async ({ references }: Sources, { council, roles }: Asking) => {
  const ids = roles.flatMap((held) => (held.role === 'expert' ? [held.expertise] : []));
  const read = ids.map(async (id) => {
    const found = await references.state(council, 'expertise', id);
    if (found?.word !== AWAITED) return [];
    const { dueOn, overdue, structureName } = ExpertiseContext.parse(found.context);
    return [{ id, dueOn, overdue, structureName }];
  });
  return (await Promise.all(read)).flat().toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
};
