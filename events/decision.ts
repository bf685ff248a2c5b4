import * as z from 'zod';
import { Day, Digest, text } from './fact.ts';

/**
 * One reason of a decision (DEC-04, DEC-05): the criterion it is about and its rule, or neither when it is about the whole;
 * what was found; and what would have changed the outcome (M19). `found` is null when a person found it: their words are
 * sealed with the decision, under the id of the criterion.
 */
export const DecisionReason = z.strictObject({
  criterion: z.string().max(20).nullable(),
  title: z.string().max(200).nullable(),
  law: z.string().max(300).nullable(),
  found: z.string().max(600).nullable(),
  wouldMeet: z.array(z.string().max(1200)).max(4),
});
export type DecisionReason = z.infer<typeof DecisionReason>;

/** By which act, and from when to when, somebody signs for the President. */
export const Delegation = z.strictObject({ act: text(200), from: Day, until: Day });

/** In what standing a decision was signed (F9): since when it is held, and by which delegation; none for the President. */
export const Signatory = z.strictObject({ since: Day, delegation: Delegation.nullable() });
export type Signatory = z.infer<typeof Signatory>;

/** A file, by what no other has. `size` in bytes. */
export const FileMark = z.strictObject({ sha256: Digest, size: z.int().min(1) });
export type FileMark = z.infer<typeof FileMark>;

/** A decision that was signed elsewhere: the order as it left, and the whole file that came back, with its signature. */
export const SignedFile = z.strictObject({ document: z.uuid(), exported: FileMark, signed: FileMark });
export type SignedFile = z.infer<typeof SignedFile>;
