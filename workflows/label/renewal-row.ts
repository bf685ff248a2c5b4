import { thingKey, type RowKey } from '../kernel/rows.ts';

/** Which request of a structure renews its label: written with its filing, read when something of the label falls due. */
export const renewalKey = (council: string, structure: string, label: string): RowKey => ({
  pk: thingKey(council, 'structure', structure),
  sk: `renewal#${label}`,
});
