import type { AnyMachineSnapshot, AnyStateMachine, StateValue } from 'xstate';
import type * as z from 'zod';
import type { Fact, FactType } from '../../events/catalogue.ts';
import type { Instant } from '../../events/fact.ts';
import type { InterestKind } from '../../events/interest.ts';
import type { Actor, HeldRole, Owner, Who } from './actor.ts';
import type { About, Closing } from './closing.ts';
import type { Outcome } from './outcome.ts';
import type { RefusalReason } from './refusals.ts';
import type { RowKey, RowWrite } from './rows.ts';

/** Each kind of thing, in the order in which a dossier meets them. */
export const WORKFLOW_NAMES = [
  'council',
  'structure',
  'document',
  'charter',
  'application',
  'expertise',
  'meeting',
  'workshop',
  'proposal',
  'bulkAction',
  'session',
  'item',
  'label',
  'appeal',
  'controlCampaign',
  'misuse',
  'control',
] as const;
export type WorkflowName = (typeof WORKFLOW_NAMES)[number];

/** Name → instant; a fact sets one, or clears it with null. */
export type Deadlines = Record<string, Instant>;

/** One line of the table of commands: data, drawn into the documents and asserted by tests. */
export type CommandEntry = {
  /** A side road is refused for now, and says so. */
  road: 'ordinary' | 'side';
  who: readonly Who[];
  /** Where the thing may stand; empty for a command that starts one. */
  from: readonly string[];
  /** Where it may stand next; empty when it stays. */
  to: readonly string[];
  facts: readonly FactType[];
  sets?: readonly string[];
  clears?: readonly string[];
  refusals: readonly RefusalReason[];
  /** What the answer tells whoever gave the command, in French. */
  says?: string;
  /** A signature: the role is checked again inside the transaction. */
  signed?: true;
  /** Open to whoever is linked to the structure while their link closes the thing to them: it settles that (B9). */
  settlesLink?: true;
  /** Given for oneself, not for the service: what is closed to an officer keeps nobody from it (B9). */
  forOneself?: true;
};
export type CommandTable = Record<string, CommandEntry>;

/** The line of a command: of the table's own, whatever name a client sends. */
export const entryOf = ({ table }: { table: CommandTable }, name: string): CommandEntry | undefined =>
  Object.hasOwn(table, name) ? table[name] : undefined;

/** Advice to one reader, with the command that would follow it, if one does. */
export type Suggestion = { kind: InterestKind | 'REPRESENTATIVE'; why: string; command: string | null };

/** A fact before it is recorded; personal values are kept apart and stand in it as commitments. */
export type FactBody = Fact & {
  deadlines?: Record<string, Instant | null>;
  personal?: { subject: string; values: Record<string, string> };
};

export type Proposal = { facts: FactBody[]; rows?: RowWrite[] };

/** A thing as decided on: its state is the fold of its facts. */
export type Thing<Context = unknown> = {
  council: string;
  id: string;
  version: number;
  snapshot: AnyMachineSnapshot;
  context: Context;
  deadlines: Deadlines;
};

/** What is written of a state: no more than this is needed to decide. */
export type StoredState = { value: StateValue; context: Record<string, unknown>; deadlines: Deadlines };

export type Ask<Data, Context, Given> = {
  data: Data;
  thing: Thing<Context>;
  given: Given;
  at: Instant;
  actor: Actor;
  /** The role used and, for a seat or a structure, which. */
  held: HeldRole | null;
};

/** From each command to the facts it becomes: a closed map, so nothing a client names reaches a machine. */
export type Proposers<Commands extends Record<string, z.ZodType>, Context, Given> = {
  [Name in keyof Commands]: (
    ask: Ask<z.infer<Commands[Name]>, Context, Name extends keyof Given ? Given[Name] : undefined>,
  ) => Outcome<Proposal>;
};

// A workflow is used through its name only; its own files hold the precise types.
type AnyProposer = (ask: Ask<never, never, never>) => Outcome<Proposal>;

export type Workflow = {
  name: WorkflowName;
  machine: AnyStateMachine;
  /** Raised when a state stored before could not be read by the machine any more: it is then folded again. */
  machineVersion: number;
  /** The stored context, read back through a schema. */
  context: z.ZodType;
  commands: Record<string, z.ZodType>;
  table: CommandTable;
  proposers: Record<string, AnyProposer>;
  /** Rows beside the thing that a command is decided on: read with it, in the same request. */
  beside?: (council: string, id: string, name: string, data: unknown) => readonly RowKey[];
  /**
   * Rows that say where facts stand, or how the thing stands after them, written with them: what is read of a thing by
   * subject is found by key, and what waits is listed.
   */
  tells?: (
    thing: Thing,
    facts: readonly FactBody[],
    after: { thing: Thing; at: Instant },
  ) => readonly RowWrite[];
  /** The structure whose representatives own the thing, if any; several where it concerns several. */
  owner: (thing: Thing<never>, data?: unknown) => Owner;
  readers: readonly Who[];
  /** Who may read its facts one by one, when that is not whoever reads it. */
  historyReaders?: readonly Who[];
  /** Who may read it where it now stands, when that is not always the same. */
  readersAt?: (value: StateValue, context: never) => readonly Who[];
  /** Why it is closed to somebody who may read others of its kind: a personal interest (B9). Its title stays open. */
  closedTo?: (thing: Thing<never>, actor: Actor) => Closing | null;
  /** What it is about, read beside it: who is closed out of that is closed out of all of it, which has no title (B9). */
  about?: (thing: Thing<never>, data?: unknown) => About | null;
  /** What a reader is advised to do before anything else, from what they declared; beside its title too (B9). */
  suggests?: (thing: Thing<never>, actor: Actor) => Suggestion | null;
  /** What is kept from one reader as it stands: fields of its context, and kinds of facts; it will be told them otherwise. */
  keptFrom?: (thing: Thing<never>, actor: Actor) => { fields: readonly string[]; facts: readonly FactType[] };
  /** What of its context is shown to no reader. */
  hidden?: readonly string[];
  /** The one word that says where the thing stands. */
  stateWord: (value: StateValue) => string;
};
