/** What the app reads of who sits on a council, and of who works for it. */

export type Seat = {
  readonly member: number;
  /** Null once erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly college: number;
  readonly seat: number;
  readonly kind: 'TITULAR' | 'ALTERNATE';
  readonly chair: boolean;
  readonly vicePresident: boolean;
  readonly startsOn: string;
  readonly termEndsOn: string;
  readonly endedOn: string | null;
  readonly accepted: boolean;
  /** Until when they may accept; null once they did, or once it is gone. */
  readonly invitedUntil: string | null;
};

export type Roster = {
  readonly on: string;
  readonly items: readonly Seat[];
  readonly vacancies: readonly { readonly college: number; readonly seat: number }[];
};

export type StaffRole = 'administrator' | 'secretary' | 'officer' | 'president' | 'auditor';
export type Colleague = {
  readonly person: string;
  readonly role: StaffRole;
  readonly name: string | null;
  readonly since: string;
};

export type Delegation = {
  readonly person: string;
  readonly name: string | null;
  readonly quality: string;
  readonly act: string;
  readonly from: string;
  readonly until: string;
  readonly endedOn: string | null;
  readonly standing: 'TO_COME' | 'IN_FORCE' | 'OVER';
};

/** A council as who governs it reads it, with what they may do. */
export type Governed = { readonly inOffice: number };

export type Absentees = {
  readonly absencesBeforeReplacement: number;
  /** The last ones that were closed. */
  readonly sessions: readonly { readonly session: string; readonly heldOn: string }[];
  readonly members: readonly {
    readonly member: number;
    readonly sessions: readonly {
      readonly session: string;
      /** Null for who had no mandate that day. */
      readonly attendance: 'PRESENT' | 'REPRESENTED' | 'EXCUSED' | 'ABSENT' | null;
    }[];
    readonly sentence: string | null;
  }[];
};
