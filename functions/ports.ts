import type { Envelope, Instant } from '../events/fact.ts';
import type { CompiledCharter } from '../workflows/charter/language/charter-types.ts';
import type { HeldRole } from '../workflows/kernel/actor.ts';
import type { Decision } from '../workflows/kernel/decide.ts';
import type { RowItem, RowKey } from '../workflows/kernel/rows.ts';
import type { Thing, Workflow } from '../workflows/kernel/workflow.ts';
import type { Numbers, RegisterAnswer } from '../workflows/structure/register-answer.ts';

/** The answer once given to a command, kept for the life of the thing (P3). */
export type Receipt = { fingerprint: string; body: CommandAnswer };
export type CommandAnswer = { id: string; workflow: string; state: string; version: number };

/** A thing as loaded, with what the next write is conditioned on. */
export type Loaded = {
  thing: Thing;
  /** Hash of the last fact, or null. */
  head: string | null;
  /** Whether the state row was gone and the thing folded from its facts: the next write puts the row back. */
  stateMissing?: boolean;
  /** Since when the thing has the state word it has. */
  listed: { word: string; at: string } | null;
  draft: RowItem | null;
  /** Those of the rows asked for beside the thing that exist, in no order. */
  rows: readonly RowItem[];
  /** Of the person asked about, in the thing's council. */
  roles: readonly HeldRole[];
  receipt: Receipt | null;
};

export type Append = {
  loaded: Loaded;
  decision: Decision;
  at: Instant;
  command: { id: string; receipt: Receipt };
};

/** Facts, states, rows and receipts: the one place where state is written. */
export type Store = {
  load(
    workflow: Workflow,
    council: string,
    id: string,
    commandId?: string,
    person?: string,
    beside?: readonly RowKey[],
  ): Promise<Loaded>;
  /** @throws VersionConflict, CommandDone */
  append(workflow: Workflow, append: Append): Promise<void>;
  row(key: RowKey): Promise<RowItem | null>;
  rows(pk: string, prefix: string): Promise<RowItem[]>;
  many(keys: readonly RowKey[]): Promise<RowItem[]>;
  facts(council: string, workflow: string, id: string, version?: number): Promise<Envelope[]>;
  roles(council: string, person: string): Promise<HeldRole[]>;
};

/** How a public file is given back. */
export type FileHeaders = { contentType: string; cacheControl: string };

/** Files that anybody may read at their path, which begins without a slash (`status/r1`). */
export type PublicFiles = {
  /**
   * Writes a file whole; its tag. `ifMatch` is the tag that it must still have, null when it must not be there yet.
   * @throws FileChanged when somebody wrote it meanwhile: read it again, and decide again
   */
  put(
    path: string,
    content: string | Uint8Array<ArrayBuffer>,
    headers: FileHeaders,
    ifMatch?: string | null,
  ): Promise<string>;
  /** A file as it stands, or null. */
  get(path: string): Promise<{ content: Uint8Array<ArrayBuffer>; tag: string } | null>;
};

/** A public file is not, or no longer, what it was when it was read. */
export class FileChanged extends Error {
  override name = 'FileChanged';
}

/** Another command was written first: decide again on the newer state. */
export class VersionConflict extends Error {
  override name = 'VersionConflict';
}

/** This command was already carried out; its receipt tells the answer. */
export class CommandDone extends Error {
  override name = 'CommandDone';
  readonly receipt: Receipt;
  constructor(receipt: Receipt) {
    super('the command was already carried out');
    this.receipt = receipt;
  }
}

/** By the name of each personal value: it, and the salt (base64url) that its commitment was made with. */
export type Disclosed = Record<string, { value: string; salt: string }>;

/** Personal values, encrypted under a key of their subject; destroying the key erases them. */
export type Subjects = {
  seal(
    factId: string,
    subject: string,
    values: Record<string, string>,
  ): Promise<{ commitments: Record<string, string>; items: RowItem[] }>;
  /** Null when the subject was erased. */
  open(factId: string, subject: string): Promise<Record<string, string> | null>;
  /** Several facts of one subject at the price of one; those of an erased subject are left out. */
  openAll(factIds: readonly string[], subject: string): Promise<Map<string, Record<string, string>>>;
  /** The same, each value with the salt of its commitment: whoever has both can tell that the fact meant this one. */
  disclose(factIds: readonly string[], subject: string): Promise<Map<string, Disclosed>>;
};

/** Charter texts and their compiled form, by digest: what is written never changes. */
export type Charters = {
  put(digest: string, content: string): Promise<void>;
  compiled(digest: string): Promise<CompiledCharter | null>;
  text(digest: string): Promise<string | null>;
};

/** The bytes of documents, by the place and the version that storage gave them. */
export type DocumentBytes = {
  /** Null when no such version is there. */
  read(council: string, id: string, objectVersion: string): Promise<Uint8Array | null>;
};

/** The public registers: a reading with the source of each value. One that does not answer stops nobody (A4). */
export type Registers = {
  lookUp(numbers: Numbers, asked: { council: string; by: string; at: Instant }): Promise<RegisterAnswer>;
};

/** The keys that sign credentials: they never leave the key service. */
export type CredentialSigner = {
  /** The 64 bytes of an Ed25519 signature over a message of 64 bytes. */
  sign(keyId: string, message: Uint8Array): Promise<Uint8Array>;
  /** The 32 bytes of the public part. */
  publicKey(keyId: string): Promise<Uint8Array>;
};
