import { ReportPublished } from '../../../events/report.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { letterOn, type Letter, type Writing } from './letter.ts';

/** B16: that the report is there, and until when a reply is attached; never what it says (P24). */
export const reportPublished = (writing: Writing): Letter => {
  const { replyUntil } = ReportPublished.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'le rapport sur votre demande', [
    'Le rapport sur votre demande est publié. Connectez-vous au service du label pour le lire.',
    `Vous pouvez y répondre jusqu’au ${longDate(replyUntil)} inclus. Votre réponse est jointe au dossier telle que vous l’écrivez, et les membres du conseil la lisent avant la séance.`,
    'Vous n’êtes pas obligé de répondre.',
  ]);
};
