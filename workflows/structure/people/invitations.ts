import type { Instant } from '../../../events/fact.ts';
import { instantOf, millisecondsOf } from '../../calendar/milliseconds.ts';
import { dateInParis } from '../../calendar/paris-time.ts';
import type { NewInvitation } from '../../council/commands.ts';
import type { StructureRole } from '../../kernel/actor.ts';
import { invitationSent, invitationSubject, invitationTaken, namedUnder } from '../../kernel/account-rows.ts';
import { accepted, refused, type Outcome } from '../../kernel/outcome.ts';
import { personLink, type RowWrite } from '../../kernel/rows.ts';
import type { FactBody, Proposal, Thing } from '../../kernel/workflow.ts';
import type { StructureProposers } from '../proposers.ts';
import type { StructureContext } from '../structure.machine.ts';
import { sealedIn } from '../../kernel/sealed-in.ts';
import { contactOf, invitationOf, leaves, takesPart, type PersonRow } from './rows.ts';

const INVITATION_DAYS = 60;
/** More than any structure needs: whoever reads the people of one reads them all. */
const MOST_PEOPLE = 40;

type Structure = Thing<StructureContext>;
type Invited = { name: string; email: string; role: StructureRole };

/** An invitation as the fact of that rank of its command. The code travels in the letter only. */
export const invitedTo = (
  structure: Pick<Structure, 'council' | 'id' | 'version'>,
  rank: number,
  at: Instant,
  { digest, code }: NewInvitation,
  { name, email, role }: Invited,
): { fact: FactBody; rows: RowWrite[] } => {
  const expiresAt = instantOf(millisecondsOf(at) + INVITATION_DAYS * 86_400_000);
  const subject = invitationSubject(structure.council, digest);
  const item = { invitation: digest, role, expiresAt, sealed: sealedIn(structure, rank, subject) };
  return {
    fact: {
      type: 'StructurePersonInvited.v1',
      data: { invitation: digest, role, expiresAt },
      personal: { subject, values: { name, email, code } },
    },
    rows: [
      { kind: 'put', key: invitationOf(structure, digest), item, absent: true },
      invitationSent(structure.council, digest, expiresAt),
    ],
  };
};

/** The representatives invite; the service does only for a structure that nobody represents yet. */
export const invite: StructureProposers['invite'] = ({ data, thing, given, at, held }) => {
  const { representatives } = thing.context;
  if (held?.role === 'officer' && (representatives > 0 || data.role !== 'representative'))
    return refused('structure-has-representative');
  const { fact, rows } = invitedTo(thing, 0, at, given.invitation, data);
  return accepted({ facts: [fact], rows });
};

const whyNot = (
  { representatives, people }: StructureContext,
  role: StructureRole,
  formerly: StructureRole | null,
) => {
  if (formerly === role) return refused('role-unchanged');
  if (formerly === 'representative' && representatives === 1) return refused('last-representative');
  return formerly === null && people >= MOST_PEOPLE
    ? refused('too-many-people', { most: MOST_PEOPLE })
    : null;
};

/** By the code alone, never by an equal address; who already had a role for the structure changes it. */
export const acceptInvitation: StructureProposers['acceptInvitation'] = ({ thing, given, at, actor }) => {
  const { invitation, self } = given;
  if (invitation === null || actor.kind !== 'person') return refused('unknown-invitation');
  if (at >= invitation.expiresAt) return refused('invitation-expired');
  const { role, sealed } = invitation;
  const formerly = self?.role ?? null;
  const problem = whyNot(thing.context, role, formerly);
  if (problem !== null) return problem;
  const { person } = actor;
  return accepted({
    facts: [
      {
        type: 'StructureInvitationAccepted.v1',
        data: { invitation: invitation.invitation, role, person, formerly },
      },
    ],
    rows: [
      { kind: 'remove', key: invitationOf(thing, invitation.invitation), expect: { role } },
      ...takesPart(thing, { person, role, since: dateInParis(at), sealed }, formerly),
      invitationTaken(thing.council, invitation.invitation),
      // Declared at the counter (PRC-04), it said whom to call: that is theirs now, and goes with their account.
      ...(thing.context.representatives === 0 ? [namedUnder(thing.council, person, contactOf(thing))] : []),
      personLink(person, thing.council),
    ],
  });
};

export const withdrawInvitation: StructureProposers['withdrawInvitation'] = ({ thing, given, held }) => {
  const { invitation } = given;
  if (invitation === null) return refused('unknown-invitation');
  if (held?.role === 'officer' && thing.context.representatives > 0)
    return refused('structure-has-representative');
  return accepted({
    facts: [{ type: 'StructureInvitationWithdrawn.v1', data: { invitation: invitation.invitation } }],
    rows: [
      {
        kind: 'remove',
        key: invitationOf(thing, invitation.invitation),
        expect: { role: invitation.role },
      },
    ],
  });
};

/** Never the last who represents the structure (A9). */
const without = (structure: Structure, somebody: PersonRow | null, at: Instant): Outcome<Proposal> => {
  if (somebody === null) return refused('not-of-structure');
  const { person, role } = somebody;
  if (role === 'representative' && structure.context.representatives === 1)
    return refused('last-representative');
  return accepted({
    facts: [{ type: 'StructurePersonRemoved.v1', data: { person, role } }],
    rows: leaves(structure, person, role, at),
  });
};

export const removePerson: StructureProposers['removePerson'] = ({ thing, given, at }) =>
  without(thing, given.person, at);

/** Anybody may stop by themselves. */
export const leave: StructureProposers['leave'] = ({ thing, given, at }) => without(thing, given.person, at);
