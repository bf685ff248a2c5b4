import * as z from 'zod';
import { Day, fact, text } from './fact.ts';
import { NotificationProof, Remedies } from './notification.ts';

/** Suspension, abrogation for the future (L242-2), retrait back to the decision (L242-1, L241-2). */
export const MeasureKind = z.enum(['SUSPENSION', 'REVOCATION', 'RESCISSION']);
export type MeasureKind = z.infer<typeof MeasureKind>;

/** WDR-13, and those of the law: an award that is illegal, or had by fraud; or the holder asks (WDR-09). */
export const Ground = z.enum([
  'LOSS_OF_CONDITION',
  'CHECK_UNANSWERED',
  'MARK_MISUSE',
  'INSOLVENCY',
  'ILLEGAL_AWARD',
  'FRAUD',
  'HOLDER_REQUEST',
]);
export type Ground = z.infer<typeof Ground>;

/** A condition that the award states: one of its blocking criteria, or one of those put with the opinion, by its rank (F7). */
export const StatedCondition = z.union([
  z.strictObject({ criterion: z.string().min(1).max(20) }),
  z.strictObject({ condition: z.int().min(1).max(9) }),
]);
export type StatedCondition = z.infer<typeof StatedCondition>;

/** An officer proposes it; the considerations of law and of fact are sealed (DEC-05). No vote and no decision yet. */
export const MeasureProposed = fact('MeasureProposed.v1', {
  kind: MeasureKind,
  ground: Ground,
  condition: StatedCondition.nullable(),
  /** WDR-02, WDR-12: decided at once, and heard after. */
  urgent: z.boolean(),
  proposedOn: Day,
  /** As the label rules said on that day (WDR-05). */
  observationsDays: z.int().min(0),
});

/** The holder received the letter that says what is meant and why: time to answer runs from then (WDR-05). */
export const MeasureNoticeReceived = fact('MeasureNoticeReceived.v1', {
  receivedOn: Day,
  proof: NotificationProof,
  observationsUntil: Day,
});

/** In writing (WDR-03); sealed. */
export const ObservationsSubmitted = fact('ObservationsSubmitted.v1', { submittedOn: Day });

/** The time to answer went by without a word: a decision may come. */
export const ObservationsClosed = fact('ObservationsClosed.v1', { closedOn: Day });

export const HearingAsked = fact('HearingAsked.v1', { askedOn: Day });

/** What was said is sealed. */
export const HearingHeld = fact('HearingHeld.v1', { heldOn: Day });

/** Signed by whoever decides, with reasons in law and in fact, sealed (DEC-03, DEC-05). It binds once notified (DEC-06). */
export const MeasureDecided = fact('MeasureDecided.v1', {
  kind: MeasureKind,
  decidedOn: Day,
  quality: text(120),
  /** How long a suspension lasts; null of the others. */
  months: z.int().min(1).nullable(),
  /** The point of an agenda on which the council gave its opinion, and what it was; null when none was due. */
  opinion: z.strictObject({ item: z.uuid(), favourable: z.boolean() }).nullable(),
});

/** It binds from that day (DEC-06), and may be challenged until those (REM-06 to REM-09). */
export const MeasureNotified = fact('MeasureNotified.v1', {
  notifiedOn: Day,
  proof: NotificationProof,
  remedies: Remedies,
});

/** Nothing follows, and why is sealed (H6). */
export const MeasureDropped = fact('MeasureDropped.v1', { droppedOn: Day });
