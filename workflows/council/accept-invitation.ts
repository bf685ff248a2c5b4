import type * as z from 'zod';
import { dateInParis } from '../calendar/paris-time.ts';
import type { HeldRole } from '../kernel/actor.ts';
import { invitationTaken, namedUnder } from '../kernel/account-rows.ts';
import { accepted, refused, type Outcome } from '../kernel/outcome.ts';
import { invitationKey, personLink, roleField, rolesKey, type RowWrite } from '../kernel/rows.ts';
import type { Ask, Proposal } from '../kernel/workflow.ts';
import type { councilCommands, CouncilGiven, InvitationRow } from './commands.ts';
import type { CouncilContext } from './council.machine.ts';
import { heldSeat, memberRow, type MemberRow } from './member-rows.ts';
import { clashes } from './secretariat.ts';
import { joins } from './staff-rows.ts';

type Accepting = Ask<
  z.infer<typeof councilCommands.acceptInvitation>,
  CouncilContext,
  CouncilGiven['acceptInvitation']
>;
type Invited = { invitation: InvitationRow; seat: MemberRow | null; person: string };

/** Whether this invitation still opens what it was written for, to this person. */
const invitedBy = ({ given: { invitation, member }, at, actor }: Accepting): Outcome<Invited> => {
  if (invitation === null || actor.kind !== 'person') return refused('unknown-invitation');
  if (at >= invitation.expiresAt) return refused('invitation-expired');
  const seated = invitation.member !== null;
  if (seated && (member === null || member.person !== null)) return refused('unknown-invitation');
  // One person, one vote: a second seat would be a second ballot.
  if (seated && isSeated(actor.roles)) return refused('already-seated');
  if (seated && actor.ended != null) return refused('earlier-mandate-open');
  if (clashes(invitation.role, actor.roles)) return refused('seat-and-secretariat');
  return accepted({ invitation, seat: member, person: actor.person });
};

const isSeated = (roles: readonly HeldRole[]): boolean => roles.some(({ role }) => role === 'member');

/** Who sits is a row of a member; who works for the council without a seat, a row of the staff. */
const takesPlace = (
  { thing: { council }, at }: Accepting,
  { invitation, seat, person }: Invited,
): RowWrite[] => {
  const { role, member, sealed } = invitation;
  const key = rolesKey(council, person);
  if (role === 'member' && member !== null && seat !== null)
    return [
      { kind: 'grant', key, field: roleField(role), value: heldSeat(seat), once: true },
      memberRow(council, { ...seat, person }),
    ];
  return [
    { kind: 'grant', key, field: roleField(role), value: true },
    joins(council, { person, role, since: dateInParis(at), sealed }),
  ];
};

/** A link used once ties a sign-in to a role. */
export const acceptInvitation = (ask: Accepting): Outcome<Proposal> => {
  const found = invitedBy(ask);
  if (!found.ok) return found;
  const { council } = ask.thing;
  const { digest } = ask.given;
  const { invitation, person } = found.value;
  const { role, member } = invitation;
  return accepted({
    facts: [{ type: 'InvitationAccepted.v1', data: { invitation: digest, role, member, person } }],
    rows: [
      { kind: 'remove', key: invitationKey(council, digest), expect: { role } },
      ...takesPlace(ask, found.value),
      ...(member === null ? [invitationTaken(council, digest)] : []),
      namedUnder(council, person, invitation.sealed),
      personLink(person, council),
    ],
  });
};
