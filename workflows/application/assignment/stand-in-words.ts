import { longDate } from '../../calendar/french-dates.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { Following } from './stand-in.ts';

/** Why somebody follows a dossier in the place of another today, or why nobody does; null while its officer is there. */
export const standInSentence = (
  { officer, insteadOf, until, standIn }: Following,
  nameOfAbsent: string | null,
): string | null => {
  if (insteadOf === null || until === null) return null;
  const absent = nameOfAbsent ?? 'la personne qui suit ce dossier';
  const day = longDate(LegalDate.parse(until));
  if (officer !== null) return `En remplacement de ${absent}, jusqu’au ${day}.`;
  const why = standIn === null ? 'que personne ne remplace' : 'et son remplacement ne peut pas le suivre';
  return `Personne ne suit ce dossier : absence de ${absent} jusqu’au ${day}, ${why}. Affectez-le.`;
};
