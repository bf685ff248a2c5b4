import * as z from 'zod';
import type { ProofRow } from '../../../workflows/application/proofs/commands.ts';
import { thingKey } from '../../../workflows/kernel/rows.ts';
import type { Store } from '../../ports.ts';
import { digestOf } from '../../shell/digest.ts';

const Proof = z.object({
  criterion: z.string(),
  document: z.string(),
  kind: z.string(),
  attached: z.boolean(),
  version: z.int(),
  attachedAt: z.string(),
  by: z.string(),
}) satisfies z.ZodType<ProofRow>;

/** Every row of proofs of a dossier, or of one criterion: detached ones too. */
export const allProofRowsOf = async (
  store: Pick<Store, 'rows'>,
  council: string,
  id: string,
  criterion?: string,
): Promise<ProofRow[]> => {
  const prefix = criterion === undefined ? 'proof#' : `proof#${criterion}#`;
  return (await store.rows(thingKey(council, 'application', id), prefix)).map((row) => Proof.parse(row));
};

/** The documents attached to a dossier, in the order of their criteria. */
export const proofRowsOf = async (store: Pick<Store, 'rows'>, council: string, id: string) =>
  (await allProofRowsOf(store, council, id)).filter(({ attached }) => attached);

/** What binds a filing to its documents. */
export const proofsDigest = (rows: readonly ProofRow[]): string => digestOf(rows);
