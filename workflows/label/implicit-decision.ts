/** What stands where the author of a decision does: nobody took it, the law did (SIL-01). */
export const IMPLICIT_DECISION = 'Décision implicite d’acceptation';
