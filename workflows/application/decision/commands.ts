import * as z from 'zod';
import { ApplicationLeftAgenda, Outcome } from '../../../events/application.ts';
import { Conditions } from '../../../events/condition.ts';
import { text } from '../../../events/fact.ts';
import { Delivery } from '../../../events/notification.ts';
import type { Signatory } from '../../../events/decision.ts';
import type { DrawnReason } from './drawn-reasons.ts';
import type { LabelRules } from '../../label/label-rules.ts';

export const decisionCommands = {
  placeOnAgenda: z.strictObject({ session: z.uuid(), item: z.uuid() }),
  leaveAgenda: ApplicationLeftAgenda.shape.data,
  receiveOpinion: z.strictObject({
    item: z.uuid(),
    opinion: z.enum(['FAVOURABLE', 'UNFAVOURABLE']),
    conditions: Conditions,
  }),
  annulOpinion: z.strictObject({ item: z.uuid(), round: z.int().min(1) }),
  decide: z.strictObject({
    outcome: Outcome,
    /** Beside those that the verdicts give. */
    reasons: z.array(text(300)).max(20).default([]),
  }),
  notify: z.strictObject({}),
  consultDecision: z.strictObject({}),
  recordDelivery: z.strictObject({ delivery: Delivery }),
  defer: z.strictObject({ reason: text(600) }),
  reopen: z.strictObject({ appeal: z.uuid() }),
};

/** The point whose vote gave the opinion, as it stands; null for a dossier that none was asked for. */
export type VotedItem = { id: string; state: string; version: number } | null;

/** Who signs, by name, and in what capacity. */
export type Signing = { name: string; quality: string; signatory: Signatory };

export type DecisionGiven = {
  decide: {
    rules: { version: number; label: LabelRules } | null;
    item: VotedItem;
    /** As the register says it on that day; null when it does not. */
    signing: Signing | null;
    drawn: readonly DrawnReason[];
  };
  defer: { item: VotedItem };
  /** Whether the structure has agreed to be notified in its space (L112-15). */
  notify: { electronic: boolean };
};
