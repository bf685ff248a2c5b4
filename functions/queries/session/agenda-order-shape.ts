import * as z from 'zod';

/** An agenda in the order in which members leave the room the least often (C9). */
export const AgendaOrder = z.strictObject({
  points: z.array(
    z.strictObject({
      item: z.uuid(),
      question: z.string(),
      structureName: z.string().nullable(),
      recused: z.array(z.int()),
    }),
  ),
  /** How often somebody leaves the room in this order, and in that of the agenda. */
  exits: z.int(),
  exitsAsItStands: z.int(),
});
export type AgendaOrder = z.infer<typeof AgendaOrder>;
