import { thingKey } from '../../../workflows/kernel/rows.ts';
import { ControlContext } from '../../../workflows/control/control.machine.ts';
import { BESIDE_STRUCTURE } from '../../../workflows/control/rows.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';

type Sources = { store: Pick<Store, 'rows'>; references: Pick<References, 'state'> };

/** Controls that wait for the holder's answer, or for something to be put right, the first due first (H4, H5). */
export const ownControls = async (
  { store, references }: Sources,
  { council, structure }: { council: string; structure: string },
) => {
  const rows = await store.rows(thingKey(council, 'structure', structure), BESIDE_STRUCTURE);
  const read = rows.map(async ({ control }) => {
    const id = String(control);
    const found = await references.state(council, 'control', id);
    if (found === null || !['asked', 'mending'].includes(found.word)) return [];
    const { number, answerUntil, awaited } = ControlContext.parse(found.context);
    return [{ id, number, state: found.word, answerUntil, awaited: awaited.length }];
  });
  return (await Promise.all(read)).flat().toSorted((a, b) => (a.answerUntil < b.answerUntil ? -1 : 1));
};
