/** What the app reads of a label, for who holds it; the whole is in `/api/openapi.json`. */

export type Measure = {
  readonly kind: 'SUSPENSION' | 'REVOCATION' | 'RESCISSION';
  readonly ground: string;
  readonly urgent: boolean;
  readonly proposedOn: string;
  /** The last day to answer; null as long as the letter did not arrive (WDR-05). */
  readonly observationsUntil: string | null;
  readonly observed: boolean;
  readonly hearing: 'NONE' | 'ASKED' | 'HELD';
  readonly decided: { readonly on: string } | null;
};

export type Label = {
  readonly number: string;
  /** The request that earned it, or the last that renewed it; empty for a label taken over. */
  readonly application: string;
  readonly holder: { readonly structure: string; readonly name: string } | null;
  readonly awardedOn: string;
  readonly validUntil: string;
  /** A renewal that was filed and waits. */
  readonly renewal: string | null;
  /** The first day without it, when it is given back on a day to come. */
  readonly leavesOn: string | null;
  readonly suspension: { readonly since: string; readonly endsOn: string } | null;
  readonly check: { readonly sentOn: string; readonly noticeUntil: string | null } | null;
  /** A change was declared, and no officer looked at it yet. */
  readonly changed: boolean;
  readonly measure: Measure | null;
  /** Why a measure is meant, in law and in fact; null once erased. */
  readonly reasons: Considerations | null;
  readonly heard: { readonly observations: readonly string[]; readonly hearing: readonly string[] } | null;
  /** How the last measure ended, once its holder is notified of it; null of none. */
  readonly ended: MeasureEnded | null;
};

export type Considerations = { readonly law: readonly string[]; readonly facts: readonly string[] };

export type MeasureEnded =
  | {
      readonly as: 'DECIDED';
      readonly kind: Measure['kind'];
      readonly on: string;
      readonly quality: string;
      /** Empty once erased. */
      readonly reasons: Considerations;
      readonly notifiedOn: string | null;
      readonly adminAppealDeadline: string | null;
      readonly courtDeadline: string | null;
    }
  | { readonly as: 'DROPPED'; readonly on: string; readonly reason: string | null };

/** A report about the use of a label, as its holder reads it: never who made it, nor in what words (L311-6). */
export type Misuse = {
  readonly label: string | null;
  readonly structureName: string | null;
  readonly askedOn: string | null;
  readonly answerUntil: string | null;
  readonly answered: boolean;
  readonly outcome: 'UNFOUNDED' | 'CEASED' | 'MEASURE_PROPOSED' | 'TRANSMITTED' | null;
  readonly closedOn: string | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly reasons: string | null;
};

export type ChangeKind = 'SEAT' | 'STATUTES' | 'ACCOUNTS' | 'BLOCKING_ANSWERS';

/** One fact of a history; of those kept from the reader, only the place is told. */
export type Told = {
  readonly id: string;
  readonly at?: string;
  readonly type?: string;
  readonly data?: Readonly<Record<string, unknown>>;
};

export type History = { readonly facts: readonly Told[]; readonly next: string | null };

/** What anybody reads of the label. */
export type PublicRecord = {
  readonly prolongedOn: string | null;
  readonly certificate: { readonly shortCode: string } | null;
};

export type Commitments = {
  readonly items: readonly {
    readonly criterion: string;
    readonly action: string | null;
    readonly owner: string | null;
    readonly dueOn: string;
    readonly proposedBy: 'APPLICANT' | 'SERVICE';
    /** Its number: what was read is what is accepted. */
    readonly proposal: number;
    readonly agreed: boolean;
  }[];
  readonly conditions: readonly {
    readonly condition: number;
    readonly text: string;
    readonly dueOn: string;
    readonly binding: boolean;
  }[];
  /** The progress criteria that are not met, and about which nothing is said. */
  readonly without: readonly string[];
};

/** A text of a control: what it is, and of which element or commitment if of one. */
export type ControlWords = {
  readonly fact: string;
  readonly what: string;
  readonly ask: number | null;
  readonly commitment: number | null;
  /** Null once erased. */
  readonly text: string | null;
};

export type Control = {
  readonly label: string;
  readonly number: string;
  readonly structure: string;
  readonly structureName: string;
  readonly chosenBy: 'DRAW' | 'RISK';
  readonly openedOn: string;
  readonly asks: readonly ({ readonly criterion: string } | { readonly condition: number })[];
  readonly answerUntil: string;
  /** Ranks of what still waits for the holder. */
  readonly awaited: readonly number[];
  readonly verdicts: readonly { readonly ask: number; readonly verdict: 'MET' | 'NOT_MET' }[];
  readonly outcome: 'NONE' | 'REMARK' | 'PLAN' | 'MEASURE' | null;
  readonly commitments: readonly {
    readonly dueOn: string;
    readonly stands: 'AWAITED' | 'PROVEN' | 'OVERDUE' | 'KEPT' | 'NOT_KEPT';
  }[];
  readonly closedOn: string | null;
  readonly words: readonly ControlWords[];
};

export type Appeal = {
  readonly structureName: string;
  readonly against: { readonly kind: 'APPLICATION' | 'LABEL'; readonly id: string } | null;
  readonly by: 'STRUCTURE' | 'THIRD_PARTY';
  readonly receivedOn: string;
  readonly late: boolean;
  readonly silenceOn: string;
  readonly courtIfSilentOn: string;
  readonly observationsUntil: string | null;
  readonly observed: boolean;
  /** What was answered; null as long as it is not notified. */
  readonly outcome: 'UPHELD' | 'REJECTED' | 'INADMISSIBLE' | null;
  readonly answeredOn: string | null;
  readonly courtDeadline: string | null;
  readonly text: string | null;
  readonly observations: string | null;
  readonly reasons: string | null;
};
