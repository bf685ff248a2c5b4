import type { FactType } from '../../events/catalogue.ts';

/** Acts by which an officer has already formed an opinion on a dossier: who did one does not examine the appeal (E5). */
export const FIRST_OPINIONS: readonly FactType[] = [
  'ReviewStarted.v1',
  'CriterionResolved.v1',
  'ReviewConcluded.v1',
  'ReviewApproved.v1',
  'ReportPublished.v1',
];

/** Of the acts of a person on a dossier, those that keep them from examining the appeal. */
export const reportedFirst = (acts: readonly string[]): string[] =>
  FIRST_OPINIONS.filter((type) => acts.includes(type));
