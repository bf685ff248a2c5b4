import * as z from 'zod';
import { Provenance } from '../../../events/structure.ts';
import type { Envelope } from '../../../events/fact.ts';
import type { KnownRegister } from '../../structure/structure.machine.ts';
import { actsOf, PublicAct } from './acts.ts';

/**
 * Beside what is public of a label: from which register each value of its holder was read, and on which day (G9); and
 * its main activity, as the nomenclature codes it. Nothing of it where Sirene shows a unit in part only (REG-04). Then the
 * decisions on it, as extracts are published of them (E6).
 */
export const AboutLabel = z.object({
  sources: z.object({
    name: Provenance.nullable(),
    commune: Provenance.nullable(),
    activity: Provenance.nullable(),
  }),
  /** `88.10B`, of NAF rev. 2. */
  activity: z.string().nullable(),
  acts: z.array(PublicAct),
});
export type AboutLabel = z.infer<typeof AboutLabel>;

type OfRegister = Omit<AboutLabel, 'acts'>;

const NOTHING: OfRegister = { sources: { name: null, commune: null, activity: null }, activity: null };

/** What may be said of a holder from what was read of its structure; null when no register was read. */
const ofRegister = (register: KnownRegister | null): OfRegister => {
  if (register === null) return NOTHING;
  const { sources, activity, partialDiffusion } = register;
  const of = (field: string): Provenance | null => sources[field] ?? null;
  if (partialDiffusion) return { ...NOTHING, sources: { ...NOTHING.sources, commune: of('seatCommune') } };
  return {
    sources: { name: of('name'), commune: of('seatCommune'), activity: of('activity') },
    activity,
  };
};

/** What is kept beside what is public of a label: of the register of its holder, and of its own facts. */
export const aboutLabel = (register: KnownRegister | null, facts: readonly Envelope[]): AboutLabel => ({
  ...ofRegister(register),
  acts: actsOf(facts),
});
