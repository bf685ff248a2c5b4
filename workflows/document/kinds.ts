/**
 * A decision that was signed elsewhere and comes back (DEC-01). It is the service's, never a proof of the structure, which
 * reads it as its decision and not before it is notified (DEC-10).
 */
export const SIGNED_DECISION = 'SIGNED_DECISION';
