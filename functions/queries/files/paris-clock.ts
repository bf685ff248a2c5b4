import { Instant } from '../../../events/fact.ts';
import { parisOffset } from '../../../workflows/calendar/paris-time.ts';

const MINUTE = 60_000;

/** An instant as a clock in Paris shows it, `2026-11-26T09:32:00`, with how far it is ahead, `+01:00`; null for any other text. */
export const parisClock = (text: string): { shown: string; ahead: string } | null => {
  if (!Instant.safeParse(text).success) return null;
  const milliseconds = Date.parse(text);
  const offset = parisOffset(milliseconds);
  const hours = String(offset / MINUTE / 60).padStart(2, '0');
  return { shown: new Date(milliseconds + offset).toISOString().slice(0, 19), ahead: `+${hours}:00` };
};
