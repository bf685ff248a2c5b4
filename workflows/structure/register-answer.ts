import type { Provenance } from '../../events/structure.ts';
import type { ExtractField, RegisterValues } from './register-extract.ts';

/** The numbers by which a structure is looked up. */
export type Numbers = { siren: string | null; siret: string | null; rna: string | null };

/** Which register gave each value. */
export type ExtractSources = Partial<Record<ExtractField, Provenance['source']>>;

/** What registers say of a structure, with the source of each value. */
export type Reading = { values: RegisterValues; sources: ExtractSources };

/**
 * How registers answered: a reading (`complete` unless one of them was silent), no structure of that number, or
 * nothing at all (A4).
 */
export type RegisterAnswer =
  { state: 'FOUND'; reading: Reading; complete: boolean } | { state: 'UNKNOWN' } | { state: 'SILENT' };
