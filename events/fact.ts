import * as z from 'zod';

/** A calendar day, `YYYY-MM-DD`, in legal time (Europe/Paris). */
export const Day = z.iso.date().brand<'LegalDate'>();
export type Day = z.infer<typeof Day>;

/** A point in time in UTC with milliseconds, as stored and compared: plain text order is time order. */
export const Instant = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A council's code: short, in capitals, the prefix of its label numbers. */
export const CouncilId = z.string().regex(/^[0-9A-Z]{2,8}$/);

/** SHA-256, in base64url. */
export const Digest = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** The number a member keeps for life in a council: short enough for a roll of 45 to stay small. */
export const MemberNumber = z.int().min(1).max(9999);

/** A person (by the id of their sign-in) with the role used, or the system with the fact or deadline that caused it. */
export const Author = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), person: z.uuid(), role: z.string().min(1).max(40) }),
  z.strictObject({ kind: z.literal('system'), cause: z.string().min(1).max(120) }),
]);
export type Author = z.infer<typeof Author>;

/** Text that people type: no control characters, no lone surrogates, bounded. */
export const text = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .refine((value) => value.isWellFormed(), { message: 'caractères illisibles' })
    // oxlint-disable-next-line no-control-regex -- NUL and its kin are what this refuses
    .refine((value) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(value), {
      message: 'caractères illisibles',
    });

/** At the counter, by phone or by letter: how a structure asked that an officer begin with it or for it (A11, PRC-04). */
export const Assistance = z.strictObject({ askedOn: Day, by: z.enum(['COUNTER', 'PHONE', 'POST']) });

/** One kind of fact: its name with its version, and a closed set of fields. */
export const fact = <T extends string, S extends z.ZodRawShape>(type: T, data: S) =>
  z.strictObject({ type: z.literal(type), data: z.strictObject(data) });

/** A limit went by without the act it asked for; the thing stays where it is. */
export const TimeLimitMissed = fact('TimeLimitMissed.v1', { limit: z.string().min(1).max(40) });

/**
 * What every recorded fact carries around its type and data: where it stands (version, rank), who and when,
 * the command that caused it, the deadlines it sets (an instant) or clears (null), commitments to the personal
 * values kept elsewhere, and its link in the chain.
 */
export const Envelope = z.strictObject({
  id: z.uuid(),
  council: CouncilId,
  workflow: z.string().min(1).max(20),
  thing: z.string().min(1).max(40),
  version: z.int().min(1),
  rank: z.int().min(0).max(99),
  at: Instant,
  by: Author,
  command: z.string().min(1).max(64),
  type: z.string().min(1).max(60),
  data: z.record(z.string(), z.json()),
  deadlines: z.record(z.string(), Instant.nullable()).optional(),
  personal: z.strictObject({ subject: z.string(), commitments: z.record(z.string(), Digest) }).optional(),
  previous: Digest.nullable(),
  hash: Digest,
});
export type Envelope = z.infer<typeof Envelope>;
