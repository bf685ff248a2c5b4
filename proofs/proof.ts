import type { EngineName } from './engines/engines.ts';

export type Size = 'small' | 'full';

export type ProofOptions = {
  readonly size: Size;
  /** The same seed plays the same run, as far as processes allow. */
  readonly seed: number;
  readonly engine: EngineName;
  /** Says on the error stream what a person may want to follow. */
  readonly say: (text: string) => void;
};

/** What a proof counted; `problems` names each failure, so that a figure above zero can be looked into. */
export type Outcome = {
  readonly tried: number;
  readonly failed: number;
  readonly problems: readonly string[];
  /** What else was measured, printed as it is. */
  readonly measures: Readonly<Record<string, number | string | boolean>>;
};

/** One long run that shows promises kept; it ends with the checker, whose findings count as failures. */
export type Proof = (options: ProofOptions) => Promise<Outcome>;
