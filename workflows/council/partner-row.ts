import { thingKey, type RowKey } from '../kernel/rows.ts';
import type { SealedIn } from '../kernel/sealed-in.ts';

/** A partner whose links the council trusts (A8), by the thumbprint of its key; its contact is sealed. */
export type PartnerRow = {
  partner: string;
  name: string;
  publicKey: string;
  registeredOn: string;
  revokedOn: string | null;
  sealed: SealedIn;
};

export const partnerKey = (council: string, partner: string): RowKey => ({
  pk: thingKey(council, 'council', council),
  sk: `partner#${partner}`,
});
