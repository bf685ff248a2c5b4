import type * as z from 'zod';
import type { Instant } from '../../events/fact.ts';
import type { Role } from '../../events/council.ts';
import { longDate } from '../calendar/french-dates.ts';
import { LegalDate } from '../calendar/legal-date.ts';
import { dateInParis } from '../calendar/paris-time.ts';
import { instantOf, millisecondsOf } from '../calendar/milliseconds.ts';
import { invitationSent, invitationSubject } from '../kernel/account-rows.ts';
import { accepted, refused } from '../kernel/outcome.ts';
import { invitationKey, memberKey, profileKey, roleField, rolesKey, type RowWrite } from '../kernel/rows.ts';
import { sealedIn, type SealedIn } from '../kernel/sealed-in.ts';
import type { FactBody, Thing } from '../kernel/workflow.ts';
import type { CouncilProposers, NewInvitation } from './commands.ts';
import { acceptInvitation } from './accept-invitation.ts';
import { formerMemberRow, memberRow, nextMember, seatedSubject } from './member-rows.ts';
import { settleSeat } from './seats/place.ts';
import { registerPartner, revokePartner } from './partners.ts';
import { renewMandate } from './renew-mandate.ts';
import { absenceProposers } from './absence/propose.ts';
import { accountProposers } from './account/propose.ts';
import { interestsProposers } from './interests/propose.ts';
import { delegationProposers } from './delegation/propose.ts';
import { lettersProposers } from './letters/propose.ts';
import { noticesProposers } from './notices/propose.ts';
import { logoProposers } from './logo/propose.ts';
import { officersProposers } from './officers/propose.ts';
import { routingProposers } from './routing/propose.ts';
import { rulesProposers } from './rules/propose.ts';
import { staffProposers } from './staff/propose.ts';

const INVITATION_DAYS = 60;

type Invited = { role: z.infer<typeof Role>; member: number | null; name: string; email: string };

/** The code travels in the letter only: the fact keeps its digest, the code itself is personal. */
const invited = (
  council: Thing,
  rank: number,
  at: Instant,
  { digest, code }: NewInvitation,
  { role, member, name, email }: Invited,
): { fact: FactBody; rows: RowWrite[]; sealed: SealedIn } => {
  const subject = invitationSubject(council.council, digest);
  const sealed = sealedIn(council, rank, subject);
  const expiresAt = instantOf(millisecondsOf(at) + INVITATION_DAYS * 86_400_000);
  return {
    fact: {
      type: 'PersonInvited.v1',
      data: { invitation: digest, role, member, expiresAt },
      personal: { subject, values: { name, email, code } },
    },
    rows: [
      {
        kind: 'put',
        key: invitationKey(council.council, digest),
        item: { role, member, expiresAt, sealed },
        absent: true,
      },
      // A seat is held whether its invitation is taken or not: it goes with the mandate.
      ...(member === null ? [invitationSent(council.council, digest, expiresAt)] : []),
    ],
    sealed,
  };
};

export const councilProposers: CouncilProposers = {
  registerPartner,
  revokePartner,

  establish: ({ data: { id, ...profile } }) =>
    accepted({
      facts: [{ type: 'CouncilEstablished.v1', data: profile }],
      rows: [
        { kind: 'put', key: profileKey(id), item: { ...profile, logo: null } },
        { kind: 'put', key: { pk: 'councils', sk: id }, item: { council: id } },
      ],
    }),

  seatMember: ({ data, thing, given, at }) => {
    const { colleges, chair } = thing.context;
    const { college, kind, seat: number, startsOn = dateInParis(at), termEndsOn } = data;
    const settled = settleSeat(
      { college, kind, seat: number, startsOn, termEndsOn },
      { colleges, procedure: given.procedure, mandates: given.mandates },
    );
    if (!settled.ok) return settled;
    if (data.chair && kind === 'ALTERNATE') return refused('alternate-does-not-preside');
    if (data.chair && chair !== null) return refused('chair-already-seated');
    const member = nextMember(thing);
    const seat = { member, ...settled.value, chair: data.chair };
    const person = { role: 'member' as const, member, name: data.name, email: data.email };
    const invitation = invited(thing, 1, at, given.invitation, person);
    const subject = seatedSubject(thing.council, member);
    const personal = { subject, values: { name: data.name } };
    const row = { ...seat, person: null, named: sealedIn(thing, 0, subject), sealed: invitation.sealed };
    return accepted({
      facts: [{ type: 'MemberSeated.v1', data: { ...seat, formerly: null }, personal }, invitation.fact],
      rows: [memberRow(thing.council, row), ...invitation.rows],
    });
  },

  endMandate: ({ data, thing, given, at }) => {
    const row = given.member;
    if (row === null) return refused('no-such-member');
    if (data.endedOn < row.startsOn || data.endedOn > dateInParis(at))
      return refused('mandate-not-ended-then', { from: longDate(LegalDate.parse(row.startsOn)) });
    const { endedOn, reason } = data;
    const seatRole: RowWrite[] =
      row.person === null
        ? []
        : [{ kind: 'revoke', key: rolesKey(thing.council, row.person), field: roleField('member') }];
    return accepted({
      facts: [{ type: 'MandateEnded.v1', data: { ...data, kind: row.kind } }],
      rows: [
        { kind: 'remove', key: memberKey(thing.council, 'council', thing.council, data.member) },
        formerMemberRow(thing.council, { ...row, endedOn, reason, renewedAs: null }),
        ...seatRole,
      ],
    });
  },

  renewMandate,
  ...rulesProposers,
  ...routingProposers,
  ...lettersProposers,
  ...noticesProposers,
  ...logoProposers,
  ...absenceProposers,
  ...interestsProposers,
  ...officersProposers,
  ...delegationProposers,
  ...staffProposers,
  ...accountProposers,

  invite: ({ data, thing, given, at }) => {
    const invitation = invited(thing, 0, at, given.invitation, { ...data, member: null });
    return accepted({ facts: [invitation.fact], rows: invitation.rows });
  },

  acceptInvitation,
};
