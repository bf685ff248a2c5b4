import * as z from 'zod';
import { Day, fact, text } from './fact.ts';

/** Legal-person data only: it is public (OPD-05). */
export const LabelHolder = z.strictObject({
  structure: z.uuid(),
  name: text(150),
  family: z.string(),
  // Null when no register tells it
  commune: z.string().length(5).nullable(),
  siren: z.string().length(9).nullable(),
  rna: z.string().length(10).nullable(),
});

/** What it covers: the whole structure (null), or one establishment alone, by its SIRET. */
export const Establishment = z
  .string()
  .regex(/^\d{14}$/)
  .nullable();

const Number = z.string().max(30);

export const LabelAwarded = fact('LabelAwarded.v1', {
  number: Number,
  application: z.uuid(),
  holder: LabelHolder,
  establishment: Establishment,
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  quality: text(120),
  /** The number of a label of the same holder that was over when this one was asked for as its renewal. */
  replaces: Number.nullable(),
});

/** Granted before this service kept labels, and taken over as it stood; its number may have another form. */
export const LabelRecorded = fact('LabelRecorded.v1', {
  number: Number,
  holder: LabelHolder,
  establishment: Establishment,
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  quality: text(120),
});

export const LabelRenewalOpened = fact('LabelRenewalOpened.v1', { openedOn: Day });

/** So many months are left, and nobody asked for its renewal yet (M35). */
export const LabelRenewalReminded = fact('LabelRenewalReminded.v1', {
  remindedOn: Day,
  monthsLeft: z.int().min(0),
});

/** Its renewal is filed and waits: nobody is reminded of it (M35). */
export const LabelRenewalAwaited = fact('LabelRenewalAwaited.v1', { application: z.uuid() });

/** The same label goes on under a new decision: on which day, and until when. */
export const LabelRenewed = fact('LabelRenewed.v1', {
  application: z.uuid(),
  renewedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  quality: text(120),
});

/** A renewal that was filed in time waits for the council: its holder is not harmed by that (H2, H10). */
export const LabelProlonged = fact('LabelProlonged.v1', {
  application: z.uuid(),
  prolongedOn: Day,
  validUntil: Day,
  /** The day of the session that it waits for; null when none is called yet. */
  sessionOn: Day.nullable(),
});

/** Another name or seat, or another structure that takes the place of the holder (F6). */
export const LabelHolderChanged = fact('LabelHolderChanged.v1', {
  holder: LabelHolder,
  establishment: Establishment,
  changedOn: Day,
});

/** The day after its last. */
export const LabelExpired = fact('LabelExpired.v1', { expiredOn: Day });

/** WDR-12: on `endsOn` it is valid again, unless something else is decided before. */
export const LabelSuspended = fact('LabelSuspended.v1', { suspendedOn: Day, endsOn: Day });

/** Lifted, at its end or before; a sanction that is taken back too (WDR-10). Its term moves where the rules say so (H7). */
export const LabelReinstated = fact('LabelReinstated.v1', { reinstatedOn: Day, validUntil: Day });

/** Abrogation, for the future only (L242-2). */
export const LabelRevoked = fact('LabelRevoked.v1', { revokedOn: Day });

/** Retrait, back to the decision that is taken back, as if it had never been (L242-1, L241-2). */
export const LabelRescinded = fact('LabelRescinded.v1', { rescindedOn: Day, since: Day });

/** Its holder gives it up from a day to come (H8). */
export const RelinquishmentAsked = fact('RelinquishmentAsked.v1', { askedOn: Day, from: Day });

export const LabelRelinquished = fact('LabelRelinquished.v1', { relinquishedOn: Day });

/** Its structure ceased (WDR-13); with the number of the label that takes its place, if one does. */
export const LabelLapsed = fact('LabelLapsed.v1', { lapsedOn: Day, replacedBy: Number.nullable() });
