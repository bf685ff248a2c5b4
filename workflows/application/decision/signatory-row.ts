import type { RowKey, RowWrite } from '../../kernel/rows.ts';
import type { Thing } from '../../kernel/workflow.ts';
import type { Signed } from './signed-decision.ts';

/** Who signed the decision of a dossier that stands: a partition of its own, which nothing that goes with the dossier is in. */
export const signatoryKey = (council: string, application: string): RowKey => ({
  pk: `${council}#signatory#${application}`,
  sk: 'name',
});

/**
 * F9, L212-1: an act of authority names its author, and whoever reads an extract of it or the certificate that rests on it
 * may know that name. Written with the signature, in the same transaction; the fact keeps a commitment to it, as to any name.
 */
export const signatoryRow = (
  { council, id }: Pick<Thing, 'council' | 'id'>,
  { signing }: Pick<Signed, 'signing'>,
): RowWrite => ({ kind: 'put', key: signatoryKey(council, id), item: { name: signing.name } });
