import { thingKey, type RowItem } from '../../../workflows/kernel/rows.ts';
import type { Store } from '../../ports.ts';
import { digestOf } from '../../shell/digest.ts';

/** The rows of the documents attached to a dossier, in the order of their criteria. */
export const proofRowsOf = (store: Pick<Store, 'rows'>, council: string, id: string): Promise<RowItem[]> =>
  store.rows(thingKey(council, 'application', id), 'proof#');

/** What binds a filing to its documents: their rows, in their order, without the keys under which they are kept. */
export const proofsDigest = (rows: readonly RowItem[]): string =>
  digestOf(rows.map(({ pk: _pk, sk: _sk, ...row }) => row));
