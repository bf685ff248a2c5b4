import type { CouncilView } from '../views.ts';

/** A session as its minutes tell it (DEL-13, MAN-08). Days are `YYYY-MM-DD`, instants in UTC; members are told by number. */
export type MinutesView = {
  readonly council: CouncilView;
  readonly session: {
    readonly id: string;
    readonly kind: 'ORDINARY' | 'EXTRAORDINARY' | 'WRITTEN';
    readonly heldOn: string;
    readonly rulesVersion: number;
  };
  /** One for each time that the council was called, in order (DEL-08). */
  readonly sittings: readonly SittingView[];
  readonly members: readonly MemberView[];
  /** In the order in which they were dealt with; those that were not come last. */
  readonly points: readonly PointView[];
  /** Proposals of the council, after its points; none in an extract. */
  readonly proposals: readonly ProposalView[];
  readonly standing: StandingView;
  /** When what is told here happened last. */
  readonly asOf: string;
};

/** One who sits, or is an alternate. */
export type MemberView = {
  readonly number: number;
  /** Null when it is not known, or once it is erased. */
  readonly name: string | null;
  readonly college: { readonly number: number; readonly name: string };
  readonly kind: 'TITULAR' | 'ALTERNATE';
};

export type ChairQuality = 'PRESIDENT' | 'VICE_PRESIDENT' | 'ACTING';

export type SittingView = {
  readonly call: number;
  readonly heldOn: string;
  /** On a clock in Paris, `HH:MM`. */
  readonly startsAt: string | null;
  readonly place: string | null;
  readonly convenedOn: string;
  /** Of a consultation in writing, the days that members had (DEL-15). */
  readonly noticeDays: number;
  readonly shortNotice: boolean;
  readonly urgency: string | null;
  /** What a second convocation said (DEL-08). */
  readonly statement: string | null;
  readonly opened: {
    readonly at: string;
    readonly inOffice: number;
    readonly attending: number;
    readonly proxies: number;
    readonly quorum: QuorumView;
    readonly chair: ChairView;
  } | null;
  readonly ended: {
    readonly at: string;
    readonly how: 'CLOSED' | 'ADJOURNED' | 'CANCELLED';
    /** How the quorum was found lacking. */
    readonly quorum: QuorumView | null;
  } | null;
  /** Of whom this sitting named to preside, and why. */
  readonly named: readonly { readonly member: number; readonly reason: 'ABSENT' | 'RECUSED' | 'VACANT' }[];
  readonly present: readonly AttendanceView[];
  readonly proxies: readonly ProxyView[];
  readonly excused: readonly number[];
  readonly absent: readonly number[];
};

export type ChairView = { readonly member: number; readonly quality: ChairQuality };

/** How a quorum is counted, and what it gave, in French. */
export type QuorumView = { readonly formula: string; readonly sentence: string };

/** Somebody who sat: from when to when, each time; `to` is null up to the end. */
export type AttendanceView = {
  readonly member: number;
  /** Of an alternate, whom they sat for (DEL-01). */
  readonly replaces: number | null;
  readonly times: readonly {
    readonly how: 'ROOM' | 'REMOTE';
    /** Null when they were there before the opening. */
    readonly from: string | null;
    readonly to: string | null;
  }[];
};

/** A proxy that was given, whether or not it served (DEL-06). */
export type ProxyView = {
  readonly giver: number;
  readonly holder: number;
  /** Null when it fell since. */
  readonly givenAt: string | null;
  /** Why it had no effect, or no more, in French. */
  readonly void: string | null;
};

/** Of why somebody is recused, the class and nothing that was typed (DEL-11, DEL-12). */
export type RecusalClass =
  'DIRECTOR' | 'EMPLOYEE' | 'FUNDER' | 'COMPETITOR' | 'RELATIVE' | 'OTHER' | 'DECLARED_INTEREST';

