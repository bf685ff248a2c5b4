import type { CharterComparison } from './comparison-shapes.ts';
import type { CharterForm, Thing } from './shapes.ts';

/** What the app reads of the charters of a council; the whole is in `/api/openapi.json`. */

export type CharterData = {
  readonly title: string;
  /** Null while its text has faults. */
  readonly version: string | null;
  readonly textDigest: string;
  readonly compiledDigest: string | null;
  readonly faults: number;
  readonly amendments: number;
  readonly comments: number;
  readonly consultationUntil: string | null;
  readonly session: string | null;
  readonly effectiveOn: string | null;
};
export type ListedCharter = Thing<CharterData>;

export type Article = { readonly number: number; readonly title: string; readonly text: string };
export type WholeForm = CharterForm & { readonly articles: readonly Article[] };
export type CharterSheet = Thing<CharterData & { readonly form: WholeForm | null }>;

export type Amendment = {
  readonly amendment: number;
  readonly article: number | null;
  readonly criterion: string | null;
  readonly replacement: string | null;
  readonly state: 'PROPOSED' | 'ACCEPTED' | 'REJECTED';
  readonly at: string;
  readonly motive: string | null;
  readonly answer: string | null;
};

export type Contribution = {
  readonly comment: number;
  readonly article: number | null;
  readonly at: string;
  readonly text: string | null;
  readonly answer: string | null;
};

export type CharterWriting = {
  readonly text: string | null;
  readonly amendments: readonly Amendment[];
  readonly comments: readonly Contribution[];
};

export type Verdict = 'PASS' | 'FAIL' | 'REVIEW' | 'NOT_APPLICABLE';
export type Said = {
  readonly verdict: Verdict;
  readonly blocking: boolean;
  readonly explanation: string;
} | null;
export type Proposed = 'FAVOURABLE' | 'UNFAVOURABLE' | 'TO_EXAMINE';

export type Difference = {
  readonly application: string;
  readonly structureName: string;
  readonly holder: boolean;
  readonly from: Proposed;
  readonly to: Proposed;
  readonly criteria: readonly { readonly criterion: string; readonly from: Said; readonly to: Said }[];
};

export type SimulationPage = {
  readonly evaluated: number;
  readonly changed: number;
  readonly losing: number;
  readonly gaining: number;
  readonly byCriterion: Readonly<Record<string, number>>;
  readonly differences: readonly Difference[];
  readonly without: number;
  readonly next: string | null;
};

export type Fault = {
  readonly line: number;
  readonly column: number;
  readonly where: string;
  readonly message: string;
};

export type CheckedText = {
  readonly faults: readonly Fault[];
  readonly charter: { readonly version: string; readonly criteria: number; readonly articles: number } | null;
  readonly comparison: CharterComparison | null;
  readonly examples: {
    readonly played: number;
    readonly changed: readonly {
      readonly criterion: string;
      readonly rank: number;
      readonly from: Said;
      readonly to: Said;
    }[];
  } | null;
};

export type ListedSession = Thing<{ readonly heldOn: string; readonly kind: string }>;
