import * as z from 'zod';
import { VoidProxyReason } from '../../../workflows/deliberation/valid-proxies.ts';

const Attended = z.strictObject({
  from: z.string(),
  to: z.string().nullable(),
  mode: z.enum(['ROOM', 'REMOTE']).describe('Dans la salle, ou à distance en direct.'),
});

/** Who attended one call of a session, from when to when, in which quality, and which proxies stand (DEL-13). */
export const SessionPresence = z.strictObject({
  call: z.int(),
  openedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  members: z.array(
    z.strictObject({
      member: z.int(),
      college: z.int(),
      quality: z.enum(['TITULAR', 'ALTERNATE']),
      attends: z.boolean().describe('Présent en ce moment, ou l’était à la fin.'),
      intervals: z.array(Attended).describe('De quand à quand cette personne était là.'),
      sits: z
        .array(Attended)
        .describe(
          'De quand à quand elle siégeait : pour un suppléant, tant que son titulaire n’était pas là.',
        ),
    }),
  ),
  proxies: z.array(
    z.strictObject({
      giver: z.int(),
      holder: z.int(),
      valid: z.boolean(),
      reason: VoidProxyReason.nullable(),
      sentence: z.string().nullable().describe('Pourquoi ce pouvoir ne vaut pas, en clair.'),
    }),
  ),
  recusals: z
    .array(
      z.strictObject({
        item: z.uuid(),
        round: z.int(),
        from: z.string(),
        to: z.string().nullable(),
        members: z.array(z.int()),
      }),
    )
    .describe('Les membres déportés d’un point, et de quand à quand ils sont sortis pour lui.'),
});
export type SessionPresence = z.infer<typeof SessionPresence>;
