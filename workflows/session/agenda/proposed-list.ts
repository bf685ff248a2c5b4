import * as z from 'zod';
import type { PointKind } from '../../../events/item.ts';

/** A, adopted together unless somebody asks to speak of it; B, debated (C2, D17). */
export const AgendaList = z.enum(['A', 'B']);
export type AgendaList = z.infer<typeof AgendaList>;

/** What an examination found, as far as it tells whether there is something to debate (M8). */
export type Examined = {
  proposal: string | null;
  /**
   * Criteria that bar the label, waiting for a person or not met. Those of progress are weighed in the proposal: hardly a
   * dossier meets them all, and none would be consensual.
   */
  review: readonly string[];
  failed: readonly string[];
  /** What experts concluded, of those put with the report. */
  positions: readonly string[];
};

export type ProposedList = { list: AgendaList; reasons: string[] };

const PROPOSALS: Readonly<Record<string, string>> = {
  WITH_RESERVATIONS: 'L’instruction propose un avis favorable avec réserves.',
  UNFAVOURABLE: 'L’instruction propose un avis défavorable.',
};
const POSITIONS: Readonly<Record<string, string>> = {
  RESERVATIONS: 'Un avis extérieur fait des réserves.',
  OBJECTION: 'Un avis extérieur est contraire.',
};

const named = (criteria: readonly string[], one: string, many: string): string[] => {
  if (criteria.length === 0) return [];
  return [`${criteria.length > 1 ? many : one}\u00A0: ${criteria.join(', ')}.`];
};

/** In which list a dossier comes first, and all that makes it a matter of debate: nothing, and it is consensual. */
const listOfDossier = ({ proposal, review, failed, positions }: Examined): ProposedList => {
  const favourable = proposal === 'FAVOURABLE';
  const reasons = [
    ...(favourable ? [] : [PROPOSALS[proposal ?? ''] ?? 'L’instruction n’a pas conclu.']),
    ...named(failed, 'Critère non rempli', 'Critères non remplis'),
    ...named(review, 'Critère à apprécier', 'Critères à apprécier'),
    ...[...new Set(positions)].flatMap((position) => POSITIONS[position] ?? []),
  ];
  return { list: reasons.length === 0 ? 'A' : 'B', reasons };
};

const WHY_DEBATED: Partial<Record<PointKind, string>> = {
  CHARTER: 'La charte se débat.',
  RULES: 'Le règlement se débat.',
  SUSPENSION: 'Une mesure se débat : son titulaire peut être entendu.',
  REVOCATION: 'Une mesure se débat : son titulaire peut être entendu.',
  OTHER: 'Une question posée au conseil se débat.',
};

/** In which of the two lists a point is proposed, with the reasons in French; the secretariat may move it (C2, M8). */
export const proposedList = (kind: PointKind, examined: Examined | null): ProposedList => {
  if (examined !== null) return listOfDossier(examined);
  const why = WHY_DEBATED[kind];
  return why === undefined ? { list: 'A', reasons: [] } : { list: 'B', reasons: [why] };
};
