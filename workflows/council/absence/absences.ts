import { thingKey, type RowKey } from '../../kernel/rows.ts';

/**
 * Who is away, from which day to which, both included, and who follows their dossiers meanwhile, or null for nobody: one
 * for each officer.
 */
export type Absence = { officer: string; from: string; to: string; standIn: string | null };

export const ABSENCE_PREFIX = 'absence#';

export const absenceKey = (council: string, officer: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `${ABSENCE_PREFIX}${officer}`,
});

/** The absence of somebody on a day; null when they are there. */
export const absenceOn = (absences: readonly Absence[], officer: string, day: string): Absence | null =>
  absences.find((each) => each.officer === officer && each.from <= day && day <= each.to) ?? null;

/** Whether two absences have a day in common. */
export const overlap = (one: Pick<Absence, 'from' | 'to'>, other: Pick<Absence, 'from' | 'to'>): boolean =>
  one.from <= other.to && other.from <= one.to;
