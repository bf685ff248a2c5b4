import * as z from 'zod';
import { Day } from './fact.ts';

/**
 * What proves that a decision reached whom it concerns: they opened it in their space, fifteen days went by in the space
 * of whoever had agreed to it beforehand, the post presented it, or it was handed over (DEC-10).
 */
export const NotificationProof = z.enum(['CONSULTED', 'DEEMED', 'POSTAL', 'HAND']);
export type NotificationProof = z.infer<typeof NotificationProof>;

/** Why a registered letter came back. */
export const ReturnReason = z.enum(['UNCLAIMED', 'REFUSED', 'ADDRESS_UNKNOWN']);

/** A letter handed over against a signature, or a registered one, as its slips tell; null where they say nothing. */
export const Delivery = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('HAND'), handedOn: Day }),
  z.strictObject({
    mode: z.literal('POSTAL'),
    sentOn: Day,
    /** The day of the first attempt, that the notice left in the letter box bears. */
    presentedOn: Day.nullable(),
    handedOn: Day.nullable(),
    returned: ReturnReason.nullable(),
  }),
]);
export type Delivery = z.infer<typeof Delivery>;

/** REM-06, REM-07, REM-09: the last days to challenge; `stated` says whether the notification named them. */
export const Remedies = z.strictObject({
  stated: z.boolean(),
  adminAppealDeadline: Day,
  courtDeadline: Day,
});
export type Remedies = z.infer<typeof Remedies>;
