import * as z from 'zod';
import { Digest, text } from '../../../events/fact.ts';
import type { NewInvitation } from '../../council/commands.ts';
import { STRUCTURE_ROLES } from '../../kernel/actor.ts';
import type { InvitationRow, PersonRow } from './rows.ts';

export const peopleCommands = {
  invite: z.strictObject({
    name: text(120),
    email: z.email().max(120),
    role: z.enum(STRUCTURE_ROLES),
  }),
  acceptInvitation: z.strictObject({ code: z.string().min(20).max(60) }),
  withdrawInvitation: z.strictObject({ invitation: Digest }),
  removePerson: z.strictObject({ person: z.uuid() }),
  leave: z.strictObject({}),
  offerTransfer: z.strictObject({ to: z.uuid() }),
  withdrawTransfer: z.strictObject({}),
  acceptTransfer: z.strictObject({}),
};

export type PeopleGiven = {
  invite: { invitation: NewInvitation };
  /** `self` is what the person who accepts already is for the structure. */
  acceptInvitation: { invitation: InvitationRow | null; self: PersonRow | null };
  withdrawInvitation: { invitation: InvitationRow | null };
  removePerson: { person: PersonRow | null };
  /** Who leaves, as they now are for the structure. */
  leave: { person: PersonRow | null };
  offerTransfer: { person: PersonRow | null };
  /** Who accepts, as they now are for the structure. */
  acceptTransfer: { person: PersonRow | null };
};
