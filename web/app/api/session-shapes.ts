/** What the app reads of a session, for who sits in it, presides it or keeps its minutes. */

export type Session = {
  readonly kind: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly remoteLink: string | null;
  /** Which convocation of it this is: from the second on, no quorum is required. */
  readonly call: number;
  /** What was lacking when it was adjourned last. */
  readonly lack: { readonly required: number; readonly counted: number; readonly base: number } | null;
  /** The member who presides this session in the absence of who does. */
  readonly actingChair: number | null;
  readonly minutes: 'DRAFT' | 'CIRCULATED' | 'APPROVED';
  /** Points that are voted together at this moment. */
  readonly block: {
    readonly number: number;
    readonly at: 'OPENING' | 'OPEN' | 'CLOSING';
    /** Whether the show of hands was entered. */
    readonly hands: boolean;
  } | null;
  readonly presence: readonly {
    readonly member: number;
    readonly attending: boolean;
    /** To whom this member gave their voice. */
    readonly proxyTo: number | null;
  }[];
  readonly replies: readonly { readonly member: number; readonly answer: Reply }[];
};

export type Reply = 'COMING' | 'REMOTE' | 'ABSENT';

export type Agenda = {
  /** How many times it was arranged: until it is, its lists are only proposed. */
  readonly version: number;
  readonly points: readonly {
    readonly item: string;
    readonly kind: string;
    readonly question: string;
    /** Null of a point that is no dossier. */
    readonly application: string | null;
    readonly structureName: string | null;
    readonly state: string;
    readonly list: 'A' | 'B';
    /** A member asks that it be voted by itself. */
    readonly pulled: boolean;
    readonly minutes: number;
  }[];
  readonly endsAt: string | null;
};
export type AgendaPoint = Agenda['points'][number];

export type BallotKind = 'HANDS' | 'ROLL_CALL' | 'SECRET';

export type Display = {
  readonly state: string;
  readonly room: {
    readonly present: number;
    readonly represented: number;
    readonly inOffice: number;
    readonly quorum: {
      readonly reached: boolean;
      readonly required: number;
      readonly formula: string;
      readonly sentence: string;
    };
    /** The seat that presides; null when nobody may. */
    readonly chair: number | null;
  } | null;
  readonly point: {
    readonly item: string;
    readonly question: string;
    readonly round: number;
    readonly ballot: BallotKind;
    readonly block: number | null;
    readonly open: boolean;
    /** The result; null while the vote is open. */
    readonly sentence: string | null;
    readonly annulled: boolean;
  } | null;
};

export type Item = {
  readonly poll: string | null;
  readonly round: number;
  readonly secret: { readonly publicKey: string } | null;
  readonly recusals: readonly number[];
  readonly conditions: readonly { readonly text: string; readonly dueOn: string }[];
  /** Of the vote that is open: what was entered beside the ballots that members cast themselves. */
  readonly hands: boolean;
  readonly paper: 'NONE' | 'ENTERED' | 'CONFIRMED';
  /** The seat that asked first that the box of a secret vote be counted again. */
  readonly recountAskedBy: number | null;
};

export type Speakers = {
  readonly minutes: number;
  readonly speaking: {
    readonly member: number;
    readonly pointOfOrder: boolean;
    readonly until: string;
    readonly over: boolean;
  } | null;
  readonly waiting: readonly {
    readonly member: number;
    readonly pointOfOrder: boolean;
    readonly resumes: boolean;
    readonly spoke: boolean;
  }[];
};

export type Presence = {
  readonly members: readonly {
    readonly member: number;
    readonly college: number;
    readonly quality: 'TITULAR' | 'ALTERNATE';
    readonly attends: boolean;
  }[];
  readonly proxies: readonly {
    readonly giver: number;
    readonly holder: number;
    readonly valid: boolean;
    readonly sentence: string | null;
  }[];
  /** Who left the room for a point, from when to when. */
  readonly recusals: readonly {
    readonly item: string;
    readonly from: string;
    readonly to: string | null;
    readonly members: readonly number[];
  }[];
};

type Tally = {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly blank: number;
  readonly null: number;
  readonly notVoting: number;
};

export type VoteExplanation = {
  readonly rounds: readonly {
    readonly round: number;
    readonly ballot: BallotKind;
    readonly sentence: string | null;
    readonly computation: {
      readonly electorate: {
        readonly inOffice: number;
        readonly present: number;
        readonly proxies: number;
        readonly recused: number;
        readonly available: number;
      };
      readonly rule: { readonly version: number; readonly majorityMode: 'E' | 'P' | 'T' };
      readonly quorum: { readonly required: number; readonly counted: number; readonly base: number };
      readonly votes: Tally | null;
      readonly outcome: { readonly adopted: boolean; readonly castingVoteUsed: boolean } | null;
    };
    readonly annulled: { readonly at: string; readonly reason: string; readonly proposedBy: number } | null;
  }[];
};
export type VoteRound = VoteExplanation['rounds'][number];

/** Who is convened, by name: for who keeps or presides the session. */
export type Notices = {
  readonly items: readonly { readonly member: number; readonly name: string | null }[];
};

/** What a list says of each session. */
export type SessionLine = {
  readonly id: string;
  readonly state: string;
  readonly data: { readonly heldOn: string; readonly kind: string; readonly startsAt: string };
};
export type SessionList = { readonly items: readonly SessionLine[] };
