import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** Who declared their interests, on which day, and where they are sealed: one for each person, the last. */
export type InterestsRow = { person: string; declaredOn: string; sealed: SealedIn };

export const INTERESTS_PREFIX = 'interests#';

export const interestsKey = (council: string, person: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `${INTERESTS_PREFIX}${person}`,
});

/** Under whom interests are sealed: apart from whatever else the person typed. */
export const interestsSubject = (council: string, person: string): string => `${council}-interests-${person}`;
