import * as z from 'zod';

/** Who was absent from the last sessions without an excuse, and whose replacement may be proposed (MAN-03). */
export const Absentees = z.strictObject({
  absencesBeforeReplacement: z.int(),
  sessions: z.array(z.strictObject({ session: z.uuid(), heldOn: z.iso.date() })),
  members: z.array(
    z.strictObject({
      member: z.int(),
      college: z.int(),
      sessions: z.array(
        z.strictObject({
          session: z.uuid(),
          attendance: z
            .enum(['PRESENT', 'REPRESENTED', 'EXCUSED', 'ABSENT'])
            .nullable()
            .describe('Nul pour qui n’avait pas de mandat ce jour-là.'),
        }),
      ),
      inARow: z.int().describe('Les absences de suite, sans excuse, ni suppléance, ni pouvoir.'),
      proposed: z.boolean().describe('Un remplacement peut être proposé. Rien n’est automatique.'),
      sentence: z.string().nullable(),
    }),
  ),
});
export type Absentees = z.infer<typeof Absentees>;