export type PointView = {
  readonly id: string;
  /** Its place on the agenda, from 1. */
  readonly rank: number;
  readonly kind:
    'AWARD' | 'RENEWAL' | 'SUSPENSION' | 'REVOCATION' | 'CHARTER' | 'RULES' | 'MINUTES' | 'OTHER';
  readonly title: string;
  readonly question: string;
  readonly recusals: readonly {
    readonly member: number;
    readonly reason: RecusalClass;
    readonly leftAt: string | null;
    readonly returnedAt: string | null;
  }[];
  /** What was said, as the secretariat wrote it. */
  readonly debate: string | null;
  readonly rounds: readonly RoundView[];
  /** What became of a point that was not voted. */
  readonly left: {
    readonly how:
      | 'ADJOURNED'
      | 'WITHDRAWN'
      | 'NOT_REACHED'
      | 'SESSION_CANCELLED'
      | 'SESSION_DEMANDED'
      | 'TOO_FEW_TOOK_PART'
      | 'TOO_FEW_ELECTORS'
      | 'SECRET_BALLOT_ASKED'
      | 'TOO_LITTLE_TIME';
    readonly at: string;
    /** What the council asks for before it votes (C8). */
    readonly asked: string | null;
  } | null;
  /** Disagreement that its author asked to have recorded; their words are null once they are erased. */
  readonly dissents: readonly {
    readonly member: number;
    readonly at: string;
    readonly text: string | null;
  }[];
};

export type Tally = {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly blank: number;
  readonly null: number;
  readonly notVoting: number;
};

export type RoundView = {
  readonly round: number;
  readonly call: number;
  readonly ballot: 'HANDS' | 'ROLL_CALL' | 'SECRET';
  readonly rollCallAskedBy: readonly number[];
  readonly secret: { readonly askedBy: readonly number[]; readonly illusory: boolean } | null;
  /** Put with the question (D16). */
  readonly conditions: readonly { readonly text: string; readonly dueOn: string }[];
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** In writing, null if that is nobody. */
  readonly chair: ChairView | null;
  /** In writing, who took part; null while it is not known. */
  readonly quorum: QuorumView | null;
  readonly inOffice: number;
  readonly present: number;
  readonly proxies: readonly (readonly [giver: number, holder: number])[];
  readonly majority: 'E' | 'P' | 'T';
  readonly result:
    | (Tally & {
        readonly available: number;
        readonly castingVoteUsed: boolean;
        readonly adopted: boolean;
      })
    | null;
  /** The result in one sentence (M11). */
  readonly sentence: string | null;
  readonly sources: { readonly own: number; readonly hands: number; readonly paper: number } | null;
  /** By choice, of a roll call alone (DEL-10). */
  readonly names: {
    readonly FOR: readonly number[];
    readonly AGAINST: readonly number[];
    readonly ABSTAIN: readonly number[];
    readonly BLANK: readonly number[];
    readonly notVoting: readonly number[];
  } | null;
  readonly colleges: readonly (Omit<Tally, 'null'> & { readonly college: string; readonly holds: boolean })[];
  readonly recounts: readonly {
    readonly at: string;
    readonly scrutineers: readonly number[];
    readonly same: boolean;
  }[];
  readonly annulled: {
    readonly at: string;
    readonly reason: string;
    readonly proposedBy: number;
  } | null;
};

/** A proposal that was on the agenda (DEL-13): its vote is recorded once the session is closed. */
export type ProposalView = {
  readonly id: string;
  /** Its place after the points. */
  readonly rank: number;
  readonly kind: 'CHARTER' | 'RULES' | 'OTHER';
  /** Null once it is erased. */
  readonly title: string | null;
  readonly how: 'VOTED' | 'ADJOURNED' | 'WITHDRAWN' | 'NOT_TREATED';
  /** The day of the session to which it was left, if one was named. */
  readonly adjournedTo: string | null;
  readonly vote:
    | (Tally & {
        readonly available: number;
        /** How many votes there were in the room, at most. */
        readonly votesInRoom: number;
        readonly castingVoteUsed: boolean;
        readonly adopted: boolean;
        readonly majority: 'E' | 'P' | 'T';
        /** The result in one sentence (M11). */
        readonly sentence: string;
      })
    | null;
};

/** A correction, annexed: what the minutes said stays (D19). */
export type CorrectionView = {
  readonly at: string;
  readonly point: string | null;
  /** The member who asked for it, if one did. */
  readonly askedBy: number | null;
  readonly text: string | null;
  readonly afterApproval: boolean;
};

/** Where the minutes stand: a draft while the session sits, then a project, then approved by the council (MAN-08). */
export type StandingView = {
  readonly state: 'DRAFT' | 'PROJECT' | 'APPROVED';
  readonly circulatedAt: string | null;
  readonly corrections: readonly CorrectionView[];
  readonly approval: {
    readonly at: string;
    /** Of the session that approved them, its day. */
    readonly heldOn: string;
    /** Its result, in one sentence. */
    readonly sentence: string | null;
    readonly digest: string;
    /** Whether what was approved is what is told now. */
    readonly unchanged: boolean;
  } | null;
};
