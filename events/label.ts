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

export const LabelAwarded = fact('LabelAwarded.v1', {
  number: z.string().max(30),
  application: z.uuid(),
  holder: LabelHolder,
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  quality: text(120),
});

/** Granted before this service kept labels, and taken over as it stood; its number may have another form. */
export const LabelRecorded = fact('LabelRecorded.v1', {
  number: z.string().max(30),
  holder: LabelHolder,
  awardedOn: Day,
  validUntil: Day,
  charterVersion: z.string(),
  quality: text(120),
});

export const LabelRenewalOpened = fact('LabelRenewalOpened.v1', { openedOn: Day });

export const LabelRenewed = fact('LabelRenewed.v1', { validUntil: Day, charterVersion: z.string() });

export const LabelExpired = fact('LabelExpired.v1', { expiredOn: Day });

/** WDR-12. */
export const LabelSuspended = fact('LabelSuspended.v1', { suspendedOn: Day, endsOn: Day });

export const LabelReinstated = fact('LabelReinstated.v1', { reinstatedOn: Day });

/** Abrogation, for the future only (L242-2). */
export const LabelRevoked = fact('LabelRevoked.v1', { revokedOn: Day });

/** Retrait, back to the award (L242-1, L241-2). */
export const LabelRescinded = fact('LabelRescinded.v1', { rescindedOn: Day });

export const LabelRelinquished = fact('LabelRelinquished.v1', { relinquishedOn: Day });

export const LabelLapsed = fact('LabelLapsed.v1', { lapsedOn: Day });
