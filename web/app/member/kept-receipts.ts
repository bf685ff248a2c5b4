import { RECEIPTS } from '../drafts/device.ts';

/** What this device keeps of a ballot once it is in: of a public one the choice, of a secret one only its code. */
export type Receipt = { readonly at: string; readonly choice: string | null; readonly code: string | null };

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
