/**
 * An officer as far as assignments go: who, for which structures they act, prepare or read (P18), and, where it is asked
 * for, to which they are linked by what they declared (MAN-04).
 */
export type Colleague = { person: string; structures: readonly string[]; linkedTo?: readonly string[] };

/** A dossier as far as it may concern somebody. */
export type Concerning = {
  structure: string;
  conflicted: readonly string[];
  /** Whose link with its structure was set aside, by themselves or by the secretariat. */
  cleared: readonly string[];
};

/**
 * Who is personally concerned by a dossier never follows it: as they said on it (B9), or as one of its people (P18). A
 * link that was declared is no conflict until somebody says so (MAN-04): it keeps from being chosen, until it is set aside.
 */
export const isConcerned = (
  { person, structures, linkedTo = [] }: Colleague,
  { structure, conflicted, cleared }: Concerning,
): boolean =>
  conflicted.includes(person) ||
  structures.includes(structure) ||
  (linkedTo.includes(structure) && !cleared.includes(person));
