import * as z from 'zod';
import { Day } from '../../events/fact.ts';
import { HoldGround } from '../../events/retention.ts';

/** What may be put on a slip of elimination: the closed dossiers whose time is over (GDP-04). */
export const Eliminations = z.strictObject({
  items: z.array(
    z.strictObject({
      application: z.uuid(),
      number: z.string(),
      structureName: z.string(),
      state: z.string(),
      retainedFrom: Day.describe('Dernier recours épuisé, ou fin du label.'),
      keptUntil: Day.describe('Dernier jour de conservation, passé.'),
      disposition: z
        .enum(['DESTROY', 'SORT', 'ARCHIVE'])
        .describe('Sort final, par le règlement du conseil.'),
      held: HoldGround.nullable().describe('Ce qui retient le dossier ; nul si rien.'),
    }),
  ),
  next: z.string().nullable(),
});
export type Eliminations = z.infer<typeof Eliminations>;
