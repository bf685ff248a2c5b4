import { Envelope } from '../../events/fact.ts';
import { thingKey } from '../../workflows/kernel/rows.ts';

/** Version and rank, padded: text order is their order. */
export const factSortKey = (version: number, rank: number): string =>
  `${String(version).padStart(10, '0')}#${String(rank).padStart(3, '0')}`;

/** What the sort keys of all facts of one version start with. */
export const versionPrefix = (version: number): string => factSortKey(version, 0).slice(0, -'000'.length);

export const toLedgerItem = ({ id, workflow, thing, ...fact }: Envelope) => ({
  pk: thingKey(fact.council, workflow, thing),
  sk: factSortKey(fact.version, fact.rank),
  factId: id,
  ...fact,
});

/** A ledger item read back through the contract. @throws ZodError when it does not have its shape */
export const fromLedgerItem = (item: Record<string, unknown>): Envelope => {
  const { pk, sk: _, factId, ...rest } = item;
  const [, workflow, thing] = String(pk).split('#');
  return Envelope.parse({ id: factId, workflow, thing, ...rest });
};
