import * as z from 'zod';
import { ApplicationLeftAgenda, Outcome } from '../../../events/application.ts';
import { Conditions } from '../../../events/condition.ts';
import { text } from '../../../events/fact.ts';
import { Delivery } from '../../../events/notification.ts';
import type { FileMark, Signatory } from '../../../events/decision.ts';
import type { DecisionExported } from '../../../events/application.ts';
import { LegalDate } from '../../calendar/legal-date.ts';
import type { SignedFileFault } from './signed-file.ts';
import type { DrawnReason } from './drawn-reasons.ts';
import type { LabelRules } from '../../label/label-rules.ts';

/** What is decided, and why beside what the verdicts give. */
const deciding = {
  outcome: Outcome,
  reasons: z.array(text(300)).max(20).default([]),
};

export const decisionCommands = {
  placeOnAgenda: z.strictObject({ session: z.uuid(), item: z.uuid() }),
  leaveAgenda: ApplicationLeftAgenda.shape.data,
  receiveOpinion: z.strictObject({
    item: z.uuid(),
    opinion: z.enum(['FAVOURABLE', 'UNFAVOURABLE']),
    conditions: Conditions,
  }),
  annulOpinion: z.strictObject({ item: z.uuid(), round: z.int().min(1) }),
  decide: z.strictObject(deciding),
  /** Who is to sign it: the President, or somebody who signs for them. */
  exportDecision: z.strictObject({ ...deciding, signatory: z.uuid() }),
  /** The file that came back, and the day that its signature bears. */
  recordSignedDecision: z.strictObject({ document: z.uuid(), signedOn: LegalDate }),
  notify: z.strictObject({}),
  consultDecision: z.strictObject({}),
  /** Of which fact the mail came back. */
  returnMail: z.strictObject({ fact: z.uuid() }),
  recordDelivery: z.strictObject({ delivery: Delivery }),
  defer: z.strictObject({ reason: text(600) }),
  reopen: z.strictObject({ appeal: z.uuid() }),
};

/** The point whose vote gave the opinion, as it stands; null for a dossier that none was asked for. */
export type VotedItem = { id: string; state: string; version: number } | null;

/** Who signs, by name, and in what capacity. */
export type Signing = { name: string; quality: string; signatory: Signatory };

/** The file that came back: as which document, and what was found in it; null while it may not be opened. */
export type Returned = {
  document: { state: string; structure: string; kind: string } | null;
  file: (FileMark & { fault: SignedFileFault | null }) | null;
};

type Deciding = {
  rules: { version: number; label: LabelRules } | null;
  item: VotedItem;
  /** As the register says it on that day; null when it does not. */
  signing: Signing | null;
  drawn: readonly DrawnReason[];
};

export type DecisionGiven = {
  decide: Deciding;
  /** The order in print; null when it may not be signed. */
  exportDecision: Deciding & { file: FileMark | null };
  recordSignedDecision: Deciding & {
    exported: z.infer<typeof DecisionExported>['data'] | null;
    file: Returned;
  };
  defer: { item: VotedItem };
  /** Whether the structure has agreed to be notified in its space (L112-15), and the hash of the file that it will read. */
  notify: { electronic: boolean; file: string };
};
