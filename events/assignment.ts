import * as z from 'zod';
import { fact } from './fact.ts';

/** Who follows a dossier: the officer was named, or took it over. */
export const ApplicationAssigned = fact('ApplicationAssigned.v1', { officer: z.uuid() });

/** The officer who says so is personally concerned: from here on the dossier is closed to them, but its title (B9). */
export const ConflictDeclared = fact('ConflictDeclared.v1', {
  interest: z.enum(['DIRECTOR', 'EMPLOYEE', 'FUNDER', 'COMPETITOR', 'RELATIVE', 'OTHER']),
});
