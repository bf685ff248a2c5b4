import { proveDeliveries } from './deliveries.ts';
import { proveInput } from './input.ts';
import { crashes } from './crashes.ts';
import type { Proof } from './proof.ts';
import { retries } from './retries.ts';
import { rights } from './rights.ts';

/** The long runs, by name, in the order in which they are played. */
export const PROOFS: Readonly<Record<string, Proof>> = {
  crashes,
  input: proveInput,
  deliveries: proveDeliveries,
  rights,
  retries,
};
