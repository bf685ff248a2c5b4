import { DecisionMadeAvailable } from '../../../events/application.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import type { Letter } from '../../letters/write-letter.ts';
import type { Writing } from '../../letters/writing.ts';
import { letterOn } from './letter.ts';

/** DEC-10: that a decision waits, where, and what opening it or not does; nothing of what it says (P24). */
export const decisionWaits = (writing: Writing): Letter => {
  const { availableOn, electronic, consultBy } = DecisionMadeAvailable.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'une décision vous attend', [
    `La décision sur votre demande est signée. La personne qui représente la structure l’ouvre dans votre espace : ${writing.origin}/sign-in`,
    'Le jour où elle l’ouvre est celui de la notification : les délais pour la contester en partent.',
    electronic
      ? `Vous avez accepté d’être notifié dans cet espace. Si personne ne l’ouvre jusqu’au ${longDate(consultBy)}, la décision est réputée notifiée le ${longDate(availableOn)} (articles L112-15 et R112-20 du code des relations entre le public et l’administration).`
      : `Si personne ne l’ouvre jusqu’au ${longDate(consultBy)}, nous vous l’envoyons par courrier.`,
  ]);
};
