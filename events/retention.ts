import * as z from 'zod';
import { Day, fact, MemberNumber, text } from './fact.ts';

/** What keeps a dossier after its time: an appeal, a proceeding before a court, or the archives, who keep it as a sample. */
export const HoldGround = z.enum(['APPEAL', 'LITIGATION', 'ARCHIVES']);
export type HoldGround = z.infer<typeof HoldGround>;

/** Whatever its time and its visa, a dossier or a report of misuse is not erased while it is held. */
export const ErasureHeld = fact('ErasureHeld.v1', { ground: HoldGround, heldOn: Day });

export const ErasureReleased = fact('ErasureReleased.v1', { releasedOn: Day });

/**
 * The archives gave their visa to its elimination (Code du patrimoine, L212-2): under which reference they signed the slip,
 * on which day; from which day its time ran, and to which day it was kept.
 */
export const EliminationVisaRecorded = fact('EliminationVisaRecorded.v1', {
  slip: text(60),
  visaedOn: Day,
  retainedFrom: Day,
  keptUntil: Day,
});

/**
 * What people typed is gone, and the keys of these subjects with it; what the chain says of it stays (GDP-04, P25). `label` is
 * the one of which this was the last dossier: what was written of that label went too, less what decided; null otherwise.
 */
export const ApplicationErased = fact('ApplicationErased.v1', {
  erasedOn: Day,
  subjects: z.array(z.string().min(1).max(80)).min(1).max(500),
  label: z.uuid().nullable(),
});

/**
 * The time that an account is kept after the last function of its holder is over (GDP-04): the keys of these subjects went, and
 * with them names, addresses, codes and declared interests. `person` is null for somebody who never came: an invitation that
 * nobody took, or a seat whose holder never signed in. `members` are the numbers under which they sat: their names alone are
 * kept for good, under a key of their own, as minutes need them (DEL-13).
 */
export const AccountErased = fact('AccountErased.v1', {
  person: z.uuid().nullable(),
  members: z.array(MemberNumber).max(60),
  endedOn: Day,
  keptUntil: Day,
  erasedOn: Day,
  subjects: z.array(z.string().min(1).max(120)).max(500),
});
