import * as z from 'zod';
import { Day, text } from '../../../events/fact.ts';
import { InterestKind } from '../../../events/interest.ts';

/** What links somebody, or their spouse, to a structure known by its SIREN; `to` is null while it lasts (DEL-12). */
export const Interest = z
  .strictObject({
    siren: text(20),
    kind: InterestKind,
    whose: z.enum(['SELF', 'SPOUSE']),
    from: Day,
    to: Day.nullable(),
  })
  .refine(({ from, to }) => to === null || from <= to, {
    error: 'Un lien se termine après son début. Corrigez ses dates.',
  });
export type Interest = z.infer<typeof Interest>;

export const interestsCommands = {
  /** An empty list is a declaration too: nothing to declare. */
  declareInterests: z.strictObject({ interests: z.array(Interest).max(50) }),
};
