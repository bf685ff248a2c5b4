import type { RulesOfProcedure } from '../../deliberation/rules-of-procedure.ts';
import type { AgendaList } from './proposed-list.ts';

type Minutes = Pick<RulesOfProcedure, 'consensusMinutes' | 'debateMinutes'>;

/** How long a point of each list is given (C2). */
export const minutesFor = (list: AgendaList, rules: Minutes): number =>
  list === 'A' ? rules.consensusMinutes : rules.debateMinutes;

const two = (part: number): string => String(part).padStart(2, '0');

const DAY_MINUTES = 24 * 60;

/** When a session that starts at `HH:MM` ends after so many minutes; null once the day is over. */
export const endsAt = (startsAt: string, minutes: number): string | null => {
  const [hours = 0, past = 0] = startsAt.split(':').map(Number);
  const end = hours * 60 + past + minutes;
  if (end >= DAY_MINUTES) return null;
  return `${two(Math.floor(end / 60))}:${two(end % 60)}`;
};
