import type { HoldGround } from '../../../events/retention.ts';
import type { Notices } from '../../../events/notices.ts';
import type { CharterComparison } from './comparison-shapes.ts';
import type { MeetingKind, Slot } from './slot-shapes.ts';
import type { Question } from '../../../workflows/charter/language/charter-types.ts';

/** What the app reads of what the API answers; the whole is in `/api/openapi.json`. */

export type Thing<Data> = {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly data: Data;
  readonly available: readonly string[];
  /** By their names, when what runs ends. */
  readonly deadlines?: Readonly<Record<string, string>>;
  /** What this reader is advised to do before anything else. */
  readonly suggestion?: { readonly kind: string; readonly why: string };
};

export type OwnStructure = {
  readonly id: string;
  readonly name: string;
  readonly role: 'representative' | 'preparer' | 'reader';
  readonly applications: readonly string[];
  readonly labels: readonly OwnLabel[];
  readonly controls: readonly OwnControl[];
  readonly appeals: readonly OwnAppeal[];
  readonly misuses: readonly OwnMisuse[];
  /** Until when one may accept to represent it; absent when it is not offered. */
  readonly offeredUntil?: string;
};

export type OwnLabel = {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly validUntil: string;
  /** What it waits for from its holder, in the order in which it ends. */
  readonly waits: readonly Awaited[];
};

export type Awaited = {
  readonly for: 'RENEWAL' | 'YEARLY_CHECK' | 'OBSERVATIONS';
  /** The last day; null while none runs. */
  readonly until: string | null;
};

/** A control that waits for its holder. */
export type OwnControl = {
  readonly id: string;
  /** Of the label. */
  readonly number: string;
  readonly state: 'asked' | 'mending' | 'followed';
  readonly answerUntil: string;
  readonly awaited: number;
};

/** An appeal that waits: for its answer to be opened, or for what one says of a third party's. */
export type OwnAppeal = {
  readonly id: string;
  readonly against: { readonly id: string } | null;
  readonly for: 'ANSWER' | 'OBSERVATIONS';
  readonly until: string | null;
};

/** What the service asks about the use of a label. */
export type OwnMisuse = {
  readonly id: string;
  readonly label: string | null;
  readonly answerUntil: string | null;
};

/** A meeting about dossiers of one's own. */
export type OwnMeeting = {
  readonly id: string;
  readonly kind: MeetingKind;
  readonly state: string;
  /** Null until its date is chosen. */
  readonly slot: Slot | null;
  readonly dossiers: readonly { readonly application: string; readonly structureName: string }[];
};

export type OwnProposal = {
  readonly id: string;
  readonly title: string | null;
  readonly state: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
};

export type Me = {
  readonly person: string;
  /** Whether one administers the platform, and so establishes councils. */
  readonly platform: boolean;
  readonly councils: readonly {
    readonly council: string;
    readonly roles: readonly { readonly role: string }[];
    readonly structures: readonly OwnStructure[];
    /** Whether one's declaration of interests is awaited; null for who has none to make. */
    readonly interests: { readonly due: boolean } | null;
    /** Those to come; before them, those whose date is to be chosen. */
    readonly meetings: readonly OwnMeeting[];
    /** The seat that one holds, if any. */
    readonly mandate: {
      readonly member: number;
      readonly chair: boolean;
      readonly vicePresident: boolean;
    } | null;
    /** What was adopted and entrusted to one, the first due first; and whether there is more. */
    readonly proposals: readonly OwnProposal[];
    readonly moreProposals: boolean;
    /** The opinions that one agreed to give, the first due first. */
    readonly expertises: readonly {
      readonly id: string;
      readonly dueOn: string;
      readonly overdue: boolean;
      readonly structureName: string | null;
    }[];
    readonly sessions: readonly {
      readonly id: string;
      readonly state: 'scheduled' | 'convened' | 'open' | 'consulting';
      readonly heldOn: string;
      readonly waits: readonly ('REPLY' | 'INTERESTS')[];
    }[];
  }[];
};

export type Councils = {
  readonly items: readonly { readonly id: string; readonly name: string; readonly territory: string }[];
};

export type SessionToCome = {
  readonly id: string;
  readonly heldOn: string;
  readonly opensOn: string;
  readonly closesOn: string;
};

export type Council = {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly territory: string;
  readonly colleges: readonly string[];
  readonly logo: { readonly digest: string; readonly description: string } | null;
  readonly contact: {
    readonly service: string;
    readonly phone: string;
    readonly hours: string;
    readonly email: string;
    readonly address: string;
  };
  readonly remedies: { readonly authority: string; readonly court: string; readonly courtAddress: string };
  /** Null until the council has written its own. */
  readonly notices: Notices | null;
  readonly charter: { readonly id: string; readonly version: string; readonly textDigest: string } | null;
  readonly sessions: readonly SessionToCome[];
  readonly labelRules: {
    readonly silenceRegime: 'ACCEPTANCE' | 'REJECTION';
    readonly changeDeclarationDays: number;
    readonly markUseEndsDays: number;
  };
  readonly beforeApplying: {
    readonly time: { readonly minutes: number; readonly questions: number };
    readonly documents: readonly {
      readonly title: string;
      readonly obtainedFrom: string | null;
      readonly required: boolean;
      readonly help: string | null;
    }[];
  };
};

