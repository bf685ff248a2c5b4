import { arithmetic } from './arithmetic.ts';
import { closings } from './closings.ts';
import { crashes } from './crashes.ts';
import { deadlines } from './deadlines.ts';
import { proveDeliveries } from './deliveries.ts';
import { proveInput } from './input.ts';
import { files } from './files.ts';
import { erasure } from './erasure.ts';
import type { Proof } from './proof.ts';
import { retries } from './retries.ts';
import { rights } from './rights.ts';
import { secrecy } from './secrecy.ts';
import { sessions } from './sessions.ts';
import { status } from './status.ts';
import { tampering } from './tampering.ts';
import { votes } from './votes.ts';

/** The long runs, by name; the longest are started first. */
export const PROOFS: Readonly<Record<string, Proof>> = {
  crashes,
  retries,
  input: proveInput,
  deliveries: proveDeliveries,
  files,
  rights,
  secrecy,
  sessions,
  status,
  tampering,
  arithmetic,
  votes,
  closings,
  deadlines,
  erasure,
};
