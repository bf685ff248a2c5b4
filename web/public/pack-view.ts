/** What one member reads before a session: when and where, then point by point. Days are `YYYY-MM-DD`. */
export type PackView = {
  readonly council: { readonly name: string; readonly shortName: string };
  readonly session: {
    readonly id: string;
    readonly kind: string;
    readonly call: number;
    readonly heldOn: string;
    /** On the clocks of Paris, `HH:MM`. */
    readonly startsAt: string;
    readonly place: string | null;
    readonly remoteLink: string | null;
  };
  readonly member: {
    readonly member: number;
    /** Null once it is erased. */
    readonly name: string | null;
    readonly kind: 'TITULAR' | 'ALTERNATE';
  };
  readonly asOf: string;
  readonly points: readonly PackPoint[];
  /** Asked before the session, by whoever it was (C10); `rank` is the point it is about. */
  readonly questions: readonly {
    readonly question: string;
    readonly rank: number | null;
    readonly askedAt: string;
    readonly text: string | null;
    readonly answeredAt: string | null;
    readonly answer: string | null;
  }[];
};

/** A point that is open to the member, or one of which they read the number alone (DEL-11, B9). */
export type PackPoint = { readonly rank: number } & (
  | {
      readonly closed: 'RECUSED' | 'LINKED';
      readonly why: string;
      readonly point: null;
    }
  | {
      readonly closed: null;
      readonly why: null;
      readonly point: {
        readonly item: string;
        readonly kind: string;
        readonly list: 'A' | 'B';
        readonly question: string;
        readonly minutes: number;
        /** Null of a point that is no dossier. */
        readonly dossier: PackDossier | null;
      };
    }
);

type Criterion = { readonly criterion: string; readonly title: string };

export type PackDossier = {
  readonly application: string;
  readonly number: string;
  readonly structureName: string;
  readonly charterVersion: string;
  /** What the service concluded; null while an examination is taken up again. */
  readonly proposal: string | null;
  readonly failed: readonly Criterion[];
  readonly toExamine: readonly Criterion[];
  /** The report that stands, with what the applicant replied; texts are null once they are erased. */
  readonly report: {
    readonly publishedAt: string;
    readonly text: string | null;
    readonly replies: readonly { readonly at: string; readonly text: string | null }[];
  } | null;
};
