import * as z from 'zod';
import { Day, Digest, fact, Instant, MemberNumber, text } from './fact.ts';
import { Conditions } from './condition.ts';
import { BlockNumber, ChairQuality } from './session.ts';
import { BoxFound, SecretVote } from './secret-ballot.ts';

export const Choice = z.enum(['FOR', 'AGAINST', 'ABSTAIN', 'BLANK']);
export type Choice = z.infer<typeof Choice>;

/** How a vote is taken: by show of hands, by roll call with the names in the minutes, or in secret (DEL-10). */
export const BallotKind = z.enum(['HANDS', 'ROLL_CALL', 'SECRET']);
export type BallotKind = z.infer<typeof BallotKind>;

const members = z.array(MemberNumber);
/** How many times an item may be voted: each time anew, the results before it stay. */
export const MOST_ROUNDS = 9;
export const Round = z.int().min(1).max(MOST_ROUNDS);

/** What the council is asked, which may have a majority of its own (D5); a rescission goes with revocations. */
export const PointKind = z.enum([
  'AWARD',
  'RENEWAL',
  'SUSPENSION',
  'REVOCATION',
  'CHARTER',
  'RULES',
  'MINUTES',
  'OTHER',
]);
export type PointKind = z.infer<typeof PointKind>;

/** What is voted, where that is no dossier: a charter as it was then written, a draft of rules, minutes of a session. */
export const PointAbout = z.union([
  z.strictObject({ charter: z.uuid(), textDigest: Digest }),
  z.strictObject({ rulesDraft: z.int().min(1) }),
  z.strictObject({ minutesOf: z.uuid() }),
  /** A measure in preparation on a label; which, is in the kind of the point. */
  z.strictObject({ label: z.uuid() }),
]);
export type PointAbout = z.infer<typeof PointAbout>;

/** On an agenda; after its closing, added by the president alone, and why is personal (MAN-06). */
export const ItemPlaced = fact('ItemPlaced.v1', {
  session: z.uuid(),
  placedAt: Instant,
  kind: PointKind,
  /** Of an award or a renewal; null of any other. */
  application: z.uuid().nullable(),
  structureName: text(150).nullable(),
  /** Null of a dossier, and of a question that bears on nothing else. */
  about: PointAbout.nullable(),
  question: text(300),
  urgent: z.boolean(),
});

/** The electorate, frozen: who votes, for whom, who left the room (DEL-06, DEL-11), on which quorum (DEL-07). */
export const VoteOpened = fact('VoteOpened.v1', {
  /** Of its session: at which call it was voted (DEL-08). */
  call: z.int().min(1).max(99),
  round: Round,
  poll: z.uuid(),
  /** The block of its session with which it opened; null by itself (D17). */
  block: BlockNumber.nullable(),
  ballot: BallotKind,
  /** Null in the open. */
  secret: SecretVote.nullable(),
  /** Members in the room who asked for a roll call before the vote opened (DEL-10). */
  rollCallAskedBy: members,
  rulesVersion: z.int().min(1),
  members,
  proxies: z.array(z.tuple([MemberNumber, MemberNumber])),
  recused: members,
  /** Whoever presides votes, and breaks a tie where the rules say so (DEL-09); in writing, null if that is nobody. */
  chair: MemberNumber.nullable(),
  chairQuality: ChairQuality.nullable(),
  inOffice: z.int().min(0),
  /** Of a written consultation, how many must take part, of whom none has yet (DEL-15). */
  quorum: z.strictObject({ required: z.int(), counted: z.int(), base: z.int() }),
  /** Until when members answer in writing; null in session. */
  closesAt: Instant.nullable(),
  /** The votes available, by the college of the seat they come from (M5). */
  colleges: z.array(z.strictObject({ college: z.int().min(1), voters: members })),
});

/** A member wants it voted by itself: it is of no block (D17). */
export const PulledFromBlock = fact('PulledFromBlock.v1', { member: MemberNumber });

