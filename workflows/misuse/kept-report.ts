import { LegalDate } from '../calendar/legal-date.ts';
import type { Kept } from '../retention/kept.ts';
import { retainedUntil } from '../retention/retained-until.ts';
import type { RetentionTable } from '../retention/retention-table.ts';
import type { MisuseContext } from './misuse.machine.ts';

/** Until when a report that is closed is kept: from that day, by the table of the council (GDP-04). */
export const keptReport = (
  { closedOn }: Pick<MisuseContext, 'closedOn'>,
  { misuseReports: { months } }: Pick<RetentionTable, 'misuseReports'>,
): Kept => {
  if (months === null || closedOn === null) return { why: 'kept-for-good' };
  const retainedFrom = LegalDate.parse(closedOn);
  return { why: null, retainedFrom, keptUntil: retainedUntil(retainedFrom, months) };
};
