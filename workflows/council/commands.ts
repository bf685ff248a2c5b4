import * as z from 'zod';
import { EstablishedCouncil, MandateEndReason, MandateKind, Role, SeatNumber } from '../../events/council.ts';
import { CouncilId, Day, Digest, MemberNumber, text } from '../../events/fact.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';
import type { Proposers } from '../kernel/workflow.ts';
import type { CouncilContext } from './council.machine.ts';
import type { FormerMemberRow, MemberRow } from './member-rows.ts';
import type { Around as SeatsAround } from './seats/place.ts';
import type { PartnerRow } from './partner-row.ts';
import { absenceCommands, type AbsenceGiven } from './absence/commands.ts';
import { accountCommands, type AccountGiven } from './account/commands.ts';
import { delegationCommands, type DelegationGiven } from './delegation/commands.ts';
import { interestsCommands } from './interests/commands.ts';
import { lettersCommands, type LettersGiven } from './letters/commands.ts';
import { noticesCommands, type NoticesGiven } from './notices/commands.ts';
import { logoCommands, type LogoGiven } from './logo/commands.ts';
import { officersCommands, type OfficersGiven } from './officers/commands.ts';
import { routingCommands, type RoutingGiven } from './routing/commands.ts';
import { rulesCommands, type RulesGiven } from './rules/commands.ts';
import { staffCommands, type StaffGiven } from './staff/commands.ts';

const Person = { name: text(120), email: z.email().max(120) };

/** The `x` of an Ed25519 key as a JWK says it (RFC 8037): 32 bytes, in base64url. */
const PublicKey = z.string().regex(/^[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/, {
  error: 'Collez la partie publique « x » d’une clé Ed25519 : 43 signes.',
});

/** Without a seat, any that is free; without days, from today to the end of what is left of the term, or of a whole one. */
const seatAsked = {
  seat: SeatNumber.optional(),
  startsOn: Day.optional(),
  termEndsOn: Day.optional(),
};

export const councilCommands = {
  establish: EstablishedCouncil.extend({ id: CouncilId }),
  ...rulesCommands,
  seatMember: z.strictObject({
    ...Person,
    college: z.int().min(1).max(20),
    ...seatAsked,
    kind: MandateKind.default('TITULAR'),
    chair: z.boolean().default(false),
  }),
  endMandate: z.strictObject({
    member: MemberNumber,
    reason: MandateEndReason,
    endedOn: Day,
  }),
  renewMandate: z.strictObject({
    member: MemberNumber,
    ...seatAsked,
    college: z.int().min(1).max(20).optional(),
  }),
  invite: z.strictObject({ ...Person, role: Role.exclude(['member']) }),
  acceptInvitation: z.strictObject({ code: z.string().min(20).max(60) }),
  ...routingCommands,
  ...lettersCommands,
  ...noticesCommands,
  ...logoCommands,
  ...absenceCommands,
  ...interestsCommands,
  ...officersCommands,
  ...delegationCommands,
  ...staffCommands,
  ...accountCommands,
  registerPartner: z.strictObject({ name: text(120), contact: z.strictObject(Person), publicKey: PublicKey }),
  revokePartner: z.strictObject({ partner: Digest }),
};

/** An invitation as its row keeps it. */
export type InvitationRow = {
  role: z.infer<typeof Role>;
  member: number | null;
  expiresAt: string;
  /** Where the name and the address that were written are kept. */
  sealed: SealedIn;
};

export type NewInvitation = { digest: string; code: string };

/** The rules in force, and every mandate that is kept. */
type Around = Pick<SeatsAround, 'procedure' | 'mandates'>;

export type CouncilGiven = RoutingGiven &
  LettersGiven &
  NoticesGiven &
  LogoGiven &
  RulesGiven &
  AbsenceGiven &
  OfficersGiven &
  DelegationGiven &
  StaffGiven &
  AccountGiven & {
    seatMember: { invitation: NewInvitation } & Around;
    invite: { invitation: NewInvitation };
    acceptInvitation: { digest: string; invitation: InvitationRow | null; member: MemberRow | null };
    endMandate: { member: MemberRow | null };
    /** `sits` is the number under which the person sits now, whatever the seat; `noVote` says that they may not (MAN-05). */
    renewMandate: Around & {
      member: MemberRow | null;
      former: FormerMemberRow | null;
      sits: number | null;
      noVote: boolean;
    };
    /** `partner` is the thumbprint of the key that is sent. */
    registerPartner: { partner: string; known: PartnerRow | null };
    revokePartner: { row: PartnerRow | null };
  };

export type CouncilProposers = Proposers<typeof councilCommands, CouncilContext, CouncilGiven>;