export type AnswerRow = {
  readonly criterion: string;
  readonly field: string;
  /** Absent once erased. */
  readonly value?: unknown;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
};

export type AskedCriterion = {
  readonly id: string;
  readonly title: string;
  readonly theme: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly left: readonly string[];
};

export type Progress = {
  readonly asked: number;
  readonly answered: number;
  readonly steps: readonly {
    readonly theme: string | null;
    readonly asked: number;
    readonly answered: number;
  }[];
  readonly criteria: readonly AskedCriterion[];
};

export type SignatureStanding = {
  readonly state: 'UNSIGNED' | 'SIGNED' | 'TO_SIGN_AGAIN' | null;
  readonly charter: { readonly version: string; readonly textDigest: string } | null;
  readonly changes: readonly string[];
};

export type Application = {
  /** That of it only its title is open to this reader (B9): nothing else is then there. */
  readonly closed?: true;
  readonly structure: string;
  readonly structureName: string;
  readonly session: string;
  /** The charter to which the dossier is bound. */
  readonly charterVersion: string;
  readonly number: string;
  readonly receivedOn: string;
  readonly implicitOn: string | null;
  readonly silenceRegime: string;
  readonly completeOn: string | null;
  readonly openRequest: { readonly dueOn: string; readonly items: number } | null;
  readonly replyUntil: string | null;
  readonly outcome: string | null;
  readonly opinion: string | null;
  readonly proposal: string | null;
  /** Who follows it, for the service, and why it came to them where a routing says it. */
  readonly officer?: string | null;
  readonly followedBecause?: string | null;
  /** What keeps it from being erased, whatever its time; null when nothing does. */
  readonly held?: HoldGround | null;
  readonly decidedOn: string | null;
  readonly validUntil: string | null;
  readonly notified: {
    readonly notifiedOn: string;
    readonly courtDeadline: string;
    readonly adminAppealDeadline: string;
  } | null;
  /** When the council hears it, once it is filed: in writing, the last day on which members answer. */
  readonly clock?: { readonly sessionHeldOn: string | null; readonly inWriting: boolean };
  readonly answers: readonly AnswerRow[];
  readonly progress?: Progress;
  readonly draft?: {
    readonly editedAt: string;
    /** Whether officers may read it and fill it in (A11). */
    readonly assisted: boolean;
    /** The charter that came into force since, with what it changes. */
    readonly charterChanged: {
      readonly version: string;
      readonly comparison?: CharterComparison;
    } | null;
    readonly charterSignature: SignatureStanding;
    /** The dossier whose answers are proposed again. */
    readonly from: string | null;
  };
  /** What the former dossier answered and this one has not taken up: it counts once confirmed (A7, M13). */
  readonly reused?: readonly ReusedAnswer[];
};

export type ReusedAnswer = { readonly criterion: string; readonly field: string; readonly value?: unknown };

/** A kind of document that a charter asks for. */
export type DocumentKind = {
  readonly kind: string;
  readonly title: string;
  readonly help: string | null;
  /** How long it is valid from the date that it bears; null where it bears none. */
  readonly validMonths: number | null;
  readonly obtainedFrom: string | null;
  readonly required: boolean;
};

export type CharterForm = {
  readonly title: string;
  readonly version: string;
  readonly documents: readonly DocumentKind[];
  readonly data: readonly AskedBlock[];
  readonly criteria: readonly AskedBlock[];
};

export type AskedBlock = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
  readonly source?: string;
};

export type AssessedCriterion = {
  readonly id: string;
  readonly nature: 'BLOCKING' | 'PROGRESS';
  readonly verdict: 'PASS' | 'FAIL' | 'REVIEW' | 'NOT_APPLICABLE';
  readonly reason: string;
  readonly explanation: string;
  readonly missing: readonly string[];
  readonly advice: string | null;
  readonly change: string | null;
  /** The values of the registers that it reads. */
  readonly registers: readonly string[];
};

export type Assessment = {
  readonly on: string;
  /** False while a register says nothing: what depends on it is to be checked. */
  readonly registerRead: boolean;
  readonly charterVersion: string;
  readonly counts: Readonly<Record<AssessedCriterion['verdict'], number>>;
  readonly criteria: readonly AssessedCriterion[];
};

export type KeptDocument = {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly mediaType: string;
  readonly size: number;
  readonly announcedOn: string;
  readonly validUntil: string | null;
  readonly refusal: string | null;
  readonly fileName: string;
};

export type Proofs = {
  readonly kinds: readonly DocumentKind[];
  readonly required: readonly { readonly kind: string; readonly standing: string }[];
  readonly criteria: readonly {
    readonly id: string;
    readonly title: string;
    readonly accepts: readonly string[] | null;
    readonly attached: readonly {
      readonly document: KeptDocument | null;
      readonly kind: string;
      readonly attached: boolean;
      readonly expiresBeforeSession: boolean;
    }[];
    readonly provenBy: readonly string[];
  }[];
};
