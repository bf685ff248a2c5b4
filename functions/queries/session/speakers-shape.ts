import * as z from 'zod';
import { count, instant } from '../shape-words.ts';

/** Who has the floor, from when to when; seats, and nobody's name. */
export const Speaking = z.strictObject({
  member: z.int(),
  college: z.int(),
  pointOfOrder: z.boolean().describe('Un rappel au règlement.'),
  since: instant,
  until: instant.describe('Quand son temps de parole est passé.'),
  over: z.boolean().describe('Son temps est passé. Rien ne lui reprend la parole tout seul.'),
});
export type Speaking = z.infer<typeof Speaking>;

/** The list of speakers of a session that sits: in the order in which the floor is proposed (D13). */
export const SessionSpeakers = z.strictObject({
  call: z.int(),
  minutes: count.describe('Le temps de parole de chaque intervention, d’après le règlement de la séance.'),
  speaking: Speaking.nullable(),
  waiting: z.array(
    z.strictObject({
      member: z.int(),
      college: z.int(),
      pointOfOrder: z.boolean(),
      resumes: z.boolean().describe('Un rappel au règlement l’a interrompu : ce siège reprend ensuite.'),
      spoke: z.boolean().describe('Ce siège a déjà pris la parole depuis cette convocation.'),
      askedAt: instant,
    }),
  ),
  colleges: z
    .array(z.strictObject({ college: z.int(), spoke: count, waiting: count }))
    .describe('Par collège, combien de sièges ont parlé, et combien attendent.'),
});
export type SessionSpeakers = z.infer<typeof SessionSpeakers>;
