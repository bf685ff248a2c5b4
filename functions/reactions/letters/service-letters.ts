import { ImplicitRejectionQuestioned, LimitApproached } from '../../../events/clock.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { letterOn, type Letter, type Writing } from './letter.ts';

/** SIL-09: at the last warning, an express decision is due, whatever it is. */
const silenceNears = (writing: Writing, days: number): string =>
  days === Math.min(...writing.dossier.alertDays)
    ? 'Faites signer maintenant une décision expresse : même un refus motivé, ou une invitation à déposer de nouveau.'
    : 'Une décision expresse doit être signée avant ce jour.';

/** To the service: a legal day comes near (SIL-09, ACK-02). */
export const limitNears = (writing: Writing): Letter => {
  const { limit, days, dueOn } = LimitApproached.shape.data.parse(writing.fact.data);
  const on = longDate(dueOn);
  return limit === 'acknowledgement'
    ? letterOn(writing, 'une échéance approche', [
        `L’accusé de réception de cette demande est dû le ${on} au plus tard. Il n’est pas parti.`,
        'Sans lui, les délais de recours ne peuvent pas être opposés à la structure.',
      ])
    : letterOn(writing, 'une échéance approche', [
        `Le silence vaudra décision le ${on}, dans ${days} jours.`,
        silenceNears(writing, days),
      ]);
};

/** SIL-07: reasons are due within a month. */
export const reasonsAsked = (writing: Writing): Letter => {
  const { reasonsDueOn } = ImplicitRejectionQuestioned.shape.data.parse(writing.fact.data);
  return letterOn(writing, 'des motifs sont demandés', [
    `La structure demande les motifs du rejet de sa demande par le silence. Ils lui sont dus le ${longDate(reasonsDueOn)} au plus tard.`,
    `Écrivez-les dans le dossier : ${writing.origin}/sign-in`,
  ]);
};
