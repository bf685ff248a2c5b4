import type { Side } from '../../../events/exchange.ts';
import { thingKey, type RowKey } from '../../kernel/rows.ts';

/** Numbers sort as text. */
export const numbered = (number: number): string => String(number).padStart(10, '0');

const rowKey = (council: string, application: string, sk: string): RowKey => ({
  pk: thingKey(council, 'application', application),
  sk,
});

/** A message or a note, by its number; the row holds no text (P24). */
export const writtenKey = (kind: 'message' | 'note', council: string, id: string, number: number): RowKey =>
  rowKey(council, id, `${kind}#${numbered(number)}`);

/** Up to which message a side has read. */
export const readMarkKey = (council: string, id: string, side: Side): RowKey =>
  rowKey(council, id, `readmark#${side}`);
