import * as z from 'zod';
import { fact } from './fact.ts';

/** The two sides of a correspondence on a dossier: who asks for the label, and who examines the request. */
export const Side = z.enum(['APPLICANT', 'SERVICE']);
export type Side = z.infer<typeof Side>;

/** A message to the other side; its text is personal and sealed beside the fact (P24). It stops no clock (INC-05). */
export const MessageSent = fact('MessageSent.v1', { from: Side, to: Side });

/** A note that officers keep among themselves: neither the applicant nor a member reads it; its text is sealed. */
export const NoteWritten = fact('NoteWritten.v1', {});
