import * as z from 'zod';
import { Day, text } from '../../events/fact.ts';
import { ProposalKind } from '../../events/proposal.ts';
import type { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';

/** How many notes one proposal cites at most, and how many comments one person writes on it. */
export const MOST_NOTES = 10;
export const MOST_COMMENTS = 20;

const Notes = z
  .array(z.uuid())
  .max(MOST_NOTES)
  .refine((notes) => new Set(notes).size === notes.length, { error: 'Chaque note se cite une fois.' })
  .default([]);

const Words = { title: text(150), text: text(8000) };
const Votes = z.int().min(0).max(2000);

/** Calendar arithmetic on it stays inside four-digit years. */
const DueOn = Day.refine((day) => day < '3000', { error: 'Écrivez une année avant 3000.' });

const Link = z
  .url({ protocol: /^https$/, error: 'Écrivez une adresse qui commence par « https:// ».' })
  .max(500);

const RecordVote = z
  .strictObject({
    for: Votes,
    against: Votes,
    abstain: Votes.default(0),
    blank: Votes.default(0),
    null: Votes.default(0),
    notVoting: Votes.default(0),
    /** How the person who presided voted: it breaks a tie where the rules say so (DEL-09). */
    chairVote: z.enum(['FOR', 'AGAINST']).nullable().default(null),
  })
  .refine((votes) => Object.values(votes).some((count) => typeof count === 'number' && count > 0), {
    path: ['for'],
    error: 'Écrivez le décompte des voix : une voix au moins.',
  })
  .refine((votes) => votes.chairVote !== 'FOR' || votes.for > 0, {
    path: ['chairVote'],
    error: 'La présidence a voté pour : sa voix est comptée parmi les voix pour.',
  })
  .refine((votes) => votes.chairVote !== 'AGAINST' || votes.against > 0, {
    path: ['chairVote'],
    error: 'La présidence a voté contre : sa voix est comptée parmi les voix contre.',
  });

export const proposalCommands = {
  propose: z.strictObject({ kind: ProposalKind, ...Words, notes: Notes }),
  /** Another writing; `notes` are cited beside those that already are. */
  amend: z.strictObject({ ...Words, notes: Notes }),
  /** Of the writing that was read. */
  support: z.strictObject({ revision: z.int().min(1).max(9999) }),
  withdrawSupport: z.strictObject({}),
  comment: z.strictObject({ text: text(2000) }),
  linkCharter: z.strictObject({
    charter: z.uuid(),
    amendment: z.int().min(1).max(9999).nullable().default(null),
  }),
  mergeInto: z.strictObject({ into: z.uuid() }),
  withdraw: z.strictObject({ reason: text(1000) }),
  placeOnAgenda: z.strictObject({ session: z.uuid(), urgency: text(300).optional() }),
  adjourn: z.strictObject({ session: z.uuid().nullable().default(null) }),
  recordVote: RecordVote,
  assign: z.strictObject({ owner: z.uuid(), dueOn: DueOn }),
  reportProgress: z.strictObject({ text: text(1000) }),
  complete: z.strictObject({ shownBy: text(1000).optional(), link: Link.optional() }),
  abandon: z.strictObject({ reason: text(1000) }),
  passDeadline: PassDeadline,
};

/** A session as far as a proposal bears on it. */
export type SessionSeen = { state: string; heldOn: string; call: number };

/** A session that is over: how many votes there were in its room, and under which rules. */
export type SessionHeld = SessionSeen & {
  votesInRoom: number;
  rules: { version: number; procedure: RulesOfProcedure } | null;
};

export type ProposalGiven = {
  /** Whether every note that is cited is published. */
  propose: { known: boolean };
  amend: { known: boolean };
  comment: { written: number };
  linkCharter: { charter: { state: string; amendments: number } | null };
  mergeInto: { target: { state: string; version: number } | null };
  /** Where the session stands on whose agenda it is, if any. */
  withdraw: { session: SessionSeen | null };
  placeOnAgenda: { session: SessionSeen | null; rules: RulesOfProcedure | null };
  adjourn: { current: SessionSeen | null; next: SessionSeen | null };
  recordVote: { session: SessionHeld | null };
  /** The roles that the person named holds in the council. */
  assign: { roles: readonly string[]; rules: RulesOfProcedure | null };
  /** The charter that it names, once in force. */
  complete: { inForce: { charter: string; version: string; effectiveOn: string } | null };
};
