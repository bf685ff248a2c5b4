import * as z from 'zod';
import { fact } from './fact.ts';

/** How somebody may be personally concerned by a structure (DEL-12). */
export const InterestKind = z.enum(['DIRECTOR', 'EMPLOYEE', 'FUNDER', 'COMPETITOR', 'RELATIVE', 'OTHER']);
export type InterestKind = z.infer<typeof InterestKind>;

/** Somebody said what links them to structures, or that nothing does (MAN-04): all of it is sealed beside. */
export const InterestsDeclared = fact('InterestsDeclared.v1', {});
