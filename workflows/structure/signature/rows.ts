import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { SealedIn } from '../../kernel/sealed-in.ts';

/** The charter that a structure signed last: a row beside it. Name and capacity are sealed, in words of their own. */
export type SignatureRow = {
  charter: string;
  version: string;
  textDigest: string;
  compiledDigest: string;
  substance: string;
  signedOn: string;
  channel: 'ONLINE' | 'POST';
  /** Who signed, when it was online. */
  person: string | null;
  sealed: SealedIn;
};

export const signatureKey = (council: string, structure: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: 'signature',
});
