/** The words of the process, the furthest first. */
export const WORDS: readonly (readonly [string, string])[] = [
  ['filed.examination.opinionGiven', 'opinionGiven'],
  ['filed.examination.onAgenda', 'onAgenda'],
  ['filed.examination.ready', 'ready'],
  ['filed.examination.settled', 'ready'],
  ['filed.examination.awaitingVisa', 'awaitingVisa'],
  ['filed.examination.inReview', 'inReview'],
  ['filed.completeness.complete', 'complete'],
  ['filed.completeness.incomplete', 'incomplete'],
  ['filed.receipt.acknowledged', 'acknowledged'],
  ['filed.receipt.registered', 'submitted'],
  ['decided.granted.unsent', 'decided'],
  ['decided.refused.unsent', 'decided'],
  ['decided.granted.available', 'decisionAvailable'],
  ['decided.refused.available', 'decisionAvailable'],
  ['decided.granted.toDeliver', 'decisionToDeliver'],
  ['decided.refused.toDeliver', 'decisionToDeliver'],
  ['implicitlyRejected.unexplained', 'implicitlyRejected'],
  ['implicitlyRejected.questioned', 'implicitlyRejected'],
  ['implicitlyRejected.explained', 'implicitlyRejected'],
];

/** Where so much of a limit is told, the end of silence included. */
