import * as z from 'zod';
import { Day, Digest, fact, text } from './fact.ts';

/** A text that compiles and proves itself by its examples; text and compiled form are kept by their digest. */
export const CharterProposed = fact('CharterProposed.v1', {
  title: text(150),
  version: text(40),
  textDigest: Digest,
  compiledDigest: Digest,
  criteria: z.int().min(1),
});

export const CharterAdopted = fact('CharterAdopted.v1', { effectiveOn: Day, deliberation: text(120) });

export const CharterSuperseded = fact('CharterSuperseded.v1', { by: z.uuid() });

export const CharterAbandoned = fact('CharterAbandoned.v1', { reason: text(300) });
