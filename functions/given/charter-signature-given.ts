import * as z from 'zod';
import { dateInParis } from '../../workflows/calendar/paris-time.ts';
import { signatureKey, type SignatureRow } from '../../workflows/structure/signature/rows.ts';
import type { Store } from '../ports.ts';
import type { Command } from '../shell/handle-command.ts';
import type { References } from './references.ts';

const Row = z.object({
  charter: z.string(),
  version: z.string(),
  textDigest: z.string(),
  compiledDigest: z.string(),
  substance: z.string(),
  signedOn: z.string(),
  channel: z.enum(['ONLINE', 'POST']),
  person: z.string().nullable(),
  sealed: z.object({ fact: z.string(), subject: z.string() }),
}) satisfies z.ZodType<SignatureRow>;

/** The charter that a structure signed last, or null. */
export const signatureOf = async (
  store: Pick<Store, 'row'>,
  council: string,
  structure: string,
): Promise<SignatureRow | null> => {
  const row = await store.row(signatureKey(council, structure));
  return row && Row.parse(row);
};

type Sources = { store: Pick<Store, 'row'>; references: Pick<References, 'charterOn'> };

/** What a signature is decided on: the charter in force today, and the one signed before. */
export const makeSignatureGiven =
  ({ store, references }: Sources) =>
  async ({ council, thing, at }: Command) => {
    const [charter, signature] = await Promise.all([
      references.charterOn(council, dateInParis(at)),
      signatureOf(store, council, thing),
    ]);
    return { charter, signature };
  };
