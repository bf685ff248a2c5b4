import { FAULT_KINDS, type FaultKind } from '../faults/fault-kinds.ts';
import type { Call } from '../faults/fault-proxy.ts';
import type { Size } from '../proof.ts';
import type { Random } from '../stage/random.ts';

/** One fault on one call of a command; `call` counts from 1. */
export type Cell = { readonly call: number; readonly operation: string; readonly kind: FaultKind };

const KINDS = Object.keys(FAULT_KINDS) as readonly FaultKind[];
/** These make the client rest for half a second and more: `small` draws one in so many. */
const RESTING: ReadonlySet<FaultKind> = new Set(['throttled', 'overProvision']);
const RESTING_DRAWN = 12;
/** A read that failed before or after is the same read: `small` takes one of each pair. */
const SAME_FOR_READS: ReadonlySet<FaultKind> = new Set(['errorAfter', 'cutBefore']);

const isLate = (kind: FaultKind): boolean => kind.startsWith('late');
const isTransaction = ({ operation }: Call): boolean => operation.startsWith('Transact');
const isWrite = (call: Call): boolean =>
  isTransaction(call) || ['PutItem', 'UpdateItem', 'DeleteItem'].includes(call.operation);

/** What some kinds need of a call; the others can happen to any. */
const NEEDS: Readonly<Partial<Record<FaultKind, (call: Call) => boolean>>> = {
  conflict: isWrite,
  cancelledThrottled: isTransaction,
  cancelledOverProvision: isTransaction,
  unprocessed: ({ operation, body }) =>
    operation === 'BatchGetItem' && (body.match(/"sk"/g) ?? []).length > 1,
  olderPage: ({ body }) => body.includes('"IndexName"'),
};

const canHappen = (kind: FaultKind, call: Call): boolean => NEEDS[kind]?.(call) ?? true;

/** Calls of one shape, as the slots of a vote, are one place of the code: its first and its last one are played. */
const shapeOf = ({ operation, body }: Call): string =>
  `${operation} ${body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|\d+/g, '*')}`;

const placesOf = (calls: readonly Call[]): { readonly at: number; readonly of: Call }[] => {
  const all = calls.map((of, at) => ({ of, at }));
  const groups = [...Map.groupBy(all, ({ of }) => shapeOf(of)).values()];
  return groups
    .flatMap((group) => (group.length > 1 ? [group.at(0), group.at(-1)] : group))
    .filter((place) => place !== undefined)
    .toSorted((a, b) => a.at - b.at);
};

/** Late replies take seconds: `small` plays one of each kind, where it matters most. */
const LATE_IN_SMALL: Readonly<Record<string, FaultKind>> = {
  'items/castBallot': 'lateBefore',
  'applications/submit': 'lateAfter',
};

const isChosen = (kind: FaultKind, call: Call, command: string, { size, random }: CellsOptions): boolean => {
  if (isLate(kind)) return isWrite(call) && (size === 'full' || LATE_IN_SMALL[command] === kind);
  if (size === 'full') return true;
  if (RESTING.has(kind)) return random.below(RESTING_DRAWN) === 0;
  return isWrite(call) || !SAME_FOR_READS.has(kind);
};

type CellsOptions = { readonly size: Size; readonly random: Random };

/** What to play of a command whose calls are known: every place, every fault that can happen there. */
export const cellsOf = (command: string, calls: readonly Call[], options: CellsOptions): Cell[] =>
  placesOf(calls).flatMap(({ at, of }) =>
    KINDS.filter((kind) => canHappen(kind, of) && isChosen(kind, of, command, options)).map((kind) => ({
      call: at + 1,
      operation: of.operation,
      kind,
    })),
  );
