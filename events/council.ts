import * as z from 'zod';
import { Day, Digest, fact, Instant, MemberNumber, text } from './fact.ts';
import { Notices } from './notices.ts';

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

/** What the platform says of a council when it makes it. */
export const EstablishedCouncil = z.strictObject({
  name: text(120),
  shortName: text(60),
  territory: text(60),
  department: z.string().regex(/^(\d{2,3}|2[AB])$/),
  colleges: z.array(text(60)).min(1).max(20),
  contact: Contact,
  remedies: Remedies,
  /** Of the legal person whose council it is: credentials name their issuer by it. */
  siren: z
    .string()
    .regex(/^\d{9}$/)
    .nullable()
    .default(null),
  /** Null until it has written its own. */
  notices: Notices.nullable().default(null),
});

export type EstablishedCouncil = z.infer<typeof EstablishedCouncil>;

/** A council's own picture: its kind, the words for whoever does not see it, and the hash of it, which its address bears. */
const CouncilLogo = z.strictObject({
  digest: Digest,
  type: z.enum(['image/svg+xml', 'image/png']),
  description: text(120),
});
export type CouncilLogo = z.infer<typeof CouncilLogo>;

/** A council as it stands; without a logo of its own, it is shown by the ring of its colleges. */
export const CouncilProfile = EstablishedCouncil.extend({ logo: CouncilLogo.nullable().default(null) });
export type CouncilProfile = z.infer<typeof CouncilProfile>;

export const CouncilEstablished = fact('CouncilEstablished.v1', EstablishedCouncil.shape);

/** The picture whole: text when it is SVG, base64 when it is PNG. Null takes the logo away, and the ring is back. */
export const LogoAdopted = fact('LogoAdopted.v1', {
  logo: CouncilLogo.extend({ content: z.string().min(1).max(44_000) }).nullable(),
});

/** Their shape is read by the rules that use them; `digest` is the one of both together. */
const Rules = {
  digest: Digest,
  procedure: z.record(z.string(), z.json()),
  label: z.record(z.string(), z.json()),
};
const Draft = z.int().min(1);

/** Rules of procedure and label rules that somebody wants the council to vote. */
export const RulesDrafted = fact('RulesDrafted.v1', { draft: Draft, ...Rules });

export const RulesPlacedOnAgenda = fact('RulesPlacedOnAgenda.v1', { draft: Draft, session: z.uuid() });

/** Rules as voted, and the day from which they apply (K11); `draft` is what they were before, if they were one. */
export const RulesAdopted = fact('RulesAdopted.v1', {
  version: z.int().min(1),
  draft: Draft.nullable(),
  /** On which the council voted in session; null when the deliberation is not in this service. */
  proposal: z.uuid().nullable(),
  /** The point that was voted, where the vote was held here. */
  item: z.uuid().nullable(),
  adoptedOn: Day,
  effectiveOn: Day,
  deliberation: text(120),
  ...Rules,
});

/** A seat is held by its titular; its alternate sits when the titular does not (DEL-01). */
export const MandateKind = z.enum(['TITULAR', 'ALTERNATE']);
export type MandateKind = z.infer<typeof MandateKind>;

/** Seats of a college are numbered from one. */
export const SeatNumber = z.int().min(1).max(200);

/**
 * A seat is filled (DEL-01, MAN-01); name and address are personal. `formerly` is the number under which the same
 * person last sat, when the mandate is renewed.
 */
export const MemberSeated = fact('MemberSeated.v1', {
  member: MemberNumber,
  college: z.int().min(1).max(20),
  seat: SeatNumber,
  kind: MandateKind,
  chair: z.boolean(),
  startsOn: Day,
  termEndsOn: Day,
  formerly: MemberNumber.nullable(),
});

export const MandateEndReason = z.enum(['DEATH', 'RESIGNATION', 'LOST_QUALITY', 'TERM', 'REVOKED']);
export type MandateEndReason = z.infer<typeof MandateEndReason>;

/** MAN-02: `endedOn` is the first day on which the seat is no longer held. */
export const MandateEnded = fact('MandateEnded.v1', {
  member: MemberNumber,
  kind: MandateKind,
  reason: MandateEndReason,
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

/** Whoever held a role without a seat holds it no more. */
export const RoleWithdrawn = fact('RoleWithdrawn.v1', { person: z.uuid(), role: Role.exclude(['member']) });

/** DEC-01: who signs decisions for the President, in what capacity, by which act, from which day to which. */
export const SignatureDelegated = fact('SignatureDelegated.v1', {
  person: z.uuid(),
  quality: text(120),
  act: text(200),
  from: Day,
  until: Day,
});

export const SignatureDelegationEnded = fact('SignatureDelegationEnded.v1', {
  person: z.uuid(),
  endedOn: Day,
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
