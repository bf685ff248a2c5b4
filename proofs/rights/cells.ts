import type { Answer } from './answer.ts';
import type { Standing } from './standings.ts';
import { type Line, readLines, readPeople } from './table.ts';

/** One person asks one thing of a thing that stands somewhere; `expected` is the one answer that its line gives. */
export type Cell = {
  readonly workflow: string;
  readonly request: string;
  readonly person: string;
  readonly standing: Standing;
  readonly expected: Answer;
  /** The line that says so. */
  readonly at: string;
};

const isAt = (places: readonly string[], place: string): boolean =>
  place === '*' || places.some((one) => one === place || one.startsWith(`${place}.`));

const holdsAt = ({ where }: Line, { places }: Standing): boolean =>
  where.inside.some((place) => isAt(places, place)) && !where.outside.some((place) => isAt(places, place));

/** What is asked of something that is not there yet. */
const STARTS: Readonly<Record<string, readonly string[]>> = {
  council: ['establish'],
  structure: ['declare', 'declare:for'],
  document: ['announce'],
  charter: ['draft'],
  application: ['start'],
  expertise: ['request'],
  meeting: ['propose'],
  workshop: ['record'],
  proposal: ['propose'],
  bulkAction: ['hold'],
  session: ['schedule'],
  item: ['place'],
  label: ['award', 'record'],
  appeal: ['lodge'],
  controlCampaign: ['announce'],
  misuse: ['report', 'record'],
  control: ['open'],
};

/** Where a request can be made: a start, and a list, of what is not there; anything else of what is. */
const standingsFor = (
  workflow: string,
  request: string,
  standings: readonly Standing[],
): readonly Standing[] => {
  const starts = STARTS[workflow]?.includes(request) === true;
  if (request === 'list' || request === 'sheet') return standings.filter(({ kind }) => kind === 'nothing');
  if (starts) return standings.filter(({ kind }) => kind === 'nothing' || kind === 'start');
  // A request that asks of its own standings is asked nowhere else.
  const own = standings.filter(({ kind }) => kind === request);
  return own.length > 0 ? own : standings.filter(({ kind }) => kind === 'thing');
};

export type Expanded = { readonly cells: readonly Cell[]; readonly faults: readonly string[] };

/** Every cell of one kind of thing; a cell that no line or several lines cover is a fault of the file. */
export const expand = (workflow: string, standings: readonly Standing[]): Expanded => {
  const lines = readLines(workflow);
  const { people } = readPeople();
  const cells: Cell[] = [];
  const faults: string[] = [];
  const used = new Set<Line>();
  for (const request of new Set(lines.flatMap(({ requests }) => requests))) {
    const about = lines.filter(({ requests }) => requests.includes(request));
    for (const standing of standingsFor(workflow, request, standings))
      for (const person of people) {
        const found = about.filter((line) => line.people.includes(person) && holdsAt(line, standing));
        for (const line of found) used.add(line);
        const [line, other] = found;
        const cell = `${workflow}.${request} by ${person} at ${standing.name}`;
        if (line === undefined) faults.push(`no line covers ${cell}`);
        else if (other !== undefined) faults.push(`${line.at} and ${other.at} both cover ${cell}`);
        else cells.push({ workflow, request, person, standing, expected: line.answer, at: line.at });
      }
  }
  const idle = lines.filter((line) => !used.has(line)).map(({ at }) => `${at} covers no cell`);
  return { cells, faults: [...faults, ...idle] };
};
