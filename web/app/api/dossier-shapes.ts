import type { Input, Standing } from './officer-shapes.ts';

/** What the app reads of a dossier beside its sheet. */

export type Messages = {
  readonly items: readonly {
    readonly number: number;
    readonly from: 'APPLICANT' | 'SERVICE';
    readonly at: string;
    /** Null once erased. */
    readonly text: string | null;
    /** Whether the other side read it. */
    readonly read: boolean;
  }[];
  readonly readUpTo: { readonly APPLICANT: number; readonly SERVICE: number };
  /** That a message stops no time limit. */
  readonly clock: string;
};

export type AwaitedItem = {
  readonly request: number;
  readonly kind: 'DOCUMENT' | 'ANSWERS';
  /** The kind of the document, or the criterion. */
  readonly name: string;
  readonly title: string;
  readonly fields: readonly string[];
  readonly awaited: boolean;
  readonly receivedOn: string | null;
  readonly why: string | null;
};

export type MissingItems = {
  readonly requests: readonly {
    readonly request: number;
    readonly requestedOn: string;
    readonly dueOn: string;
    readonly implicitDecisionOn: string | null;
    readonly ifProvidedOnDueDate: string;
    readonly items: readonly AwaitedItem[];
  }[];
};

export type Reports = {
  readonly reports: readonly {
    readonly number: number;
    readonly publishedAt: string;
    readonly text: string | null;
    readonly replyUntil: string;
    readonly stands: boolean;
    readonly open: boolean;
    readonly replies: readonly {
      readonly number: number;
      readonly at: string;
      readonly text: string | null;
    }[];
  }[];
};

type PersonVerdict = { readonly verdict: Standing; readonly reason: string | null; readonly at: string };

/** What led to each verdict of a dossier (R311-3-1-2). */
export type Explanation = {
  readonly contribution: string;
  /** What the examination proposed; null until it is concluded. */
  readonly proposal: string | null;
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly explanation: string;
    readonly advice: string | null;
    readonly change: string | null;
    readonly inputs: readonly Input[];
    readonly weight: { readonly words: string };
    readonly resolved: PersonVerdict | null;
    readonly standing: Standing;
  }[];
  /** What only a person reads. */
  readonly read: readonly {
    readonly id: string;
    readonly resolved: PersonVerdict | null;
    readonly standing: Standing | null;
  }[];
};
