import * as z from 'zod';
import { Role } from '../../events/council.ts';
import { Instant } from '../../events/fact.ts';

/** Who was invited to a role without a seat and has not answered; what was typed of them is null once erased. */
export const Invitations = z.strictObject({
  items: z.array(
    z.strictObject({
      role: Role,
      name: z.string().nullable(),
      email: z.string().nullable(),
      expiresAt: Instant.describe('Jusqu’à quand elle peut être acceptée.'),
      over: z.boolean().describe('Si ce jour est passé : il faut alors inviter de nouveau.'),
    }),
  ),
  next: z.string().nullable(),
});
export type Invitations = z.infer<typeof Invitations>;
