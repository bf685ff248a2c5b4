import * as z from 'zod';
import { Day } from '../../events/fact.ts';
import { HoldGround } from '../../events/retention.ts';

/** What may be put on a slip of elimination: the closed dossiers and reports of misuse whose time is over (GDP-04). */
export const Eliminations = z.strictObject({
  items: z.array(
    z.strictObject({
      kind: z.enum(['APPLICATION', 'MISUSE']).describe('Un dossier, ou un signalement d’usage abusif.'),
      thing: z.uuid().describe('Son identifiant, que le visa nomme.'),
      number: z
        .string()
        .nullable()
        .describe('Le numéro du dossier, ou du label que le signalement nomme, s’il en nomme un.'),
      structureName: z
        .string()
        .nullable()
        .describe('La structure du dossier, ou celle qu’un signalement met en cause, si c’en est une.'),
      state: z.string(),
      retainedFrom: Day.describe('Dernier recours épuisé, fin du label, ou clôture du signalement.'),
      keptUntil: Day.describe('Dernier jour de conservation, passé.'),
      disposition: z
        .enum(['DESTROY', 'SORT', 'ARCHIVE'])
        .describe('Sort final, par le règlement du conseil.'),
      held: HoldGround.nullable().describe('Ce qui retient l’effacement ; nul si rien.'),
    }),
  ),
  next: z.string().nullable(),
});
export type Eliminations = z.infer<typeof Eliminations>;
