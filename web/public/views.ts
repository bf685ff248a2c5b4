import type { Notices } from '../../events/notices.ts';
import type { Catalogue } from '../../workflows/charter/catalogue.ts';
import type { Pace } from './process-path.ts';

/** What the public pages need to know. Dates are legal days `YYYY-MM-DD`, instants ISO 8601 in UTC. */

/** A council as the public sees it. */
export type CouncilView = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly territory: string;
  /** Number of colleges: the mark has as many seats. */
  readonly colleges: number;
  /** Its own picture, in place of the mark. */
  readonly logo?: { readonly address: string; readonly description: string };
  readonly contact: {
    readonly service: string;
    readonly phone: string;
    readonly hours: string;
    readonly email: string;
  };
  /** What it says to whoever reads its pages; documents do without. */
  readonly notices?: Notices;
};

/** A council with what it states of itself. */
export type StatingCouncil = CouncilView & { readonly notices: Notices };

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
  /** The one establishment that it covers, by its SIRET; null for the whole structure. */
  readonly establishment: string | null;
  /** Since when it goes on until the session that its renewal waits for (H2); null otherwise. */
  readonly prolongedOn: string | null;
  /** The last day on which what it depends on was looked at. */
  readonly checkedOn: string;
  readonly formerNames: readonly { readonly name: string; readonly until: string }[];
  /** Numbers of the label before it, and of the one that takes its place (F6). */
  readonly replaces: string | null;
  readonly replacedBy: string | null;
  /** Where the values of the holder were read, and on which day (G9); each null when it is not known. */
  readonly sources: {
    readonly name: SourceView | null;
    readonly commune: SourceView | null;
    readonly activity: SourceView | null;
  };
  /** The main activity of the holder, in words; null when it is not known. */
  readonly activity: string | null;
  /** The signed certificate in force; null when there is none. */
  readonly certificate: { readonly address: string; readonly shortCode: string } | null;
};

/** From where a value was read, and on which day. */
export type SourceView = { readonly source: string; readonly on: string };

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
  /** The middle of its municipality, in degrees east and north; null where none is known. */
  readonly point: { readonly east: number; readonly north: number } | null;
};

/** One choice of a list, as a form sends it. */
export type Choice = { readonly value: string; readonly label: string };

/** A territory of the register, by its code. */
export type TerritoryView = {
  readonly code: string;
  readonly name: string;
  readonly kind: 'MUNICIPALITY' | 'GROUPING' | 'DEPARTEMENT';
};

/** What was asked of the register: empty texts ask for nothing. */
export type RegisterAsked = {
  readonly text: string;
  readonly territory: string;
  readonly state: string;
  readonly family: string;
};

export type RegisterView = {
  /** Null when the list holds the labels of several councils. */
  readonly council: CouncilView | null;
  readonly entries: readonly RegisterEntry[];
  /** Rank of the first entry: the numbers of the list are those of the map. */
  readonly first: number;
  /** How many labels are valid in all, null when nobody counted. */
  readonly validCount: number | null;
  readonly readAt: string;
  /** Addresses of the pages before and after this one. */
  readonly previous: string | null;
  readonly next: string | null;
  readonly asked: RegisterAsked;
  /** How many labels answer, null when nobody counted; what was typed may hold nothing to look for. */
  readonly found: { readonly total: number | null; readonly unreadable: boolean };
  /** Territories to choose from. */
  readonly territories: readonly Choice[];
  /** On the page of one territory. */
  readonly territory: TerritoryView | null;
  /** Where changes are told, of this territory or of the council. */
  readonly feed: string | null;
};

export type VerificationView = {
  readonly council: CouncilView | null;
  readonly error?: TypedError;
  /** What is wrong with a certificate that was sent, before it is even read. */
  readonly credentialError?: string | null;
};

export type HomeView = {
  readonly council: CouncilView | null;
  readonly nextSession: string | null;
  /** How long each step takes, by the rules in force; null where none are. */
  readonly pace?: Pace | null;
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
  readonly pace?: Pace | null;
};

/** The form by which anybody reports a wrong claim; each field as it was typed. */
export type ReportFormView = {
  readonly council: CouncilView | null;
  /** Among which to choose, where there are several. */
  readonly councils: readonly Pick<CouncilView, 'id' | 'territory'>[];
  readonly chosen: string | null;
  /** The secret of this form: sent twice, it makes one report. */
  readonly ticket: string;
  readonly typed: Readonly<Record<'number' | 'named' | 'seenAt' | 'claim' | 'email', string>>;
  readonly wrong: readonly { readonly field: string; readonly message: string }[];
  /** Why it is not taken now, when nothing is to be corrected. */
  readonly refused: string | null;
};

export type ReportMadeView = {
  readonly council: CouncilView;
  readonly code: string;
  readonly address: string;
  readonly examineBy: string;
  readonly tells: boolean;
};

export type ReportStandingView = {
  readonly council: CouncilView | null;
  readonly standing: 'RECEIVED' | 'HEARING' | 'UNFOUNDED' | 'CEASED' | 'FOLLOWED';
  readonly receivedOn: string;
  /** The next day of the service, until it is closed. */
  readonly by: string | null;
  readonly closedOn: string | null;
};
