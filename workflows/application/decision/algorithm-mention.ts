import type { CouncilProfile } from '../../../events/council.ts';

/** Raised when the words below change: a decision keeps the number under which it was signed. */
export const ALGORITHM_MENTION = 1;

/**
 * DEC-08 (L311-3-1, R311-3-1-1): what the processing is for, the right to its rules and main features, how to ask, and
 * where to turn without an answer (OPD-07).
 */
export const algorithmMention = ({ contact }: Pick<CouncilProfile, 'contact'>): string[] => [
  'Un traitement algorithmique a contribué à l’examen de cette demande. Il applique la charte votée aux réponses et aux registres, et propose un verdict par critère ; des personnes ont tranché, donné leur avis et décidé.',
  'Vous avez le droit d’obtenir la communication des règles qui définissent ce traitement et des principales caractéristiques de sa mise en œuvre (articles L311-3-1 et R311-3-1-1 du code des relations entre le public et l’administration).',
  `Lisez-les dans votre espace, à la page « explication » de votre dossier, ou demandez-les à : ${contact.service}, ${contact.address}, ${contact.email}.`,
  'Sans réponse dans le mois, vous pouvez saisir la Commission d’accès aux documents administratifs (CADA) dans les deux mois qui suivent.',
];
