import { frenchDate } from '../../public/french.ts';
import type { ActPreview } from '../api/officer-act-shapes.ts';

type Effect = Pick<ActPreview, 'silence' | 'days'>;

const meaning = (regime: string): string => (regime === 'ACCEPTANCE' ? 'acceptation' : 'rejet');

/** When silence decides, or that it does not. */
const silenceOn = (day: string | null, regime: string): string =>
  day === null
    ? 'Aucun silence ne vaut décision tant que tout n’est pas arrivé.'
    : `Le silence vaut ${meaning(regime)} le ${frenchDate(day)}.`;

const day = (days: Effect['days'], name: string): string => frenchDate(days[name] ?? '');

const ofRequest = ({ silence, days }: Effect): readonly string[] => {
  const { before, after, ifProvidedOnDueDate, regime } = silence;
  const stands =
    after === null
      ? `Le délai de réponse ne court pas du ${day(days, 'requestedOn')} jusqu’au jour où tout est arrivé.`
      : `Le délai de réponse est suspendu du ${day(days, 'requestedOn')} au ${day(days, 'dueOn')} au plus tard.`;
  return [
    stands,
    ...(before === null
      ? []
      : [`Sans cette demande, le silence vaut ${meaning(regime)} le ${frenchDate(before)}.`]),
    ...(ifProvidedOnDueDate === null
      ? []
      : [
          `Si tout arrive le dernier jour, le ${day(days, 'dueOn')}, le silence vaut ${meaning(regime)} le ${frenchDate(ifProvidedOnDueDate)}.`,
        ]),
    ...(after === null
      ? []
      : [`Si rien n’arrive, le silence vaut ${meaning(regime)} le ${frenchDate(after)} au plus tard.`]),
  ];
};

const EFFECTS: Readonly<Record<ActPreview['act'], (effect: Effect) => readonly string[]>> = {
  acknowledge: ({ silence: { after, regime } }) => [
    'L’accusé de réception part aujourd’hui ; il dit le sens du silence et son jour.',
    silenceOn(after, regime),
  ],
  requestMissingItems: ofRequest,
  declareComplete: ({ silence: { before, after, regime }, days }) => [
    `Le dossier est complet depuis le ${day(days, 'completeOn')}.`,
    silenceOn(after, regime),
    ...(before !== null && before !== after ? [`Sans cet acte, c’était le ${frenchDate(before)}.`] : []),
  ],
  declareInadmissible: ({ days }) => [
    `La demande prend fin le ${day(days, 'foundOn')}. Plus aucun silence ne court.`,
    `La structure peut demander un nouvel examen jusqu’au ${day(days, 'adminAppealDeadline')}, et saisir le tribunal jusqu’au ${day(days, 'courtDeadline')}.`,
  ],
  publishReport: ({ days }) => [
    `La structure lit ce rapport dès aujourd’hui. Elle peut y répondre jusqu’au ${day(days, 'replyUntil')}.`,
    'Les membres du conseil lisent le rapport et ses réponses. Ce délai ne change pas celui du silence.',
  ],
};

/** What an act does, in dates; each of them is the service's. */
export const effectInWords = (preview: ActPreview): readonly string[] => EFFECTS[preview.act](preview);
