/** A thing that exists, as those who may read it know it. */
export type Known = {
  readonly council: string;
  readonly workflow: string;
  readonly id: string;
  /** The account that represents its structure, if there is one. */
  readonly owner: string | null;
  readonly state: string;
  readonly version: number;
};

/** What requests are made of: everything learnt so far, newest last. */
export type World = {
  /** Things of the council whose people act in the run. */
  readonly things: Known[];
  /** Things of another council: nobody of the run may learn anything of them. */
  readonly foreign: readonly Known[];
  /** A text that stands in everything of the other council that is not public. */
  readonly marker: string;
  readonly labels: readonly string[];
  readonly cursors: string[];
  /** Instant of the clock, in ms. */
  readonly now: number;
};

export const COUNCIL = '62';
export const FOREIGN_COUNCIL = '59';
