import { type EscalatedLimit, type EscalationCircle, LimitEscalated } from '../../../events/clock.ts';
import { longDate } from '../../../workflows/calendar/french-dates.ts';
import { LegalDate } from '../../../workflows/calendar/legal-date.ts';
import { letterOn, type Letter, type Writing } from './letter.ts';

type Said = (on: string, dossier: Writing['dossier']) => readonly string[];

const silenceOn = ({ implicitOn }: Writing['dossier']): string[] =>
  implicitOn === null ? [] : [`Le silence vaudra décision le ${longDate(LegalDate.parse(implicitOn))}.`];

/** While there is time. */
const RUNNING: Readonly<Record<EscalatedLimit, Said>> = {
  acknowledgement: (on) => [
    `L’accusé de réception de cette demande est dû le ${on} au plus tard. Envoyez-le depuis le dossier.`,
  ],
  implicitDecision: (on) => [
    `Le silence vaudra décision le ${on}. Une décision expresse doit être signée avant ce jour.`,
  ],
  agenda: (on, dossier) => [
    `L’ordre du jour de la séance que vise cette demande se ferme le ${on}. Le dossier n’y est pas inscrit.`,
    ...silenceOn(dossier),
  ],
  reasons: (on) => [
    `Les motifs du rejet par le silence sont dus à la structure le ${on} au plus tard. Écrivez-les dans le dossier.`,
  ],
};

/** Once it has gone by: what follows, and what can still be done. */
const OVER: Readonly<Record<EscalatedLimit, Said>> = {
  acknowledgement: (on) => [
    `L’accusé de réception de cette demande était dû le ${on} au plus tard. Il n’est pas parti.`,
    'Sans lui, les délais de recours ne peuvent pas être opposés à la structure. Envoyez-le maintenant.',
  ],
  implicitDecision: (on, { silenceRegime }) => [
    `Le silence a valu décision le ${on} : la demande est ${silenceRegime === 'ACCEPTANCE' ? 'acceptée' : 'rejetée'}.`,
    silenceRegime === 'ACCEPTANCE'
      ? 'La structure peut demander son attestation, qui lui est due.'
      : 'La structure peut demander les motifs, qui lui seront dus dans le mois.',
  ],
  agenda: (on, dossier) => [
    `L’ordre du jour de la séance que visait cette demande s’est fermé le ${on}. Le dossier n’y est pas inscrit.`,
    'Dites-le à la structure, et choisissez avec le secrétariat la séance à laquelle il ira.',
    ...silenceOn(dossier),
  ],
  reasons: (on) => [
    `Les motifs du rejet par le silence étaient dus à la structure le ${on} au plus tard. Elle ne les a pas reçus.`,
    'Écrivez-les maintenant dans le dossier.',
  ],
};

const FOLLOWER =
  'à la personne qui suit le dossier ou, si personne ne le suit, à toutes celles qui le peuvent';
const CIRCLES: Readonly<Record<EscalationCircle, string>> = {
  OFFICER: `Ce message va ${FOLLOWER}.`,
  SECRETARY: `Ce message va ${FOLLOWER}, et au secrétariat.`,
  ADMINISTRATOR: `Ce message va ${FOLLOWER}, au secrétariat et à l’administration du service.`,
};

/** To the people of the service, in person: so much of a limit is spent (B12). */
export const limitEscalated = (writing: Pick<Writing, 'fact' | 'profile' | 'dossier' | 'origin'>): Letter => {
  const { limit, share, upTo, dueOn } = LimitEscalated.shape.data.parse(writing.fact.data);
  const over = share === 100;
  const said = (over ? OVER : RUNNING)[limit](longDate(dueOn), writing.dossier);
  return letterOn(writing, over ? 'un délai est passé' : `un délai est écoulé à ${share}\u00a0%`, [
    ...said,
    '',
    `${CIRCLES[upTo]} Ouvrez le dossier : ${writing.origin}/sign-in`,
  ]);
};
