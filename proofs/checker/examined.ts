import type { Acknowledged, Ballot } from './check-acknowledged.ts';
import type { JsonObject } from './json.ts';

/** What a system is judged on. */
export type Examined = {
  /** Address of the engine itself; its tables are found by name. */
  readonly endpoint: string;
  /** Every mail that left, as the mailbox of the local run lists them; null when they are not known. */
  readonly mails: readonly object[] | null;
  /** Instant of the system's clock, in milliseconds. */
  readonly now: number;
  /** Whether everything has been reacted to: then what should have followed is there. */
  readonly quiet: boolean;
  /** Commands that were answered as done. */
  readonly acknowledged?: readonly Acknowledged[];
  /** Ballots that were answered as cast. */
  readonly ballots?: readonly Ballot[];
};

/** The same, as the checks read it. */
export type Asked = {
  readonly mails: readonly JsonObject[] | null;
  readonly now: number;
  readonly quiet: boolean;
  readonly acknowledged: readonly Acknowledged[];
  readonly ballots: readonly Ballot[];
};
