import * as z from 'zod';
import { partnerKey, type PartnerRow } from '../../workflows/council/partner-row.ts';
import type { RowItem } from '../../workflows/kernel/rows.ts';
import type { Store } from '../ports.ts';

const Row = z.object({
  partner: z.string(),
  name: z.string(),
  publicKey: z.string(),
  registeredOn: z.string(),
  revokedOn: z.string().nullable(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
}) satisfies z.ZodType<PartnerRow>;

export const toPartner = (row: RowItem): PartnerRow => Row.parse(row);

/** A partner of a council by its key, revoked or not; null when none has it. */
export const partnerOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  partner: string,
): Promise<PartnerRow | null> => {
  const row = await store.row(partnerKey(council, partner));
  return row && toPartner(row);
};
