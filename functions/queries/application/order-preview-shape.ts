import * as z from 'zod';
import { DecisionRead } from './decision-shape.ts';

/** An order as its reader will have it, before anybody signs it (DEC-01, DEC-04). */
export const OrderPreview = z.strictObject({
  order: DecisionRead.describe('L’arrêté, comme s’il était signé aujourd’hui, sans les motifs ajoutés.'),
  needsReasons: z
    .boolean()
    .describe('Vrai quand qui signe doit ajouter un motif : les verdicts n’en donnent pas assez.'),
});
export type OrderPreview = z.infer<typeof OrderPreview>;
