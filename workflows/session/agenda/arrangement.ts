import { thingKey, type RowKey } from '../../kernel/rows.ts';
import type { AgendaList } from './proposed-list.ts';

/**
 * How the secretariat arranged the points of a session: what is consensual, then what is debated, each in order. One row
 * of its own, never the session's state; `version` counts how often it was arranged.
 */
export type Arrangement = { version: number; consensus: readonly string[]; debate: readonly string[] };

export const arrangementKey = (council: string, session: string): RowKey => ({
  pk: thingKey(council, 'session', session),
  sk: 'arrangement',
});

type Proposed = { item: string; proposed: { list: AgendaList } };

const none: Arrangement = { version: 0, consensus: [], debate: [] };

/**
 * The points in their order, with their lists: those that were arranged, what is consensual first; then the others as they
 * came, each in the list that is proposed. Minutes number them so as well, whatever is proposed by then.
 */
export const inOrder = <Point extends Proposed>(
  points: readonly Point[],
  arrangement: Arrangement | null,
): (Point & { list: AgendaList })[] => {
  const { consensus, debate } = arrangement ?? none;
  const known = new Map(points.map((point) => [point.item, point]));
  const placed = new Set([...consensus, ...debate]);
  const arranged = (list: AgendaList, items: readonly string[]) =>
    items.flatMap((item) => known.get(item) ?? []).map((point) => ({ ...point, list }));
  return [
    ...arranged('A', consensus),
    ...arranged('B', debate),
    ...points
      .filter(({ item }) => !placed.has(item))
      .map((point) => ({ ...point, list: point.proposed.list })),
  ];
};
