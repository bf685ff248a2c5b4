import type { FactOf } from '../../../events/catalogue.ts';
import type { Author } from '../../../events/fact.ts';

type Concluded = FactOf<'ReviewConcluded.v1'>['data'];
type Standing = { open: readonly string[]; eligibility: string | null };

/** Nobody concludes while a blocking criterion waits for a person; an ineligible body has none (domain rules 3.0). */
export const mayConclude = ({ open, eligibility }: Standing, { proposal }: Concluded): boolean =>
  proposal === 'INELIGIBLE' || open.length === 0 || eligibility === 'INELIGIBLE';

export const afterConclusion = ({ data, by }: { data: Concluded; by: Author }) => ({
  proposal: data.proposal as string,
  concludedBy: by.kind === 'person' ? by.person : null,
});
