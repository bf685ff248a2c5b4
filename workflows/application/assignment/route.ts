import type { Routed } from '../../../events/assignment.ts';
import type { LegalDate } from '../../calendar/legal-date.ts';
import type { Routing, RoutingTable } from '../../council/routing/routing-table.ts';
import { actingFor, isConcerned, type Colleague, type Concerning } from './colleagues.ts';

/** What the registers say of the structure; null is not known, and fits no line that asks for it. */
export type RoutedOn = { municipality: string | null; activity: string | null; family: string | null };

type Line = RoutingTable['lines'][number];

const fits = (asked: readonly string[], value: string | null): boolean =>
  asked.length === 0 || (value !== null && asked.includes(value));

const municipalitiesOf = ({ groups }: RoutingTable, line: Line): string[] => [
  ...line.municipalities,
  ...groups.filter(({ name }) => line.groups.includes(name)).flatMap(({ municipalities }) => municipalities),
];

/** Whether all that a line asks is so: a municipality among its own or its groups', a division, a family. */
export const isFor = (
  table: RoutingTable,
  line: Line,
  { municipality, activity, family }: RoutedOn,
): boolean =>
  fits(municipalitiesOf(table, line), municipality) &&
  fits(line.divisions, activity?.slice(0, 2) ?? null) &&
  fits(line.families, family);

/** The lines that fit, in their order, and after them whoever follows all others. */
export const linesFor = (
  table: RoutingTable,
  on: RoutedOn,
): { line: number | null; officers: readonly string[] }[] => [
  ...table.lines.flatMap((line, index) =>
    isFor(table, line, on) ? [{ line: index + 1, officers: line.officers }] : [],
  ),
  ...(table.otherwise.length > 0 ? [{ line: null, officers: table.otherwise }] : []),
];

/** Officers of a line take turns by the number of the dossier: nothing is counted, and nobody is passed over. */
const inTurn = (officers: readonly string[], sequence: number): string[] => {
  const first = sequence % officers.length;
  return [...officers.slice(first), ...officers.slice(0, first)];
};

export type Routable = Concerning & { on: RoutedOn; sequence: number };

/**
 * Who follows a dossier that is filed on a day: by the first line that fits and where somebody may follow it, being
 * there or having a stand-in, and not personally concerned (B7, B9). Null when nobody may.
 */
export const routeOf = (
  routing: Routing,
  dossier: Routable,
  day: LegalDate,
  colleagues: readonly Colleague[],
): { officer: string; routed: Routed } | null => {
  const concerns = (colleague: Colleague): boolean => isConcerned(colleague, dossier);
  for (const { line, officers } of linesFor(routing, dossier.on))
    for (const named of inTurn(officers, dossier.sequence)) {
      const officer = actingFor(named, day, colleagues, concerns);
      if (officer !== null)
        return {
          officer,
          routed: { version: routing.version, line, inPlaceOf: officer === named ? null : named },
        };
    }
  return null;
};
