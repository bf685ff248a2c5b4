import * as z from 'zod';
import { Day, Digest, text } from '../../events/fact.ts';
import { PassDeadline } from '../kernel/pass-deadline.ts';
import type { PointVote } from '../item/point-vote.ts';
import type { AmendmentTarget } from './language/amend-text.ts';

const Text = z.string().min(1).max(300_000);
const Rank = z.int().min(1).max(9999);

export const charterCommands = {
  /** A text typed or brought from a file, or the digest of a text that any council of the deployment published. */
  draft: z.strictObject({ text: Text.optional(), textDigest: Digest.optional() }),
  edit: z.strictObject({ text: Text }),
  proposeAmendment: z.strictObject({
    article: z.int().min(1).max(999).optional(),
    criterion: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{1,7}-\d{2}[A-Z]?$/)
      .optional(),
    replacement: text(20_000),
    motive: text(2000),
  }),
  acceptAmendment: z.strictObject({ amendment: Rank }),
  rejectAmendment: z.strictObject({ amendment: Rank, reason: text(2000) }),
  openConsultation: z.strictObject({ until: Day }),
  comment: z.strictObject({ article: z.int().min(1).max(999).optional(), text: text(4000) }),
  answerComment: z.strictObject({ comment: Rank, text: text(4000) }),
  closeConsultation: z.strictObject({}),
  placeOnAgenda: z.strictObject({ session: z.uuid() }),
  adopt: z.strictObject({
    effectiveOn: Day,
    deliberation: text(120),
    /** The point on which the council voted it, in a session that is over; its vote is then the adoption. */
    item: z.uuid().optional(),
    /** The council voted that articles are only written better: nobody signs again (I6). */
    wordingOnly: z.boolean().default(false),
  }),
  abandon: z.strictObject({ reason: text(300) }),
  publishConstants: z.strictObject({ text: Text }),
  passDeadline: PassDeadline,
};

export type Faults = readonly { line: number; column: number; where: string; message: string }[];

/** A text kept under its digest, and what the compiler said of it: the digest of its compiled form, or its faults. */
export type Compilation = {
  title: string;
  version: string | null;
  criteria: number;
  textDigest: string;
  compiledDigest: string | null;
  faults: Faults;
};

/** A charter as its row by date of effect keeps it; `substance` stands for what is signed with it. */
export type CharterInForce = {
  charter: string;
  version: string;
  textDigest: string;
  compiledDigest: string;
  substance: string;
  effectiveOn: string;
};

/** Whose typed words are sealed under which fact. */
export type SealedIn = { fact: string; subject: string };

/** An amendment as its row keeps it; `motive` and `answer` tell where the words are sealed. */
export type AmendmentRow = {
  amendment: number;
  target: AmendmentTarget;
  replacement: string;
  state: 'PROPOSED' | 'ACCEPTED' | 'REJECTED';
  at: string;
  motive: SealedIn;
  answer: SealedIn | null;
};

/** A comment as its row keeps it. */
export type CommentRow = {
  comment: number;
  article: number | null;
  at: string;
  words: SealedIn;
  answer: SealedIn | null;
};

export type CharterGiven = {
  draft: { compilation: Compilation | null };
  edit: { compilation: Compilation | null };
  proposeAmendment: { replacement: string; known: boolean };
  acceptAmendment: { row: AmendmentRow | null; compilation: Compilation | null };
  rejectAmendment: { row: AmendmentRow | null };
  comment: { known: boolean };
  answerComment: { row: CommentRow | null };
  placeOnAgenda: {
    session: { state: string } | null;
    /** Whether a charter that was adopted has the same name of version: the page of each is found by it (DEC-07). */
    versionTaken: boolean;
  };
  adopt: {
    /** Of the point that is named. */
    vote: PointVote | null;
    dateTaken: boolean;
    versionTaken: boolean;
    /** Null while its text does not compile. */
    substance: string | null;
    /** The charter in force before it, and what it decides otherwise whatever its words. */
    before: { substance: string; beyondWords: readonly string[] } | null;
  };
  publishConstants: {
    tableFaults: Faults;
    table: string | null;
    version: string | null;
    compilation: Compilation | null;
  };
};
