import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** Who signs for the President, in what capacity, by which act, from which day to which; where their name is sealed. */
export type DelegationRow = {
  person: string;
  quality: string;
  act: string;
  from: string;
  until: string;
  /** The last day on which it held, when it was ended before its own last day. */
  endedOn: string | null;
  sealed: SealedIn;
};

export const delegationKey = (council: string, person: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `delegation#${person}`,
});

/** How a delegation stands on a day. */
export const DELEGATION_STANDINGS = ['TO_COME', 'IN_FORCE', 'OVER'] as const;

export const delegationStanding = (
  { from, until, endedOn }: Pick<DelegationRow, 'from' | 'until' | 'endedOn'>,
  today: string,
): (typeof DELEGATION_STANDINGS)[number] => {
  if (endedOn !== null || until < today) return 'OVER';
  return from > today ? 'TO_COME' : 'IN_FORCE';
};
