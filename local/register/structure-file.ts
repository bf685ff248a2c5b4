import * as z from 'zod';

const Establishment = z.looseObject({
  siret: z.string(),
  commune: z.string(),
  active: z.boolean().default(true),
});

/** A fictional structure, as a case tells it: what the registers together say of it. */
export const StructureFile = z
  .looseObject({
    siren: z.string().nullish(),
    siret: z.string().nullish(),
    rna: z.string().nullish(),
    name: z.string().min(1),
    legalCategory: z.string().nullish(),
    sireneEss: z.enum(['O', 'N']).nullish(),
    administrativeState: z.enum(['A', 'C']).nullish(),
    createdOn: z.string().nullish(),
    seatCommune: z.string().nullish(),
    activity: z.string().nullish(),
    establishments: z.array(Establishment).nullish(),
    siae: z.looseObject({ type: z.string() }).nullish(),
  })
  .refine(({ siren, rna }) => (siren ?? rna ?? null) !== null);
export type StructureFile = z.infer<typeof StructureFile>;
