import { MisuseContext } from '../../../workflows/misuse/misuse.machine.ts';
import { MISUSES } from '../../../workflows/misuse/rows.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';

type Sources = { store: Pick<Store, 'rows'>; references: Pick<References, 'state'> };

/** What the service asks a holder about the use of its label, and until when; one that comes late is read all the same (M23). */
export const ownMisuses = async (
  { store, references }: Sources,
  { council, structure }: { council: string; structure: string },
) => {
  const rows = await store.rows(thingKey(council, 'structure', structure), MISUSES);
  const read = rows.map(async ({ misuse }) => {
    const id = String(misuse);
    const found = await references.state(council, 'misuse', id);
    const context = MisuseContext.safeParse(found?.context).data;
    if (context === undefined || context.outcome !== null || context.answered) return [];
    return [{ id, label: context.label, answerUntil: context.answerUntil }];
  });
  return (await Promise.all(read)).flat();
};
