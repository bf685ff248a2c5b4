/** What was due while the holder was awaited comes due no more: no reminder is left to send (M35). */
export const NOBODY_AWAITED = { controlReminder: null, controlAnswer: null } as const;

/** Nor is anything of a plan. */
export const NOTHING_PROMISED = { planReminder: null, planProof: null } as const;
