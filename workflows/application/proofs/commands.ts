import * as z from 'zod';
import { CriterionId } from '../criterion-id.ts';
import type { DraftRow } from '../draft/commands.ts';
import type { AcceptedKinds } from './accepted-kinds.ts';

const Proof = z.strictObject({ criterion: CriterionId, document: z.uuid() });

export const proofCommands = { attachProof: Proof, detachProof: Proof };

/**
 * A document attached to a criterion: a row, `proof#<criterion>#<document>`. Once detached it is not `attached` any more,
 * so that its version never goes back.
 */
export type ProofRow = {
  criterion: string;
  document: string;
  /** The kind of the document, by the code that charters give it. */
  kind: string;
  attached: boolean;
  version: number;
  attachedAt: string;
  /** The role of who attached or detached it. */
  by: string;
};

/** What is read of a document to attach it. */
export type AttachedDocument = { structure: string; state: string; kind: string; validUntil: string | null };

export type ProofsGiven = {
  attachProof: {
    draft: DraftRow | null;
    /** Null when the charter has no such criterion. */
    accepted: AcceptedKinds | null;
    document: AttachedDocument | null;
    /** Those of the criterion, detached ones too. */
    rows: readonly ProofRow[];
  };
  detachProof: { draft: DraftRow | null; rows: readonly ProofRow[] };
};
