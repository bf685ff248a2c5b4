import * as z from 'zod';
import { Condition } from '../../../events/condition.ts';
import { count, instant } from '../shape-words.ts';
import { Speaking } from './speakers-shape.ts';

/** What a room reads from ten metres: nothing of how anybody votes, nobody's name (D12, D15). */
export const SessionDisplay = z.strictObject({
  state: z.string().describe('Où en est la séance.'),
  call: z.int(),
  room: z
    .strictObject({
      present: count,
      represented: count.describe('Les pouvoirs qui valent en ce moment.'),
      inOffice: count,
      colleges: z.array(z.strictObject({ college: z.int(), present: count, represented: count })),
      quorum: z.strictObject({
        reached: z.boolean(),
        counted: count,
        required: count,
        base: count,
        formula: z.string(),
        sentence: z.string(),
      }),
      chair: z.int().nullable().describe('Le siège qui préside ; nul si personne ne le peut.'),
    })
    .nullable()
    .describe('La salle à cet instant, pour le point dont le vote est ouvert ; nul avant la convocation.'),
  point: z
    .strictObject({
      item: z.uuid(),
      question: z.string(),
      conditions: z.array(Condition).describe('Mises aux voix avec la question (D16).'),
      round: z.int(),
      ballot: z.enum(['HANDS', 'ROLL_CALL', 'SECRET']),
      block: z.int().nullable().describe('Le vote groupé dont il est ; nul s’il est voté seul.'),
      open: z.boolean(),
      openedAt: instant,
      sentence: z.string().nullable().describe('Le résultat ; nul tant que le vote est ouvert.'),
      annulled: z.boolean().describe('Ce vote a été annulé : le point sera remis aux voix.'),
    })
    .nullable()
    .describe('Le point dont le vote a été ouvert en dernier depuis l’ouverture de la séance.'),
  speaking: Speaking.nullable().describe('Le siège qui a la parole.'),
});
export type SessionDisplay = z.infer<typeof SessionDisplay>;
