import type { Pending } from './outbox.ts';

const PREFIX = 'label-ess:brouillon:';
/** Under which receipts of votes are kept. */
export const RECEIPTS = 'label-ess:vote:';

const readList = (text: string | null): readonly Pending[] => {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? (list as Pending[]) : [];
  } catch {
    return [];
  }
};

/** What this device keeps of one draft until the service has it: nothing once all is sent. */
export const deviceFor = (application: string) => ({
  load: (): readonly Pending[] => readList(localStorage.getItem(PREFIX + application)),
  keep: (pending: readonly Pending[]): void => {
    if (pending.length === 0) localStorage.removeItem(PREFIX + application);
    else localStorage.setItem(PREFIX + application, JSON.stringify(pending));
  },
});

const keptHere = (): readonly string[] =>
  Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) || key.startsWith(RECEIPTS));

/** Whether this device keeps answers that wait to be sent, or receipts of votes. */
export const keepsSomething = (): boolean => keptHere().length > 0;

/** Erases them from this device: for a computer that others use. */
export const eraseDevice = (): void => {
  for (const key of keptHere()) localStorage.removeItem(key);
};
