import { thingKey } from '../../../workflows/kernel/rows.ts';
import { ControlContext } from '../../../workflows/control/control.machine.ts';
import { BESIDE_STRUCTURE } from '../../../workflows/control/rows.ts';
import type { References } from '../../given/references.ts';
import type { Store } from '../../ports.ts';

/** Where the holder is awaited. */
const AWAITED = ['asked', 'mending', 'followed'];

type Sources = { store: Pick<Store, 'rows'>; references: Pick<References, 'state'> };

/** What a control still waits for, and until when. */
const awaitedOf = (word: string, { answerUntil, awaited, commitments }: ControlContext) => {
  if (word !== 'followed') return { answerUntil, awaited: awaited.length };
  const days = commitments.filter(({ stands }) => stands === 'AWAITED').map(({ dueOn }) => dueOn);
  return { answerUntil: days.toSorted()[0] ?? answerUntil, awaited: days.length };
};

/** Controls that wait for the holder: to answer, to put something right, to prove what was promised; the first due first (H4 to H6). */
export const ownControls = async (
  { store, references }: Sources,
  { council, structure }: { council: string; structure: string },
) => {
  const rows = await store.rows(thingKey(council, 'structure', structure), BESIDE_STRUCTURE);
  const read = rows.map(async ({ control }) => {
    const id = String(control);
    const found = await references.state(council, 'control', id);
    if (found === null || !AWAITED.includes(found.word)) return [];
    const context = ControlContext.parse(found.context);
    return [{ id, number: context.number, state: found.word, ...awaitedOf(found.word, context) }];
  });
  return (await Promise.all(read)).flat().toSorted((a, b) => (a.answerUntil < b.answerUntil ? -1 : 1));
};
