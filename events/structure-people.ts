import * as z from 'zod';
import { Digest, fact, Instant } from './fact.ts';

/** What somebody may do for a structure: act and file, prepare without filing, or only read (A9). */
const Role = z.enum(['representative', 'preparer', 'reader']);

/** A code used once ties a sign-in to a role for the structure; name, address and code are personal. */
export const StructurePersonInvited = fact('StructurePersonInvited.v1', {
  invitation: Digest,
  role: Role,
  expiresAt: Instant,
});

export const StructureInvitationWithdrawn = fact('StructureInvitationWithdrawn.v1', { invitation: Digest });

/** `formerly` is the role that the same person held for the structure until then. */
export const StructureInvitationAccepted = fact('StructureInvitationAccepted.v1', {
  invitation: Digest,
  role: Role,
  person: z.uuid(),
  formerly: Role.nullable(),
});

/** Somebody acts, prepares or reads for the structure no more. */
export const StructurePersonRemoved = fact('StructurePersonRemoved.v1', { person: z.uuid(), role: Role });

/** First consent: who represents the structure offers the place to somebody who prepares or reads for it. */
export const RepresentationOffered = fact('RepresentationOffered.v1', {
  from: z.uuid(),
  to: z.uuid(),
  expiresAt: Instant,
});

/** Taken back, or declined. */
export const RepresentationOfferWithdrawn = fact('RepresentationOfferWithdrawn.v1', { to: z.uuid() });

/** Second consent: the place is taken; who offered it acts for the structure no more. */
export const RepresentationTransferred = fact('RepresentationTransferred.v1', {
  from: z.uuid(),
  to: z.uuid(),
  formerly: Role.exclude(['representative']),
});
