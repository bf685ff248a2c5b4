/**
 * Whose key seals the name of who signed a decision, and the words in which a person found that a criterion is not met.
 * It is apart from the key of the dossier: a decision is kept for good, and its dossier is not (GDP-04).
 */
export const decisionSubject = (council: string, id: string): string => `${council}-decision-${id}`;
