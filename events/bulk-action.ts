import * as z from 'zod';
import { MOST_ENTRIES } from './bulk-size.ts';
import { fact } from './fact.ts';

/**
 * The acts on a dossier that may be asked of many at once: none decides, refuses or asks the applicant for anything (B11). The
 * visa of the archives is given to a slip, and so to all that stands on it (GDP-04).
 */
export const BulkCommand = z.enum([
  'assign',
  'takeOver',
  'acknowledge',
  'declareComplete',
  'startReview',
  'reevaluate',
  'publishReport',
  'sendMessage',
  'writeNote',
  'notify',
  'recordEliminationVisa',
]);
export type BulkCommand = z.infer<typeof BulkCommand>;

/** What it is about: dossiers, or reports of misuse, which have none of these acts but the visa (GDP-04). */
export const BulkKind = z.enum(['application', 'misuse']);
export type BulkKind = z.infer<typeof BulkKind>;

/** Why a dossier was left as it was, in the words of a refusal. */
export const Left = z.strictObject({
  reason: z.string().min(1).max(60),
  detail: z.record(z.string().max(40), z.union([z.string().max(200), z.number()])),
});
export type Left = z.infer<typeof Left>;

/** What became of one dossier: the act was done, or why not. */
export const BulkResult = z.strictObject({ thing: z.uuid(), left: Left.nullable() });
export type BulkResult = z.infer<typeof BulkResult>;

/** One act on many dossiers, held for a while so that it may be undone; what it says of each is personal. */
export const BulkActionHeld = fact('BulkActionHeld.v1', {
  command: BulkCommand,
  of: BulkKind,
  author: z.uuid(),
  things: z.array(z.uuid()).min(1).max(MOST_ENTRIES),
});

/** Nothing was done. */
export const BulkActionUndone = fact('BulkActionUndone.v1', {});

/** Its author waits no longer: it is carried out. */
export const BulkActionReleased = fact('BulkActionReleased.v1', {});

/** The time to undo it is over: it is carried out. */
export const BulkActionFellDue = fact('BulkActionFellDue.v1', {});

export const BulkActionCarriedOut = fact('BulkActionCarriedOut.v1', {
  results: z.array(BulkResult).min(1).max(MOST_ENTRIES),
});
