import { thingKey, type RowKey } from '../../kernel/rows.ts';
import { numbered } from '../exchange/rows.ts';

/** A report or a reply, by the version of the dossier at which it was written; the row holds no text (P24). */
export const reportKey = (kind: 'report' | 'reply', council: string, id: string, number: number): RowKey => ({
  pk: thingKey(council, 'application', id),
  sk: `${kind}#${numbered(number)}`,
});
