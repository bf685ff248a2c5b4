import { frenchDate, frenchInstant, parisDay } from '../french.ts';
import { facts, sentences, type Section } from '../printed-document.ts';
import type { CorrectionView, MinutesView } from './minutes-view.ts';
import type { Named } from './minutes-words.ts';

const standing = ({ standing: { state, circulatedAt, approval } }: MinutesView): string[] => {
  if (state === 'DRAFT') return ['Projet en cours d’écriture : la séance n’est pas levée.'];
  if (approval === null)
    return [
      circulatedAt === null
        ? 'Projet, qui n’est pas encore adressé aux membres.'
        : `Projet adressé aux membres le ${frenchDate(parisDay(circulatedAt))}.`,
      'Il est soumis à l’approbation du conseil à sa prochaine séance. Les décisions sont notifiées sans l’attendre.',
    ];
  return [
    `Procès-verbal approuvé par le conseil à sa séance du ${frenchDate(approval.heldOn)}.`,
    ...(approval.sentence === null ? [] : [approval.sentence]),
  ];
};

const proof = ({ standing: { approval } }: MinutesView) =>
  approval === null
    ? []
    : [
        facts(
          ['Enregistré le', frenchInstant(approval.at)],
          ['Empreinte du texte approuvé', approval.digest],
          [
            'Depuis',
            approval.unchanged
              ? 'ce texte n’a pas changé'
              : 'ce texte n’est plus celui qui a été approuvé : un nom ou des propos en ont été effacés',
          ],
        ),
      ];

const worded = (
  { points }: MinutesView,
  { at, point, askedBy, text }: CorrectionView,
  name: Named,
): string => {
  const rank = points.find(({ id }) => id === point)?.rank;
  const about = rank === undefined ? '' : `, point ${rank}`;
  const asked = askedBy === null ? 'par le secrétariat' : `à la demande de ${name(askedBy)}`;
  return `${frenchDate(parisDay(at))}${about}, ${asked} : ${text ?? 'propos effacés.'}`;
};

const corrections = (
  view: MinutesView,
  title: string,
  id: string,
  afterApproval: boolean,
  name: Named,
): Section[] => {
  const listed = view.standing.corrections.filter((one) => one.afterApproval === afterApproval);
  return listed.length === 0
    ? []
    : [
        {
          id,
          title,
          blocks: [
            ...sentences(['Ce qui précède n’est pas réécrit : chaque correction s’y ajoute.']),
            { kind: 'list', items: listed.map((one) => worded(view, one, name)) },
          ],
        },
      ];
};

/** Whether the council has approved what is above, and the corrections annexed to it (MAN-08, D19). */
export const standingSections = (view: MinutesView, name: Named): Section[] => [
  ...corrections(view, 'Corrections annexées', 'corrections', false, name),
  { id: 'approbation', title: 'Approbation', blocks: [...sentences(standing(view)), ...proof(view)] },
  ...corrections(view, 'Corrections annexées après l’approbation', 'corrections-suite', true, name),
];
