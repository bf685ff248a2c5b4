import { WORKFLOW_NAMES } from '../../workflows/kernel/workflow.ts';
import { answerOf, isSame, writeAnswer } from './answer.ts';
import { askOf } from './asks.ts';
import { foundations } from './build.ts';
import { type Cell, expand } from './cells.ts';
import { linkRows, roleRows } from './people.ts';
import { together } from './play.ts';
import type { Stage } from './stage.ts';
import { standingsOf } from './standings.ts';
import { type Asked, isRead, mayWrite, prepare } from './subjects.ts';
import { differences } from './tables.ts';
import type { Town } from './town.ts';
import type { Random } from '../stage/random.ts';

const AT_ONCE = 12;
const BATCH = 2_500;

/** What the matrix showed. */
export type Matrix = {
  readonly cells: number;
  readonly allowed: number;
  readonly forbidden: number;
  readonly unchanged: number;
  readonly dumps: number;
  readonly problems: readonly string[];
};

/** Every cell of every kind of thing, and the faults of the files that say what is expected. */
export const allCells = (): { cells: Cell[]; faults: string[] } => {
  const expanded = WORKFLOW_NAMES.map((workflow) => expand(workflow, standingsOf(workflow)));
  return {
    cells: expanded.flatMap(({ cells }) => cells),
    faults: expanded.flatMap(({ faults }) => faults),
  };
};

/** As many cells as there is time for, in any order: one of each line, request and person before the others. */
export const pick = (cells: readonly Cell[], most: number, random: Random): Cell[] => {
  const [firsts, others]: [Cell[], Cell[]] = [[], []];
  const seen = new Set<string>();
  for (const cell of random.shuffle(cells)) {
    const line = `${cell.at} ${cell.request} ${cell.person}`;
    (seen.has(line) ? others : firsts).push(cell);
    seen.add(line);
  }
  return [...firsts, ...others].slice(0, most);
};

const nameOf = ({ workflow, request, person, standing, at }: Cell): string =>
  `${workflow}.${request} by ${person} at ${standing.name} (${at})`;

/** A version that nobody has seen, beside what is refused by right: it must not be told apart (P19). */
const STALE = { 'if-match': '"999999"' };
const isByRight = ({ request, expected: { status, type }, standing }: Cell): boolean =>
  // On whose behalf a thing is started stands in the body, read after the version too (A11).
  !(standing.kind !== 'thing' && request.endsWith(':for')) &&
  // What starts a thing about another is one's own only once that other is read, after the version (P18).
  !(standing.kind !== 'thing' && type === 'separation-of-duties') &&
  (status === 401 || status === 403 || status === 404);

/** The key of a command names its cell: a receipt that should not be there says whose it is. */
const keyOf = (index: number): string => `cell-${String(index).padStart(8, '0')}`;

/** Asks the cells of the matrix of one council; what is refused must leave everything as it was. */
export const playMatrix = async (
  stage: Stage,
  town: Town,
  cells: readonly Cell[],
  random: Random,
): Promise<Matrix> => {
  const { client, tables, ids, plant } = stage;
  const { asked, rows, structures, expertises } = prepare(town, cells);
  const roles = roleRows(town, ids, structures, expertises);
  await plant([
    ...foundations(town, {
      session: standingsOf('session'),
      application: standingsOf('application'),
      document: standingsOf('document'),
    }),
    ...rows,
    { ledger: [], state: [...roles, ...linkRows(town, ids)] },
  ]);
  const problems: string[] = [];
  const unknown = new Set<string>();

  const ask = async ({ cell, subject }: Asked, index: number): Promise<void> => {
    const headers = isByRight(cell) && !isRead(cell) && random.below(2) === 0 ? STALE : {};
    const got = await client.send(askOf(cell, subject, town), cell.person, keyOf(index), headers);
    const answer = answerOf(got.status, got.body);
    if (got.status === 404) unknown.add(got.body);
    if (!isSame(answer, cell.expected))
      problems.push(`${nameOf(cell)}: ${writeAnswer(answer)} instead of ${writeAnswer(cell.expected)}`);
  };

  const still = random.shuffle(asked.filter(({ cell }) => !mayWrite(cell)));
  let before = await tables.dump();
  let dumps = 1;
  for (let from = 0; from < still.length; from += BATCH) {
    await together(still.slice(from, from + BATCH), AT_ONCE, (one, at) => ask(one, from + at));
    const after = await tables.dump();
    dumps += 1;
    for (const key of differences(before, after)) {
      const index = Number(/cell-(\d{8})/.exec(key)?.[1] ?? -1);
      const cell = still[index]?.cell;
      problems.push(`changed: ${key}${cell ? ` by ${nameOf(cell)}` : ''}`);
    }
    before = after;
  }
  if (unknown.size > 1) problems.push(`what is not there is told in ${unknown.size} ways`);

  const moving = asked.filter(({ cell }) => mayWrite(cell));
  const ofCouncil = moving.filter(({ cell }) => cell.workflow === 'council');
  await together(
    moving.filter(({ cell }) => cell.workflow !== 'council'),
    AT_ONCE,
    (one, at) => ask(one, still.length + at),
  );
  for (const [at, one] of ofCouncil.entries()) {
    // What the one before was given is taken back: each is asked as who they are.
    await tables.put('state', roles);
    await ask(one, still.length + moving.length + at);
  }
  const allowed = cells.filter(({ expected }) => expected.status === 'ok').length;
  return {
    cells: cells.length,
    allowed,
    forbidden: cells.length - allowed,
    unchanged: still.length,
    dumps,
    problems,
  };
};
