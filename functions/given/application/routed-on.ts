import type { RoutedOn } from '../../../workflows/application/assignment/route.ts';
import type { References } from '../references.ts';
import { structureOf } from './structure-of.ts';

/** What the routing goes by: what the registers say of a structure; null is not known. */
export const routedOnOf = async (
  references: References,
  council: string,
  structure: string,
): Promise<RoutedOn> => {
  const register = (await structureOf(references, council, structure))?.register ?? null;
  return {
    municipality: register?.seatCommune ?? null,
    activity: register?.activity ?? null,
    family: register?.family ?? null,
  };
};
