import type { Thing } from './shapes.ts';
import type { MeetingKind, Slot } from './slot-shapes.ts';

/** What the app reads of the notes of workshops and of proposals (I7). */

type Note = {
  readonly heldOn: string;
  readonly participants: number;
  /** The working session that it is the note of, if the service convened one. */
  readonly meeting: string | null;
  /** As last written; null once it is erased. */
  readonly title: string | null;
};
export type ListedNote = Thing<Note>;

type Named = { readonly id: string; readonly title: string | null; readonly state: string };

export type NoteSheet = Thing<
  Note & {
    readonly place: string | null;
    /** Who was there, in words; the public never reads it. */
    readonly present: string | null;
    readonly text: string | null;
    /** The last ones that cite it. */
    readonly proposals: readonly Named[];
  }
>;

export type ProposalKind = 'CHARTER' | 'RULES' | 'OTHER';

type Progress = { readonly at: string; readonly text: string | null } | null;

type Proposal = {
  readonly kind: ProposalKind;
  readonly title: string | null;
  readonly author: string;
  readonly role: string;
  /** The seat of its author, when it is a member. */
  readonly member: number | null;
  readonly heldOn: string | null;
  readonly ownerRole: string | null;
  readonly dueOn: string | null;
  readonly overdue: boolean;
  readonly progress: Progress;
};
export type ListedProposal = Thing<Proposal>;

export type ProposalSheet = Thing<
  Proposal & {
    readonly text: string | null;
    readonly revision: number;
    readonly notes: readonly {
      readonly id: string;
      readonly heldOn: string;
      readonly title: string | null;
    }[];
    readonly charter: { readonly charter: string; readonly amendment: number | null } | null;
    readonly mergedInto: string | null;
    readonly session: string | null;
    /** Who carries it out. */
    readonly owner: string | null;
    /** Of the proposal as it is written. */
    readonly supporters: readonly { readonly member: number; readonly at: string }[];
    /** How many supported another writing. */
    readonly supportedBefore: number;
    readonly merged: readonly Named[];
  }
>;

export type ThreadStep = {
  readonly at: string;
  readonly what: string;
  /** The day that it is about. */
  readonly on: string | null;
  readonly text: string | null;
  readonly role: string | null;
};
export type Thread = { readonly steps: readonly ThreadStep[]; readonly continuesIn: string | null };

export type ProposalComment = {
  readonly comment: number;
  readonly at: string;
  readonly role: string;
  readonly member: number | null;
  readonly text: string | null;
};
export type CommentPage = { readonly items: readonly ProposalComment[]; readonly next: string | null };

/** A proposal as a session shows it. */
export type ProposalLine = Named & Pick<Proposal, 'ownerRole' | 'dueOn' | 'overdue' | 'progress'>;
export type DecidedPage = {
  readonly items: readonly (ProposalLine & { readonly votedOn: string; readonly adopted: boolean })[];
  readonly next: string | null;
};

/** Somebody to whom what was adopted may be entrusted. */
export type Assignee = {
  readonly person: string;
  readonly role: string;
  readonly member: number | null;
  readonly name: string | null;
};

export type WorkingSession = Thing<{
  readonly kind: MeetingKind;
  readonly slot: Slot | null;
}>;
