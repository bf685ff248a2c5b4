import * as z from 'zod';
import { Day, fact, text } from './fact.ts';

/** What keeps a dossier after its time: an appeal, a proceeding before a court, or the archives, who keep it as a sample. */
export const HoldGround = z.enum(['APPEAL', 'LITIGATION', 'ARCHIVES']);
export type HoldGround = z.infer<typeof HoldGround>;

/** Whatever its time and its visa, a dossier is not erased while it is held. */
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

/** What people typed is gone, and the keys of these subjects with it; what the chain says of it stays (GDP-04, P25). */
export const ApplicationErased = fact('ApplicationErased.v1', {
  erasedOn: Day,
  subjects: z.array(z.string().min(1).max(80)).min(1).max(500),
});
