import * as z from 'zod';
import { fact, MemberNumber, text } from './fact.ts';
import { ChairQuality } from './session.ts';
import { BoxFound, SecretVote } from './secret-ballot.ts';

export const Choice = z.enum(['FOR', 'AGAINST', 'ABSTAIN', 'BLANK']);
export type Choice = z.infer<typeof Choice>;

const members = z.array(MemberNumber);

export const ItemPlaced = fact('ItemPlaced.v1', {
  session: z.uuid(),
  application: z.uuid(),
  structureName: text(150),
  question: text(300),
});

/** The electorate, frozen: who votes, for whom, who left the room (DEL-06, DEL-11), on which quorum (DEL-07). */
export const VoteOpened = fact('VoteOpened.v1', {
  /** Of its session: at which call it was voted (DEL-08). */
  call: z.int().min(1).max(99),
  round: z.int().min(1),
  poll: z.uuid(),
  ballot: z.enum(['OPEN', 'SECRET']),
  /** Null in the open. */
  secret: SecretVote.nullable(),
  rulesVersion: z.int().min(1),
  members,
  proxies: z.array(z.tuple([MemberNumber, MemberNumber])),
  recused: members,
  /** Whoever presides votes, and breaks a tie where the rules say so (DEL-09). */
  chair: MemberNumber,
  chairQuality: ChairQuality,
  inOffice: z.int().min(0),
  quorum: z.strictObject({ required: z.int(), counted: z.int(), base: z.int() }),
});

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

/** One count, with the roll it was made from: anyone can count again; of a secret vote, two members can have it counted again. */
export const VoteClosed = fact('VoteClosed.v1', {
  round: z.int().min(1),
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
});

export const OpinionGiven = fact('OpinionGiven.v1', {
  application: z.uuid(),
  opinion: z.enum(['FAVOURABLE', 'UNFAVOURABLE']),
  sentence: z.string().max(300),
});

export const ItemWithdrawn = fact('ItemWithdrawn.v1', { reason: text(300) });

/** The council asks for something before it votes (C8): what, is typed, and sealed under who typed it. */
export const ItemAdjourned = fact('ItemAdjourned.v1', { session: z.uuid(), application: z.uuid() });

/** Its session is over, or will not be held, and it was never put to the vote. */
export const ItemLeftAgenda = fact('ItemLeftAgenda.v1', {
  session: z.uuid(),
  application: z.uuid(),
  reason: z.enum(['NOT_REACHED', 'SESSION_CANCELLED']),
});
