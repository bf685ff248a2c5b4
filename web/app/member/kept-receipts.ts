import { RECEIPTS } from '../drafts/device.ts';

/** What this device keeps of a ballot once it is in: of a public one the choice, of a secret one only its code. */
export type Receipt = { readonly at: string; readonly choice: string | null; readonly code: string | null };

/** A receipt with what it is of: a round of a point, and the seat that it counts for. */
export type KeptReceipt = Receipt & { readonly key: string; readonly round: number; readonly seat: number };

export const receiptKey = (item: string, round: number, seat: number): string =>
  `${RECEIPTS}${item}:${round}:${seat}`;

export const readReceipt = (key: string): Receipt | null => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return typeof kept === 'object' && kept !== null && 'at' in kept ? (kept as Receipt) : null;
  } catch {
    return null;
  }
};

export const keepReceipt = (key: string, receipt: Receipt): void =>
  localStorage.setItem(key, JSON.stringify(receipt));

/** What this device keeps of the votes on a point, one's own first. */
export const receiptsOf = (item: string): readonly KeptReceipt[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(`${RECEIPTS}${item}:`))
    .flatMap((key) => {
      const receipt = readReceipt(key);
      const [round, seat] = key.split(':').slice(-2).map(Number);
      return receipt === null ? [] : [{ ...receipt, key, round: round ?? 0, seat: seat ?? 0 }];
    })
    .toSorted((a, b) => a.round - b.round || a.seat - b.seat);

export const eraseReceipts = (item: string): void => {
  for (const { key } of receiptsOf(item)) localStorage.removeItem(key);
};
