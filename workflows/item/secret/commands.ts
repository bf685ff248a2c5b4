import * as z from 'zod';
import { MemberNumber } from '../../../events/fact.ts';

/** One block of RSA-2048 in base64url, whatever it says: its last letter holds two bits only, so four letters can end it. */
export const SealedBallot = z.string().regex(/^[A-Za-z0-9_-]{341}[AQgw]$/, {
  error: 'Un bulletin chiffré a 342 lettres : rechargez la page, puis votez de nouveau.',
});

/** What the browser of a voter made of the ballot it sent, to ask whether that ballot is in the box. */
export const CheckBallot = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9_-]{43}$/, { error: 'Un code de suivi a 43 lettres.' }),
});

/** A member asks for themselves; the secretary notes who asks in the room. */
export const AskSecretBallot = z.strictObject({ member: MemberNumber.optional() });

/** A member who asked that a vote be secret, before it opened (DEL-10). */
export type SecretAskedRow = { member: number; asksSecret: true };

/** What the counting function found in the box, and nothing of who put it there. */
export type BoxCount = {
  ballots: number;
  /** Of all that is in the box, in the order of its keys: one ballot changed, dropped or added changes it. */
  digest: string;
  tally: SecretTally;
};

/** Ballots that cannot be read, or are of another vote, are null. */
export type SecretTally = { for: number; against: number; abstain: number; blank: number; null: number };

/** For a recount: the vote as it was opened and closed, and what the box holds now. */
export type RecountGiven = {
  electorate: readonly number[];
  /** What the closing counted; null when the vote was not secret. */
  closed: BoxCount | null;
  /** Read only when the second person asks. */
  counted: BoxCount | null;
};
