import * as z from 'zod';
import { BallotKind, Choice, LeavingReason, Round } from '../../events/item.ts';
import { BlockNumber } from '../../events/session.ts';
import { MemberNumber, text } from '../../events/fact.ts';
import { InterestKind } from '../../events/interest.ts';
import type { FactOf } from '../../events/catalogue.ts';
import type { RulesOfProcedure } from '../deliberation/rules-of-procedure.ts';
import type { Assembly } from '../session/commands.ts';
import type { AnnulGiven } from './annul/annul-vote.ts';
import { AnnulVote } from './annul/commands.ts';
import type { PullGiven } from './block/pull.ts';
import { TakeBlockHands } from './block/take-hands.ts';
import { PutConditions, type PutConditionsGiven } from './conditions/commands.ts';
import { RecordHands } from './hands/commands.ts';
import type { OpenPoll } from './hands/record-hands.ts';
import { NoteDebate, RecordDissent, type MinutesTextGiven } from './minutes/commands.ts';
import { PaperCount } from './paper/commands.ts';
import type { PaperGiven } from './paper/paper-count.ts';
import { Place, type PlaceGiven } from './place/commands.ts';
import { AskSecretBallot, SealedBallot, type BoxCount, type RecountGiven } from './secret/commands.ts';

export const itemCommands = {
  place: Place,
  recuse: z.strictObject({
    member: MemberNumber.optional(),
    interest: InterestKind,
  }),
  askSecretBallot: AskSecretBallot,
  askRollCall: z.strictObject({}),
  putConditions: PutConditions,
  openVote: z.strictObject({
    ballot: BallotKind.default('HANDS'),
    /** The block with which it opens: the service names it, point by point (D17). */
    block: BlockNumber.optional(),
  }),
  pullFromBlock: z.strictObject({}),
  takeBlockHands: TakeBlockHands,
  recordHands: RecordHands,
  enterPaperCount: PaperCount,
  confirmPaperCount: PaperCount,
  closeVote: z.strictObject({}),
  recount: z.strictObject({}),
  annulVote: AnnulVote,
  noteDebate: NoteDebate,
  recordDissent: RecordDissent,
  withdrawWithDossier: z.strictObject({}),
  /** What is asked for before the council votes. */
  adjourn: z.strictObject({ asked: text(600) }),
  leaveAgenda: z.strictObject({ reason: LeavingReason }),
};

/**
 * A ballot, cast on one slot: for oneself, or for the member whose proxy one holds; encrypted where the vote is secret.
 * It names its round, so that one sent late never lands in the next.
 */
export const CastBallot = z
  .strictObject({
    round: Round,
    choice: Choice.optional(),
    ballot: SealedBallot.optional(),
    for: MemberNumber.optional(),
  })
  .refine(({ choice, ballot }) => (choice === undefined) !== (ballot === undefined), {
    error: 'Envoyez un choix, ou un bulletin chiffré si le vote est secret : l’un des deux.',
  });

export type RecusalRow = { member: number; recused: true; interest: string };

/** One vote of the electorate: who holds it, and once cast, what was chosen; of a secret vote, only that it was cast. */
export type Slot = {
  member: number;
  holder: number;
  choice: z.infer<typeof Choice> | null;
  voted: boolean;
  /** Who put it there: the member, or what was entered for those who had not cast; null while it is empty. */
  source: 'OWN' | 'HANDS' | 'PAPER' | null;
};

export type ItemGiven = MinutesTextGiven & {
  place: PlaceGiven;
  recuse: { seated: boolean };
  askSecretBallot: { seated: boolean };
  askRollCall: { present: boolean };
  putConditions: PutConditionsGiven;
  pullFromBlock: PullGiven;
  takeBlockHands: { poll: OpenPoll | null };
  openVote: {
    poll: string;
    sessionState: string;
    /** The block whose votes the session is opening, if it is. */
    opening: number | null;
    assembly: Assembly | null;
    recused: readonly number[];
    /** Who asked that it be secret, and of the key pair made for it if it is to be, the public part. */
    asking: readonly number[];
    publicKey: string | null;
    /** Who asked for a roll call, whether or not they are still there. */
    rollCallAskedBy: readonly number[];
    /** Of the dossier, if it is about one: where it stands, and at which version it was read. */
    dossier: { state: string; version: number } | null;
    /** Of a session that is a consultation in writing: its last day, and the version it was read at; the assembly is then all who are consulted. */
    written: { until: string; version: number } | null;
  };
  /** Who is in the room, and who left it for this point: whoever presides it adjourns it. */
  adjourn: { assembly: Assembly | null; recused: readonly number[] };
  closeVote: {
    opened: FactOf<'VoteOpened.v1'>['data'] | null;
    slots: readonly Slot[];
    rules: RulesOfProcedure | null;
    /** Of a secret vote, what the box holds; null in the open. */
    counted: BoxCount | null;
  };
  recount: RecountGiven;
  recordHands: { poll: OpenPoll | null };
  enterPaperCount: PaperGiven;
  confirmPaperCount: PaperGiven;
  annulVote: AnnulGiven;
};
