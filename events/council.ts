import * as z from 'zod';
import { Day, Digest, fact, Instant, MemberNumber, text } from './fact.ts';

export const Role = z.enum(['administrator', 'secretary', 'officer', 'president', 'auditor', 'member']);
export type Role = z.infer<typeof Role>;

const Contact = z.strictObject({
  service: text(120),
  phone: text(30),
  hours: text(120),
  email: z.email().max(120),
  address: text(200),
});

/** Where a decision in the council's matters is challenged (REM-01, REM-06, REM-10), as its letters say it. */
const Remedies = z.strictObject({
  /** Who decides, hence who may be asked to decide again. */
  authority: text(120),
  court: text(120),
  courtAddress: text(200),
});

export const CouncilProfile = z.strictObject({
  name: text(120),
  shortName: text(60),
  territory: text(60),
  department: z.string().regex(/^(\d{2,3}|2[AB])$/),
  colleges: z.array(text(60)).min(1).max(20),
  contact: Contact,
  remedies: Remedies,
});
export type CouncilProfile = z.infer<typeof CouncilProfile>;

export const CouncilEstablished = fact('CouncilEstablished.v1', CouncilProfile.shape);

/** Rules of procedure and label rules as voted; their shape is read by the rules that use them. */
export const RulesAdopted = fact('RulesAdopted.v1', {
  version: z.int().min(1),
  adoptedOn: Day,
  deliberation: text(120),
  procedure: z.record(z.string(), z.json()),
  label: z.record(z.string(), z.json()),
});

/**
 * A seat is filled (DEL-01, MAN-01); name and address are personal. `formerly` is the number under which the same
 * person last sat, when the mandate is renewed.
 */
export const MemberSeated = fact('MemberSeated.v1', {
  member: MemberNumber,
  college: z.int().min(1).max(20),
  chair: z.boolean(),
  termEndsOn: Day,
  formerly: MemberNumber.nullable(),
});

export const MandateEnded = fact('MandateEnded.v1', {
  member: MemberNumber,
  reason: z.enum(['DEATH', 'RESIGNATION', 'LOST_QUALITY', 'TERM', 'REVOKED']),
  endedOn: Day,
});

/** Stands in for the president, after those named before (BOD-01). */
export const VicePresidentNamed = fact('VicePresidentNamed.v1', { member: MemberNumber });

export const VicePresidencyEnded = fact('VicePresidencyEnded.v1', { member: MemberNumber });

/** A link used once ties a sign-in to a role; only the digest of its code is kept here. */
export const PersonInvited = fact('PersonInvited.v1', {
  invitation: Digest,
  role: Role,
  member: MemberNumber.nullable(),
  expiresAt: Instant,
});

export const InvitationAccepted = fact('InvitationAccepted.v1', {
  invitation: Digest,
  role: Role,
  member: MemberNumber.nullable(),
  person: z.uuid(),
});

/** A partner whose links the council trusts (A8): an organisation, and its Ed25519 key. Whom to call there is personal. */
export const PartnerRegistered = fact('PartnerRegistered.v1', {
  /** The thumbprint of the key (RFC 7638), by which its links name it. */
  partner: Digest,
  name: text(120),
  publicKey: Digest,
  registeredOn: Day,
});

/** Its links are believed no more. */
export const PartnerRevoked = fact('PartnerRevoked.v1', { partner: Digest, revokedOn: Day });
