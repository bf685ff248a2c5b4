import * as z from 'zod';
import { Digest, fact, MemberNumber } from './fact.ts';

/** What was found in the box of a vote: how many ballots, and a digest of them all in the order of their keys. */
export const BoxFound = z.strictObject({ ballots: z.int().min(0), digest: Digest });

/** What makes a vote secret: the key to encrypt to (SPKI, in base64), who asked for it (DEL-10), whether so few vote that it hides little (M7). */
export const SecretVote = z.strictObject({
  publicKey: z.string().regex(/^[A-Za-z0-9+/]{300,600}={0,2}$/),
  askedBy: z.array(MemberNumber),
  illusory: z.boolean(),
});

/** A member of the electorate asks that the box be counted again; another is to confirm (P10). */
export const RecountAsked = fact('RecountAsked.v1', {
  round: z.int().min(1),
  poll: z.uuid(),
  member: MemberNumber,
});

/** The box counted again for two members, and whether it gave what the closing gave. */
export const VoteRecounted = fact('VoteRecounted.v1', {
  round: z.int().min(1),
  poll: z.uuid(),
  scrutineers: z.tuple([MemberNumber, MemberNumber]),
  tally: z.strictObject({
    for: z.int().min(0),
    against: z.int().min(0),
    abstain: z.int().min(0),
    blank: z.int().min(0),
    null: z.int().min(0),
  }),
  box: BoxFound,
  same: z.boolean(),
});
