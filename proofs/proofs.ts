import type { Proof } from './proof.ts';

/** The long runs, by name, in the order in which they are played. */
export const PROOFS: Readonly<Record<string, Proof>> = {};
