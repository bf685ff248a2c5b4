import * as z from 'zod';
import { MemberNumber, text } from '../../../events/fact.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** Whether somebody comes to a session, in the room or at a distance, or does not. */
export const ReplyAnswer = z.enum(['COMING', 'REMOTE', 'ABSENT']);
export type ReplyAnswer = z.infer<typeof ReplyAnswer>;

/** A member answers for their own seat; the secretary names the seat. Why somebody does not come is theirs to say. */
export const Reply = z
  .strictObject({
    member: MemberNumber.optional(),
    answer: ReplyAnswer,
    excuse: text(300).nullable().default(null),
  })
  .refine(({ answer, excuse }) => excuse === null || answer === 'ABSENT', {
    error: 'Un mot d’excuse accompagne une absence. Laissez-le vide si vous venez.',
    path: ['excuse'],
  });

/** One member's last answer to one call; where a word of excuse is sealed, once one was ever written. */
export type ReplyRow = { member: number; answer: ReplyAnswer; at: string; sealed: SealedIn | null };