/** Of an open vote: who chose what. */
const Roll = z.strictObject({
  FOR: members,
  AGAINST: members,
  ABSTAIN: members,
  BLANK: members,
  notVoting: members,
});

/** Of a secret vote: who put a ballot in the box, and nothing of what it says (DEL-10). */
const SignedRoll = z.strictObject({ voted: members, notVoting: members });

/** The show of hands was entered by the secretariat; what it says is kept apart until the vote is closed (D15). */
export const HandsRecorded = fact('HandsRecorded.v1', { round: Round });

/** Signed paper ballots were counted by one person, and how many; what they say is kept apart until the vote is closed. */
export const PaperCountEntered = fact('PaperCountEntered.v1', { round: Round, ballots: z.int().min(0) });

/** Another person found the same in the paper ballots (D11). */
export const PaperCountConfirmed = fact('PaperCountConfirmed.v1', { round: Round, ballots: z.int().min(1) });

/** One count, with the roll it was made from: anyone can count again; of a secret vote, two members can have it counted again. */
export const VoteClosed = fact('VoteClosed.v1', {
  round: Round,
  roll: z.union([Roll, SignedRoll]),
  result: z.strictObject({
    for: z.int(),
    against: z.int(),
    abstain: z.int(),
    blank: z.int(),
    null: z.int(),
    notVoting: z.int(),
    available: z.int(),
    castingVoteUsed: z.boolean(),
    adopted: z.boolean(),
    reason: z.string(),
  }),
  /** Null in the open. */
  box: BoxFound.nullable(),
  /** Where the votes come from: cast by members themselves, entered from a show of hands, counted on paper (D11). */
  sources: z.strictObject({ own: z.int().min(0), hands: z.int().min(0), paper: z.int().min(0) }),
  /** For information: of each college with two votes or more, how it voted, and whether the decision holds in it (M5, M7). */
  colleges: z.array(
    z.strictObject({
      college: z.int().min(1),
      for: z.int(),
      against: z.int(),
      abstain: z.int(),
      blank: z.int(),
      notVoting: z.int(),
      holds: z.boolean(),
    }),
  ),
});

/** A vote is put again: its result stays above, its opinion is none any more (D14). */
export const VoteAnnulled = fact('VoteAnnulled.v1', {
  round: Round,
  application: z.uuid().nullable(),
  reason: text(300),
  proposedBy: MemberNumber,
});

export const OpinionGiven = fact('OpinionGiven.v1', {
  application: z.uuid(),
  opinion: z.enum(['FAVOURABLE', 'UNFAVOURABLE']),
  /** Those that were put with the question, if it is favourable (D16). */
  conditions: Conditions,
  sentence: z.string().max(300),
});

/** What the council answered to a point that is no dossier, and when: what it adopts so is recorded once it has sat. */
export const PointVoted = fact('PointVoted.v1', {
  kind: PointKind.exclude(['AWARD', 'RENEWAL']),
  adopted: z.boolean(),
  votedOn: Day,
  sentence: z.string().max(300),
});

export const ItemWithdrawn = fact('ItemWithdrawn.v1', { reason: text(300) });

/** The council asks for something before it votes (C8): what, is typed, and sealed under who typed it. */
export const ItemAdjourned = fact('ItemAdjourned.v1', {
  session: z.uuid(),
  application: z.uuid().nullable(),
});

/** Why a point leaves an agenda by itself; the last five, that of a written consultation (DEL-15, D21). */
export const LeavingReason = z.enum([
  'NOT_REACHED',
  'SESSION_CANCELLED',
  'SESSION_DEMANDED',
  'TOO_FEW_TOOK_PART',
  'TOO_FEW_ELECTORS',
  'SECRET_BALLOT_ASKED',
  'TOO_LITTLE_TIME',
]);
export type LeavingReason = z.infer<typeof LeavingReason>;

/** Its session is over, or will not be held, and it was never put to the vote; or it got no opinion in writing. */
export const ItemLeftAgenda = fact('ItemLeftAgenda.v1', {
  session: z.uuid(),
  application: z.uuid().nullable(),
  reason: LeavingReason,
});
