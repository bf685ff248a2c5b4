/** Who does what in a journey: each step has its own account. */
export const SECRETARY = 'secretaire';
export const PRESIDENT = 'presidente';
export const OFFICER = 'instructrice';

/** The council of the journeys. */
export const COUNCIL = '62';
