import type { LegalDate } from '../../calendar/legal-date.ts';

/** From a day to a day, both included, somebody is away and another stands in for them. */
export type Absence = { from: string; until: string; standIn: string };

/** An officer as far as assignments go: when away, for which structures they act, with which numbers they are linked. */
export type Colleague = {
  person: string;
  absences: readonly Absence[];
  /** Structures for which they act, prepare or read (P18). */
  structures: readonly string[];
  /** SIREN numbers that they said they are linked with (B9). */
  links: readonly string[];
};

/** A dossier as far as it may concern somebody. */
export type Concerning = { structure: string; siren: string | null; conflicted: readonly string[] };

/** Who is personally concerned by a dossier never follows it: said on it, said in general, or as one of its people. */
export const isConcerned = (
  { person, structures, links }: Colleague,
  { structure, siren, conflicted }: Concerning,
): boolean =>
  conflicted.includes(person) || structures.includes(structure) || (siren !== null && links.includes(siren));

export const absenceOn = ({ absences }: Pick<Colleague, 'absences'>, day: LegalDate): Absence | null =>
  absences.find(({ from, until }) => from <= day && day <= until) ?? null;

/**
 * Whoever acts for an officer on a day: the officer, unless away; else who stands in, and who stands in for that one
 * (B7). A stand-in who is concerned is passed over. Null when nobody is left, or when the chain comes back.
 */
export const actingFor = (
  person: string,
  day: LegalDate,
  colleagues: readonly Colleague[],
  concerns: (colleague: Colleague) => boolean,
): string | null => {
  const passed = new Set<string>();
  for (let next: string | null = person; next !== null && !passed.has(next);) {
    passed.add(next);
    const colleague = colleagues.find((each) => each.person === next);
    if (colleague === undefined) return null;
    const away = absenceOn(colleague, day);
    if (away === null) return concerns(colleague) ? null : next;
    next = away.standIn;
  }
  return null;
};
