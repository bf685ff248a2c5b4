import { frenchDate } from '../../public/french.ts';
import type { OwnAppeal, OwnControl, OwnMisuse } from '../api/shapes.ts';

/** What waits for a structure beside its requests and labels, as it reads it. */

const CONTROLS: Readonly<Record<OwnControl['state'], string>> = {
  asked: 'Votre label est contrôlé : répondez',
  mending: 'Corrigez ce que le contrôle a relevé',
  followed: 'Prouvez vos engagements',
};
export const controlInWords = ({ state, answerUntil }: OwnControl): string =>
  `${CONTROLS[state]} au plus tard le ${frenchDate(answerUntil)}`;

/** What an appeal asks of the structure (REM-05). */
export const appealInWords = ({ for: what, until }: OwnAppeal): string =>
  what === 'ANSWER'
    ? 'La réponse à votre recours vous attend : ouvrez-la'
    : `Un tiers conteste votre label : dites ce que vous en pensez${until === null ? '' : `, au plus tard le ${frenchDate(until)}`}`;

/** One that comes late is read all the same (M23). */
export const misuseInWords = ({ answerUntil }: Pick<OwnMisuse, 'answerUntil'>): string =>
  `On vous interroge sur l’usage de votre label${answerUntil === null ? '' : ` : réponse demandée avant le ${frenchDate(answerUntil)} inclus`}`;
