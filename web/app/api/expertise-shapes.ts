import type { Question } from '../../../workflows/charter/language/charter-types.ts';

/** What the app reads of an opinion that is asked from outside. */

export type Position = 'NO_OBJECTION' | 'RESERVATIONS' | 'OBJECTION';

type Asked = {
  readonly dueOn: string;
  /** Whether the day is over without an answer. */
  readonly overdue: boolean;
  /** Null once erased. */
  readonly question: string | null;
};

type Outcome = Asked & {
  /** What the rules make of silence; null until the day is over. */
  readonly silence: 'NO_OBJECTION' | 'NO_ANSWER' | null;
  readonly answer: {
    readonly position: Position;
    readonly text: string | null;
    readonly late: boolean;
    readonly at: string;
  } | null;
};

/** Who is asked: for the service alone. */
type Person = { readonly name: string | null; readonly email: string | null };

export type Expertise = Outcome & {
  readonly id: string;
  readonly state: 'invited' | 'accepted' | 'answered' | 'silent' | 'attached' | 'cancelled';
  readonly asked?: Person;
};

export type Expertises = { readonly items: readonly Expertise[]; readonly next: string | null };

/** One of them, as the service reads it. */
export type ExpertiseSheet = {
  readonly available: readonly string[];
  readonly deadlines: { readonly halfTime?: string; readonly answerDue?: string };
  readonly data: Outcome & {
    readonly shows: { readonly structureName: string | null; readonly criteria: readonly string[] };
    readonly asked: Person;
  };
};

export type ShownCriterion = {
  readonly id: string;
  readonly title: string;
  readonly questions: readonly Question[];
  /** By field. */
  readonly answers: Readonly<Record<string, unknown>>;
};

/** What is asked of who accepted, with what they are shown of the dossier. */
export type OwnOpinion = {
  readonly available: readonly string[];
  readonly data: Asked & {
    readonly shown: { readonly structureName: string | null; readonly criteria: readonly ShownCriterion[] };
  };
};
