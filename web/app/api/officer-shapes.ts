import type { ValueType } from '../../../workflows/charter/language/charter-types.ts';

/** What the app reads for who examines. */

export type WorkRow = {
  readonly id: string;
  readonly state: string;
  readonly data: { readonly structureName: string; readonly number: string | null };
  readonly available: readonly string[];
  readonly session: { readonly id: string; readonly heldOn: string } | null;
  readonly next: {
    readonly step: string;
    readonly by: string;
    readonly who: string;
    readonly why: string;
  } | null;
  readonly legalBy: string | null;
  readonly standIn: string | null;
  readonly mine: boolean;
  /** The share of the time gone, in per cent. */
  readonly elapsed: number | null;
  readonly alert: number | null;
  readonly suggestion?: { readonly why: string; readonly command: string | null };
};

export type WorkList = {
  readonly items: readonly WorkRow[];
  readonly next: string | null;
  readonly whole: boolean;
};

export type Standing = 'PASS' | 'FAIL' | 'REVIEW' | 'NOT_APPLICABLE' | 'TO_IMPROVE';

export type Input = {
  readonly path: string;
  readonly value?: unknown;
  readonly from?: 'ANSWER' | 'CORRECTION' | 'REGISTER' | 'FILING' | 'SESSION';
  readonly source?: string | null;
  readonly on?: string | null;
};

export type GridCriterion = {
  readonly id: string;
  readonly title: string;
  readonly theme: string;
  readonly source: string;
  readonly nature: 'BLOCKING' | 'PROGRESS';
  readonly standing: Standing | null;
  readonly questions: readonly { readonly path: string; readonly answer: unknown }[];
  readonly meetings: readonly {
    readonly meeting: string;
    readonly finding: 'CONFIRMED' | 'CONTRADICTED' | 'NOT_SEEN';
    readonly words: string | null;
  }[];
  readonly commitment: { readonly agreed: boolean; readonly action: string | null } | null;
  readonly engine: {
    readonly verdict: string;
    readonly explanation: string;
    readonly advice: string | null;
    readonly change: string | null;
    readonly missing: readonly string[];
    readonly inputs: readonly Input[];
  } | null;
  readonly officer: { readonly verdict: string; readonly reason: string | null } | null;
};

export type Grid = {
  readonly structure: { readonly id: string; readonly name: string };
  readonly charter: { readonly version: string } | null;
  readonly warnings: readonly string[];
  readonly proposal: string | null;
  readonly counts: {
    readonly all: number;
    readonly open: number;
    readonly notMet: number;
    readonly toImprove: number;
  };
  readonly criteria: readonly GridCriterion[];
};

export type Notes = {
  readonly notes: readonly {
    readonly number: number;
    readonly writtenAt: string;
    readonly note: string | null;
  }[];
};

/** What a charter names that registers give. */
export type ContextItem = { readonly name: string; readonly text: string | null; readonly type: ValueType };
