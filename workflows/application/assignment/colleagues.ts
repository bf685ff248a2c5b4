/** An officer as far as assignments go: who, and for which structures they act, prepare or read (P18). */
export type Colleague = { person: string; structures: readonly string[] };

/** A dossier as far as it may concern somebody. */
export type Concerning = { structure: string; conflicted: readonly string[] };

/** Who is personally concerned by a dossier never follows it: as they said on it (B9), or as one of its people (P18). */
export const isConcerned = (
  { person, structures }: Colleague,
  { structure, conflicted }: Concerning,
): boolean => conflicted.includes(person) || structures.includes(structure);
