import { LegalDate } from '../../workflows/calendar/legal-date.ts';
import { malformed } from '../shell/problems.ts';

/** The day that an address gives under a name, or null when it gives none. @throws Problem 400 when it is no day */
export const dayAsked = (name: string, typed: string | undefined): LegalDate | null => {
  if (typed === undefined) return null;
  const day = LegalDate.safeParse(typed);
  if (!day.success) throw malformed(`Écrivez une date comme ceci : « ?${name}=2027-01-21 ».`);
  return day.data;
};
