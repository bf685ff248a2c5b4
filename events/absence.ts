import * as z from 'zod';
import { Day, fact } from './fact.ts';

/**
 * An officer is away, from a day to a day, and somebody follows their dossiers meanwhile; null when nobody does, as in a
 * service of one (B7). Why is never asked.
 */
export const AbsenceDeclared = fact('AbsenceDeclared.v1', {
  officer: z.uuid(),
  from: Day,
  to: Day,
  standIn: z.uuid().nullable(),
});

/** Back before that day, or not away after all. */
export const AbsenceEnded = fact('AbsenceEnded.v1', { officer: z.uuid() });
