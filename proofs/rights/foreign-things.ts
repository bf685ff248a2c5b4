import { randomUUID } from 'node:crypto';
import { WORKFLOW_NAMES } from '../../workflows/kernel/workflow.ts';
import { build, type Rows } from './build.ts';
import type { Cell } from './cells.ts';
import type { Stage } from './stage.ts';
import type { Town } from './town.ts';

/** The ways to name what is not one's own. */
export const VARIANTS = [
  'theirs',
  'theirs under our council',
  'random',
  'next in line',
  'removed',
  'of another kind',
] as const;
export type Variant = (typeof VARIANTS)[number];

/** By kind, the id of a thing of each council. */
export type Known = Readonly<Record<'theirs' | 'ours', ReadonlyMap<string, string>>>;

const KINDS = WORKFLOW_NAMES.filter((name) => name !== 'council');

/** The same letters and one more: what a guess would try. */
const nextOf = (id: string): string =>
  `${id.slice(0, -4)}${((Number.parseInt(id.slice(-4), 16) + 1) % 65_536).toString(16).padStart(4, '0')}`;

export const idOf = (
  variant: Variant,
  workflow: string,
  { theirs, ours }: Known,
  removed: string,
): string => {
  const own = ours.get(workflow) ?? '';
  if (variant === 'theirs' || variant === 'theirs under our council') return theirs.get(workflow) ?? '';
  if (variant === 'random') return randomUUID();
  if (variant === 'next in line') return nextOf(own);
  if (variant === 'removed') return removed;
  return ours.get(workflow === 'application' ? 'session' : 'application') ?? '';
};

/** One thing of each kind, where most can be asked of it. */
export const oneOfEach = (town: Town, cells: readonly Cell[]): { ids: Map<string, string>; rows: Rows[] } => {
  const rows: Rows[] = [];
  const ids = new Map<string, string>();
  for (const kind of KINDS) {
    const standing = cells.findLast(
      (cell) => cell.workflow === kind && cell.standing.kind === 'thing',
    )?.standing;
    if (standing === undefined) continue;
    const built = build(town, kind, standing);
    rows.push(built);
    ids.set(kind, built.id);
  }
  return { ids, rows };
};

/** A dossier that was there, and is no more. */
export const plantAndRemove = async (
  { plant, tables }: Stage,
  town: Town,
  cells: readonly Cell[],
): Promise<string> => {
  const standing = cells.find(
    ({ workflow, standing: { facts } }) => workflow === 'application' && facts.length > 0,
  )?.standing;
  if (standing === undefined) throw new Error('no dossier to remove');
  const { id, ledger, state } = build(town, 'application', standing);
  await plant([{ ledger, state }]);
  const keys = (rows: typeof state) => rows.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) }));
  await tables.remove('ledger', keys(ledger));
  await tables.remove('state', keys(state));
  return id;
};

const NEEDS_A_SIGN_IN_ONLY = ['acceptInvitation', 'accept', 'list', 'sheet', 'work'];

/** Each request that is made of one thing, once. */
export const requestsOf = (cells: readonly Cell[]): Cell[] => {
  const found = new Map<string, Cell>();
  for (const cell of cells)
    if (
      cell.standing.kind === 'thing' &&
      !NEEDS_A_SIGN_IN_ONLY.includes(cell.request) &&
      cell.workflow !== 'council'
    )
      found.set(`${cell.workflow} ${cell.request}`, cell);
  return [...found.values()];
};
