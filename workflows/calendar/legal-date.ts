import * as z from 'zod';

/**
 * A day of the civil calendar, `YYYY-MM-DD`, from the year 1000 on. It has no time zone: the day of the law
 * is the day in Paris.
 */
export const LegalDate = z.iso
  .date()
  .refine((text) => !text.startsWith('0'), { error: 'Année avant l’an 1000.' })
  .brand<'LegalDate'>();
export type LegalDate = z.infer<typeof LegalDate>;
