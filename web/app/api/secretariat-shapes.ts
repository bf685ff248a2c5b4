/** What the app reads of sessions for who prepares them. */

export type CutOffs = {
  readonly completeBy: string;
  readonly agendaClosesOn: string;
  readonly conveneBy: string;
  readonly conveneWithoutUrgencyBy: string;
  readonly minutesBy: string;
};

/** A session to come, as it is announced, with the days that follow from its own. */
export type Announced = {
  readonly id: string;
  readonly kind: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly cutOffs: CutOffs | null;
};

export type PreparedSession = {
  readonly kind: string;
  readonly heldOn: string;
  readonly startsAt: string;
  readonly place: string | null;
  readonly remoteLink: string | null;
  readonly convenedOn: string;
  readonly call: number;
};

export type AgendaList = 'A' | 'B';

export type AgendaPoint = {
  readonly item: string;
  readonly question: string;
  readonly structureName: string | null;
  readonly state: string;
  readonly list: AgendaList;
  readonly proposed: { readonly list: AgendaList; readonly reasons: readonly string[] };
  readonly recused: number;
  readonly minutes: number;
};

export type SessionAgenda = {
  readonly version: number;
  readonly points: readonly AgendaPoint[];
  readonly minutes: number;
  readonly startsAt: string;
  readonly endsAt: string | null;
};

/** The order in which members leave the room the least often. */
export type ProposedOrder = {
  readonly points: readonly { readonly item: string }[];
  readonly exits: number;
  readonly exitsAsItStands: number;
};

export type ReadyDossier = {
  readonly structureName: string;
  readonly number: string | null;
  readonly session: string;
};

/** What a member asked before a session, for who answers (C10). */
export type AskedQuestion = {
  readonly question: string;
  /** The point that it is about, if any. */
  readonly item: string | null;
  readonly askedAt: string;
  readonly member: number;
  /** Null once erased, as the answer. */
  readonly text: string | null;
  readonly answeredAt: string | null;
  readonly answer: string | null;
};
