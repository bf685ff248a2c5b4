import * as z from 'zod';
import { Day } from '../../../events/fact.ts';
import { CommitmentTold } from '../examination/grid-shape.ts';
import { instant } from '../shape-words.ts';

/** What a structure will do, for what, by when and by whom (M15). */
export const Commitments = z.strictObject({
  items: z.array(
    z.strictObject({
      criterion: z.string(),
      ...CommitmentTold,
      proposal: z.int().min(1).describe('La version à laquelle il a été proposé : on l’accepte par elle.'),
      proposedAt: instant,
      acceptedAt: instant.nullable(),
    }),
  ),
  conditions: z
    .array(
      z.strictObject({
        condition: z.int().min(1).describe('Son rang dans l’avis.'),
        text: z.string(),
        dueOn: Day,
        owner: z.string().describe('La structure.'),
        binding: z.boolean().describe('Vrai une fois le label attribué : la décision en dépend (F7).'),
      }),
    )
    .describe('Les conditions de l’avis favorable (D16).'),
  without: z.array(z.string()).describe('Les critères de progrès non conformes dont rien n’est dit.'),
});
export type Commitments = z.infer<typeof Commitments>;
