import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** Who signs for the President, in what capacity, by which act, from which day to which; where their name is sealed. */
export type DelegationRow = {
  person: string;
  quality: string;
  act: string;
  from: string;
  until: string;
  sealed: SealedIn;
};

export const delegationKey = (council: string, person: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `delegation#${person}`,
});
