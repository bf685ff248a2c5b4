/** One command as its sender remembers it. */
export type Entry = {
  readonly account: string;
  /** The id of the person behind the account. */
  readonly person: string;
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
  /** The command's id, chosen by its sender and kept for every try. */
  readonly key: string;
  /** Tries that were left without an answer. */
  unanswered: number;
  /** Whether an unanswered try was found written before it was sent again. */
  committed: boolean;
  /** What was acknowledged: a 2xx with its body. */
  answer: Acknowledged | null;
};
export type Acknowledged = { readonly status: number; readonly text: string };
/** A command that was answered 2xx. */
export type AcknowledgedEntry = Entry & { answer: Acknowledged };

/** All that was sent, acknowledged or not. */
export type Journal = {
  readonly open: (entry: Pick<Entry, 'account' | 'person' | 'path' | 'body' | 'key'>) => Entry;
  readonly close: (entry: Entry, answer: Acknowledged | null) => void;
  /** Those acknowledged so far, in the order of their answers. */
  readonly acknowledged: () => readonly AcknowledgedEntry[];
  readonly entries: () => readonly Entry[];
  /** How many commands were opened and are not closed yet. */
  readonly underWay: () => number;
};

export const makeJournal = (): Journal => {
  const entries: Entry[] = [];
  const acknowledged: AcknowledgedEntry[] = [];
  let closed = 0;
  return {
    open: (asked) => {
      const entry = { ...asked, unanswered: 0, committed: false, answer: null };
      entries.push(entry);
      return entry;
    },
    close: (entry, answer) => {
      entry.answer = answer;
      closed += 1;
      if (answer !== null) acknowledged.push(entry as AcknowledgedEntry);
    },
    acknowledged: () => acknowledged,
    entries: () => entries,
    underWay: () => entries.length - closed,
  };
};
