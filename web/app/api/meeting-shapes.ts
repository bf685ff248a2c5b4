import type { Thing } from './shapes.ts';
import type { MeetingKind, Slot } from './slot-shapes.ts';

/** What the app reads of visits, hearings and working sessions (B15). */

export type Finding = 'CONFIRMED' | 'CONTRADICTED' | 'NOT_SEEN';

type Arranged = {
  readonly kind: MeetingKind;
  /** The slots that are proposed, and the one that holds. */
  readonly slots: readonly Slot[];
  readonly slot: Slot | null;
  /** Whether no slot was chosen in time. */
  readonly silent: boolean;
  readonly where: { readonly remote: boolean; readonly place: string | null };
  /** Each text is null where there is none, or once it is erased. */
  readonly about: string | null;
  readonly declined: string | null;
  readonly cancelled: string | null;
};

type Written = {
  readonly at: string;
  readonly present: string | null;
  readonly text: string | null;
  readonly findings: readonly {
    readonly criterion: string;
    readonly finding: Finding;
    readonly words: string | null;
  }[];
  /** Why it was written anew; null of the first one. */
  readonly why: string | null;
};

export type MeetingReport = Written & { readonly former: readonly Written[] };

/** A meeting as the list of its dossier shows it. */
export type ListedMeeting = Arranged & {
  readonly id: string;
  readonly state: string;
  /** Whether the structure comes to a working session; null while it has not said. */
  readonly comes: boolean | null;
  readonly report: MeetingReport | null;
};

export type MeetingPage = { readonly items: readonly ListedMeeting[]; readonly next: string | null };

/** One of the dossiers that a meeting is about, of those that its reader may read. */
export type MeetingDossier = {
  readonly application: string;
  readonly number: string;
  readonly structure: { readonly id: string; readonly name: string };
  readonly comes: boolean | null;
  /** What will be looked at, criterion by criterion. */
  readonly lookedAt: readonly {
    readonly id: string;
    readonly title: string;
    readonly questions: readonly { readonly path: string; readonly text: string; readonly answer: unknown }[];
  }[];
  readonly report: MeetingReport | null;
};

export type MeetingSheet = Thing<
  Arranged & {
    readonly territory: { readonly name: string | null } | null;
    readonly dossiers: readonly MeetingDossier[];
  }
>;

export type Attendance = {
  readonly items: readonly {
    readonly name: string | null;
    readonly quality: 'representative' | 'officer';
    readonly structureName: string | null;
    readonly comes: boolean | null;
  }[];
};
