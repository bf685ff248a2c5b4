import * as z from 'zod';
import { Day, fact } from './fact.ts';

const Participants = z.int().min(0).max(9999);

/**
 * What was said between two sessions (BOD-01, I7), in a working session that the service convened or anywhere else. Its
 * title, its place, who was there and what was said are personal.
 */
export const WorkshopNoted = fact('WorkshopNoted.v1', {
  heldOn: Day,
  participants: Participants,
  meeting: z.uuid().nullable(),
});

/** Written otherwise, all of it anew; what proposals cite is the last writing. */
export const WorkshopNoteAmended = fact('WorkshopNoteAmended.v1', {
  revision: z.int().min(2).max(9999),
  heldOn: Day,
  participants: Participants,
});

/** The members of the council read it from now on. */
export const WorkshopNotePublished = fact('WorkshopNotePublished.v1', {});

/** The public reads it too, without the names of those who were there. */
export const WorkshopNoteOpened = fact('WorkshopNoteOpened.v1', {});

/** The public reads it no more. */
export const WorkshopNoteClosed = fact('WorkshopNoteClosed.v1', {});

/** Written by mistake: nobody had read it but the service. */
export const WorkshopNoteDiscarded = fact('WorkshopNoteDiscarded.v1', {});
