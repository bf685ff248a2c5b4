import type { Catalogue } from '../../workflows/charter/catalogue.ts';

/** What the public pages need to know. Dates are legal days `YYYY-MM-DD`, instants ISO 8601 in UTC. */

/** A council as the public sees it. */
export type CouncilView = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly territory: string;
  /** Number of colleges: the mark has as many seats. */
  readonly colleges: number;
  readonly contact: {
    readonly service: string;
    readonly phone: string;
    readonly hours: string;
    readonly email: string;
  };
};

/** The only states the public may read, without a reason (OPD-03). */
export type PublicStatus = 'VALID' | 'NOT_CURRENTLY_VALID' | 'EXPIRED';

export type EssFamily = 'ASSOCIATION' | 'COOPERATIVE' | 'MUTUAL' | 'FOUNDATION' | 'COMMERCIAL_ESS' | 'OTHER';

export type StructureView = {
  readonly name: string;
  readonly family: EssFamily;
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly siren: string | null;
  readonly rna: string | null;
};

/** What a person typed and why it cannot be used. */
export type TypedError = { readonly typed: string; readonly message: string };

/** The state of a label on the day that was asked for. */
export type StatusOnDay = { readonly date: string; readonly status: PublicStatus | 'BEFORE_AWARD' };

export type HistoryLine = { readonly on: string; readonly status: PublicStatus; readonly first: boolean };

export type LabelPageView = {
  readonly council: CouncilView;
  readonly number: string;
  readonly structure: StructureView;
  readonly status: PublicStatus;
  readonly awardedOn: string;
  readonly validUntil: string;
  readonly charterVersion: string;
  /** Quality of who decided, with its article: « Le Président du Département ». */
  readonly decidedBy: string;
  readonly history: readonly HistoryLine[];
  /** When the state was read. */
  readonly readAt: string;
  /** When the award was written in the register, if it is known. */
  readonly recordedAt?: string;
  readonly on?: StatusOnDay;
  readonly onError?: TypedError;
};

export type RegisterEntry = {
  readonly number: string;
  readonly name: string;
  readonly family: EssFamily;
  readonly communeCode: string | null;
  readonly communeName: string | null;
  readonly status: PublicStatus;
  readonly validUntil: string;
  /** Since when it is in a state other than valid, if it is known. */
  readonly since?: string;
  readonly councilShortName: string;
};

export type RegisterView = {
  /** Null when the list holds the labels of several councils. */
  readonly council: CouncilView | null;
  readonly entries: readonly RegisterEntry[];
  /** How many labels are valid in all, null when nobody counted. */
  readonly validCount: number | null;
  readonly readAt: string;
  /** Addresses of the pages before and after this one. */
  readonly previous: string | null;
  readonly next: string | null;
};

export type VerificationView = {
  readonly council: CouncilView | null;
  readonly error?: TypedError;
};

export type HomeView = {
  readonly council: CouncilView | null;
  readonly nextSession: string | null;
  /** Only where the system runs on the reader's own machine. */
  readonly local?: { readonly accountsUrl: string; readonly mailboxUrl: string };
};

/** What a structure wants to know before it starts. Dates are legal days. */
export type BeforeApplyingView = {
  readonly time: {
    readonly minutes: number;
    readonly from: 'MEDIAN' | 'ESTIMATE';
    readonly questions: number;
  };
  readonly documents: readonly {
    readonly title: string;
    readonly obtainedFrom: string | null;
    readonly required: boolean;
    readonly help: string | null;
  }[];
  /** The promise in one sentence, then the last day to be complete for each session, the nearest first. */
  readonly sentence: string;
  readonly promises: readonly { readonly completeBy: string; readonly heldOn: string }[];
};

/** A question before applying, with what was chosen and what is wrong with it. */
export type EligibilityQuestion = {
  readonly field: string;
  readonly text: string;
  readonly help: string | null;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly chosen: string | null;
  readonly error: string | null;
};

export type EligibilityFormView = {
  readonly council: CouncilView;
  /** This page's own address. */
  readonly address: string;
  readonly criteriaAddress: string;
  readonly questions: readonly EligibilityQuestion[];
};

/** A charter as it is published, and the other versions of its council. Dates are legal days. */
export type CataloguePageView = {
  readonly council: CouncilView;
  readonly catalogue: Catalogue;
  readonly effectiveOn: string;
  /** Whether it is the one in force, was before, or will be. */
  readonly standing: 'IN_FORCE' | 'FORMER' | 'TO_COME';
  readonly dataAddress: string;
  readonly others: readonly {
    readonly version: string;
    readonly effectiveOn: string;
    readonly address: string;
  }[];
};

export type EligibilityResultView = {
  readonly council: CouncilView;
  readonly address: string;
  readonly criteriaAddress: string;
  readonly outcome: 'YES' | 'NO' | 'UNKNOWN';
  readonly explanation: string;
  readonly advice: string | null;
  /** The articles of the charter that the answer applies. */
  readonly articles: readonly { readonly number: number; readonly title: string; readonly text: string }[];
  readonly answers: readonly {
    readonly field: string;
    readonly text: string;
    readonly value: string;
    readonly label: string;
    readonly decisive: boolean;
  }[];
  readonly before: BeforeApplyingView;
};
