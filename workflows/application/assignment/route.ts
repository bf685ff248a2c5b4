import type { Routed } from '../../../events/assignment.ts';
import type { Routing, RoutingTable } from '../../council/routing/routing-table.ts';
import { absenceOn, type Absence } from '../../council/absence/absences.ts';
import { isConcerned, type Colleague, type Concerning } from './colleagues.ts';
import { followingOn } from './stand-in.ts';

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
export const linesFor = (
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

/** Who examines, and who of them is away on that day. */
export type Staffing = { colleagues: readonly Colleague[]; absences: readonly Absence[]; today: string };

/** Whom a dossier comes to when a line names somebody: to them, or to whoever stands in for them; null when it may not. */
const reached = (named: string, dossier: Routable, staffing: Staffing) => {
  const { colleagues, absences, today } = staffing;
  const colleague = colleagues.find(({ person }) => person === named);
  if (colleague === undefined || isConcerned(colleague, dossier)) return null;
  const { officer, insteadOf } = followingOn({ ...dossier, officer: named }, colleagues, absences, today);
  return officer === null ? null : { officer, insteadOf };
};

/** Somebody away for whom nobody stands in: a dossier waits for them, when nobody who is there may have it. */
const awaited = (named: string, dossier: Routable, { colleagues, absences, today }: Staffing) => {
  const may = colleagues.some((each) => each.person === named && !isConcerned(each, dossier));
  return may && absenceOn(absences, named, today)?.standIn === null
    ? { officer: named, insteadOf: null }
    : null;
};

/**
 * Who follows a dossier: by the first line that fits and that names somebody who still examines and is not personally
 * concerned, or whose stand-in is not (B7, B9); else by the first that names somebody who is away and whom nobody
 * replaces. Null when nobody may.
 */
export const routeOf = (
  routing: Routing,
  dossier: Routable,
  staffing: Staffing,
): { officer: string; routed: Routed } | null => {
  const named = linesFor(routing, dossier.on).flatMap(({ line, officers }) =>
    inTurn(officers, dossier.sequence).map((officer) => ({ line, officer })),
  );
  for (const find of [reached, awaited])
    for (const { line, officer } of named) {
      const found = find(officer, dossier, staffing);
      if (found !== null)
        return {
          officer: found.officer,
          routed: { version: routing.version, line, insteadOf: found.insteadOf },
        };
    }
  return null;
};
