/** What the app reads of a session, for who sits in it. */

export type Session = {
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly remoteLink: string | null;
  /** The member who presides this session in the absence of who does. */
  readonly actingChair: number | null;
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
  readonly points: readonly {
    readonly item: string;
    readonly question: string;
    readonly structureName: string | null;
    readonly state: string;
  }[];
};

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
  } | null;
  readonly point: {
    readonly item: string;
    readonly question: string;
    readonly round: number;
    readonly ballot: 'HANDS' | 'ROLL_CALL' | 'SECRET';
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
};
