import type * as z from 'zod';
import type { LabelHolder } from '../../../events/label.ts';
import type { StructureContext } from '../../structure/structure.machine.ts';

/** What the public reads in place of the name of a unit that Sirene shows in part only. */
const UNSHOWN_NAME = 'Nom non diffusé';

/** What is public of a structure that holds a label: no more than Sirene shows (REG-04). */
export const holderOf = (
  structure: string,
  { siren, rna, name, register }: StructureContext,
): z.infer<typeof LabelHolder> => ({
  structure,
  name: register?.partialDiffusion === true ? UNSHOWN_NAME : name,
  family: register?.family ?? 'OTHER',
  commune: register?.seatCommune ?? null,
  siren,
  rna: siren === null ? rna : null,
});
