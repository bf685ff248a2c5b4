import * as z from 'zod';
import { Day, fact, MemberNumber } from './fact.ts';

/** What it would change: the charter, the rules of procedure or of the label, or anything else (I7). */
export const ProposalKind = z.enum(['CHARTER', 'RULES', 'OTHER']);
export type ProposalKind = z.infer<typeof ProposalKind>;

const Notes = z.array(z.uuid()).max(10);
const Count = z.int().min(0).max(9999);

/** Somebody of the council proposes something, from what was noted between sessions; its title and text are personal. */
export const ProposalMade = fact('ProposalMade.v1', {
  kind: ProposalKind,
  author: z.uuid(),
  role: z.string().min(1).max(40),
  /** The seat of its author, when it is a member. */
  member: MemberNumber.nullable(),
  notes: Notes,
});

/** Its author writes it otherwise, and may cite other notes beside; who supported it supported another text. */
export const ProposalAmended = fact('ProposalAmended.v1', {
  revision: z.int().min(2).max(9999),
  notes: Notes,
});

/** The words are personal. */
export const ProposalCommented = fact('ProposalCommented.v1', { comment: z.int().min(1).max(9999) });

/** The draft of a charter that carries it, or one amendment of that draft. */
export const ProposalLinkedToCharter = fact('ProposalLinkedToCharter.v1', {
  charter: z.uuid(),
  amendment: z.int().min(1).max(9999).nullable(),
});

/** It goes on in another one; its thread follows. */
export const ProposalMerged = fact('ProposalMerged.v1', { into: z.uuid() });

/** Why is personal. */
export const ProposalWithdrawn = fact('ProposalWithdrawn.v1', {});

/** On the agenda of a session; added after its closing by the president alone, and why is personal (MAN-06). */
export const ProposalPlacedOnAgenda = fact('ProposalPlacedOnAgenda.v1', {
  session: z.uuid(),
  heldOn: Day,
  urgent: z.boolean(),
});

/** Left for another session, or off the agenda while no date is set. */
export const ProposalAdjourned = fact('ProposalAdjourned.v1', {
  session: z.uuid().nullable(),
  heldOn: Day.nullable(),
});

/**
 * How the council voted, as the minutes of its session say, with what it was checked against: the votes that there were
 * in the room, and the rules from which the result follows (DEL-09, DEL-13).
 */
export const ProposalVoted = fact('ProposalVoted.v1', {
  session: z.uuid(),
  votedOn: Day,
  tally: z.strictObject({
    for: Count,
    against: Count,
    abstain: Count,
    blank: Count,
    null: Count,
    notVoting: Count,
  }),
  chairVote: z.enum(['FOR', 'AGAINST']).nullable(),
  votesInRoom: Count,
  rulesVersion: z.int().min(1),
  adopted: z.boolean(),
  reason: z.string().min(1).max(40),
});

/** Who carries out what was adopted, as a person of the council by the role held then, and until when. */
export const ImplementationAssigned = fact('ImplementationAssigned.v1', {
  owner: z.uuid(),
  role: z.enum(['president', 'secretary', 'officer', 'member']),
  dueOn: Day,
  reminderDays: z.int().min(0).max(366),
});

/** A dated word of progress; the words are personal. */
export const ImplementationProgressed = fact('ImplementationProgressed.v1', {});

/** Done: the charter in force that shows it, when it changed the charter; words and a link, if any, are personal. */
export const ImplementationCompleted = fact('ImplementationCompleted.v1', {
  inWords: z.boolean(),
  charter: z
    .strictObject({ charter: z.uuid(), version: z.string().min(1).max(40), effectiveOn: Day })
    .nullable(),
});

/** It will not be done, and comes back to the council; why is personal. */
export const ImplementationAbandoned = fact('ImplementationAbandoned.v1', {});

/** Some days before the date. */
export const ImplementationReminded = fact('ImplementationReminded.v1', { dueOn: Day });

/** The date is over, and it is not done. */
export const ImplementationOverdue = fact('ImplementationOverdue.v1', { dueOn: Day });
