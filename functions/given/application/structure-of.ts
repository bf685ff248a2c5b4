import { StructureContext } from '../../../workflows/structure/structure.machine.ts';
import type { References } from '../references.ts';

/** A structure as it is known, or null. */
export const structureOf = async (references: References, council: string, id: string) => {
  const found = await references.state(council, 'structure', id);
  return found && StructureContext.parse(found.context);
};
