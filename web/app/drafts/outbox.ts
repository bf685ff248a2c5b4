import { isSignedOut, Offline, Problem } from '../api/problem.ts';

/** An answer on its way: kept on the device until the service has it, and sent under one id however often. */
export type Pending = {
  readonly id: string;
  readonly criterion: string;
  readonly field: string;
  /** Absent to clear the answer. */
  readonly value?: unknown;
  /** The version of the answer that was seen: 0 for none. */
  readonly version: number;
  /** Whether it may have reached the service already: it then keeps its id and its content. */
  readonly tried: boolean;
};

/** An answer that somebody else changed meanwhile: what they wrote, beside what was typed here. */
export type Conflict = {
  readonly field: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly version: number;
};

/** An answer as the service has it at a version; without a value, a cleared one. */
export type Known = { readonly version: number; readonly value?: unknown };

export type Standing = 'idle' | 'saving' | 'saved' | 'offline' | 'stopped' | 'signedOut';

export type OutboxState = {
  readonly standing: Standing;
  /** When the service last took an answer. */
  readonly savedAt: string | null;
  readonly pending: readonly Pending[];
  /** By `criterion.field`. */
  readonly conflicts: Readonly<Record<string, Conflict>>;
  readonly refusals: Readonly<Record<string, string>>;
  /** What the service is known to have, by `criterion.field`: what a page reads of it may come later. */
  readonly known: Readonly<Record<string, Known>>;
};

type Sender = (pending: Pending) => Promise<void>;

type OutboxParts = {
  /** What the device kept of an earlier visit, and where it keeps what is not sent yet. */
  readonly device: { load(): readonly Pending[]; keep(pending: readonly Pending[]): void };
  readonly send: Sender;
  readonly now: () => string;
  readonly newId: () => string;
};

export type Typed = { readonly criterion: string; readonly field: string; readonly value?: unknown };

const CLIENT_ERRORS = { from: 400, to: 500 };
const TOO_MANY = 429;

export const keyOf = ({ criterion, field }: { criterion: string; field: string }): string =>
  `${criterion}.${field}`;

type Theirs = { readonly value?: unknown; readonly version?: number };

const conflictOf = (pending: Pending, { document }: Problem): Conflict => {
  const fields = (document['fields'] ?? {}) as Readonly<Record<string, Theirs>>;
  const { value = null, version = 0 } = fields[pending.field] ?? {};
  return { field: pending.field, mine: pending.value ?? null, theirs: value, version };
};

const refusalOf = (pending: Pending, problem: Problem): string =>
  problem.fields[pending.field] ?? problem.message;

/** What could not be sent now, and is tried again later under the same id. */
const waits = (error: unknown): Standing | null => {
  if (error instanceof Offline) return 'offline';
  if (!(error instanceof Problem)) return 'stopped';
  if (isSignedOut(error)) return 'signedOut';
  if (error.status === TOO_MANY || error.status >= CLIENT_ERRORS.to) return 'stopped';
  return null;
};

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== key));

/**
 * Sends answers one by one in the order in which they were typed, and keeps them on the device until the service says
 * that it has them: a cut network, a session that ended or a closed window lose nothing and double nothing.
 */
export const makeOutbox = ({ device, send, now, newId }: OutboxParts) => {
  const kept = device.load();
  let state: OutboxState = {
    standing: kept.length > 0 ? 'saving' : 'idle',
    savedAt: null,
    pending: kept,
    conflicts: {},
    refusals: {},
    known: {},
  };
  const listeners = new Set<() => void>();
  let sending = false;

  const become = (change: Partial<OutboxState>): void => {
    state = { ...state, ...change };
    if (change.pending !== undefined) device.keep(state.pending);
    for (const listener of listeners) listener();
  };

  const removed = (id: string): readonly Pending[] => state.pending.filter((each) => each.id !== id);

  const sent = (done: Pending): void => {
    const key = keyOf(done);
    const version = done.version + 1;
    // What was typed over it since was typed on top of what the service now has.
    const pending = removed(done.id).map((each) => (keyOf(each) === key ? { ...each, version } : each));
    become({ pending, savedAt: now(), known: { ...state.known, [key]: { version, value: done.value } } });
  };

  const refused = (pending: Pending, problem: Problem): void => {
    const key = keyOf(pending);
    const rest = state.pending.filter((each) => keyOf(each) !== key);
    if (problem.reason === 'answer-changed')
      become({ pending: rest, conflicts: { ...state.conflicts, [key]: conflictOf(pending, problem) } });
    else become({ pending: rest, refusals: { ...state.refusals, [key]: refusalOf(pending, problem) } });
  };

  const sendFirst = async (): Promise<boolean> => {
    const [first] = state.pending;
    if (first === undefined) return false;
    const trying = { ...first, tried: true };
    become({ standing: 'saving', pending: [trying, ...state.pending.slice(1)] });
    try {
      await send(trying);
      sent(trying);
    } catch (error) {
      const standing = waits(error);
      if (standing !== null) {
        become({ standing });
        return false;
      }
      refused(trying, error as Problem);
    }
    return true;
  };

  const flush = async (): Promise<void> => {
    if (sending) return;
    sending = true;
    try {
      while (await sendFirst());
      if (state.pending.length === 0 && state.standing === 'saving')
        become({ standing: state.savedAt === null ? 'idle' : 'saved' });
    } finally {
      sending = false;
    }
  };

  return {
    state: (): OutboxState => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    flush,

    /** Takes what was typed; `version` is that of the answer which the page read. */
    put(typed: Typed, version: number): Promise<void> {
      const key = keyOf(typed);
      const waiting = state.pending.find((each) => keyOf(each) === key && !each.tried);
      const entry: Pending = {
        ...typed,
        id: waiting?.id ?? newId(),
        version: waiting?.version ?? Math.max(version, state.known[key]?.version ?? 0),
        tried: false,
      };
      const pending =
        waiting === undefined
          ? [...state.pending, entry]
          : state.pending.map((each) => (each.id === waiting.id ? entry : each));
      become({
        pending,
        refusals: without(state.refusals, key),
        conflicts: without(state.conflicts, key),
      });
      return flush();
    },

    /** Of an answer that somebody else changed, keeps theirs. */
    keepTheirs(key: string): void {
      const conflict = state.conflicts[key];
      if (conflict === undefined) return;
      become({
        conflicts: without(state.conflicts, key),
        known: { ...state.known, [key]: { version: conflict.version, value: conflict.theirs } },
      });
    },

    /** Or writes mine over it, having seen it. */
    keepMine(typed: Typed): Promise<void> {
      return this.put(typed, state.conflicts[keyOf(typed)]?.version ?? 0);
    },
  };
};

export type Outbox = ReturnType<typeof makeOutbox>;
