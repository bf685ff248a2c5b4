import type { StateValue } from 'xstate';
import { placesOf, standsAt } from '../kernel/states.ts';

/** The words of the process, latest first: a reader sees one, whatever goes on side by side. */
const WORDS = [
  ['filed.examination.opinionGiven', 'opinionGiven'],
  ['filed.examination.onAgenda', 'onAgenda'],
  ['filed.examination.ready', 'ready'],
  ['filed.examination.settled', 'settled'],
  ['filed.examination.awaitingVisa', 'awaitingVisa'],
  ['filed.examination.inReview', 'inReview'],
  ['filed.completeness.complete', 'complete'],
  ['filed.completeness.incomplete', 'incomplete'],
  ['filed.receipt.acknowledged', 'acknowledged'],
  ['filed.receipt.registered', 'submitted'],
  ['decided.granted.available', 'decisionAvailable'],
  ['decided.refused.available', 'decisionAvailable'],
  ['decided.granted.toDeliver', 'decisionToDeliver'],
  ['decided.refused.toDeliver', 'decisionToDeliver'],
  ['decided', 'decided'],
  ['implicitlyRejected', 'implicitlyRejected'],
] as const;

/** The one word that says where a dossier stands. */
export const applicationWord = (value: StateValue): string =>
  WORDS.find(([place]) => standsAt(value, place))?.[1] ?? String(placesOf(value)[0]);

/** The words under which a dossier is neither a draft nor decided. */
export const UNDER_WAY: readonly string[] = [
  ...new Set(WORDS.filter(([place]) => place.startsWith('filed.')).map(([, word]) => word)),
];

/** Signed, and not notified yet. */
const UNNOTIFIED: readonly string[] = [
  ...new Set(WORDS.filter(([place]) => place.startsWith('decided')).map(([, word]) => word)),
];

/** Somebody is waited for from the filing to the notification. */
export const WAITING: readonly string[] = [...UNDER_WAY, ...UNNOTIFIED];
