import type { Routed } from '../../../events/assignment.ts';
import type { Routing, RoutingTable } from '../../council/routing/routing-table.ts';
import { isConcerned, type Colleague, type Concerning } from './colleagues.ts';

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
const isForLine = (table: RoutingTable, line: Line, { municipality, activity, family }: RoutedOn): boolean =>
  fits(municipalitiesOf(table, line), municipality) &&
  fits(line.divisions, activity?.slice(0, 2) ?? null) &&
  fits(line.families, family);

/** The lines that fit, in their order, and after them whoever follows all others. */
const linesFor = (
  table: RoutingTable,
  on: RoutedOn,
): { line: number | null; officers: readonly string[] }[] => [
  ...table.lines.flatMap((line, index) =>
    isForLine(table, line, on) ? [{ line: index + 1, officers: line.officers }] : [],
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
 * Who follows a dossier: by the first line that fits and that names somebody who still examines and is not personally
 * concerned (B7, B9). Null when nobody may.
 */
export const routeOf = (
  routing: Routing,
  dossier: Routable,
  colleagues: readonly Colleague[],
): { officer: string; routed: Routed } | null => {
  const free = colleagues.filter((each) => !isConcerned(each, dossier)).map(({ person }) => person);
  for (const { line, officers } of linesFor(routing, dossier.on)) {
    const officer = inTurn(officers, dossier.sequence).find((named) => free.includes(named));
    if (officer !== undefined) return { officer, routed: { version: routing.version, line } };
  }
  return null;
};
