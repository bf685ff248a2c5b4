import * as z from 'zod';
import { Day, Digest, fact } from './fact.ts';

const Regime = z.enum(['ACCEPTANCE', 'REJECTION']);

/** ACK-03: what the acknowledgement says is frozen with it; no day while silence decides nothing (INC-02). */
export const ApplicationAcknowledged = fact('ApplicationAcknowledged.v1', {
  acknowledgedOn: Day,
  silenceRegime: Regime,
  implicitDecisionOn: Day.nullable(),
});

/** A10: receipt and acknowledgement are sent once more, `time` says how often on that day; no date moves. */
export const ReceiptResent = fact('ReceiptResent.v1', { resentOn: Day, time: z.int().min(1) });

/** A document of the charter's list, by its code, or the answers to a criterion, by its id. */
export const RequiredItem = z.strictObject({
  kind: z.enum(['DOCUMENT', 'ANSWERS']),
  name: z.string().max(40),
});

/** One that is asked for, with its name in the charter. */
const AskedItem = RequiredItem.extend({ title: z.string().min(1).max(200) });

/**
 * Required items that are missing (INC-01), with the effect on silence that was shown before: the day it would decide
 * if nothing comes, and if all comes on the last day (INC-02, INC-03). Why each is asked is personal.
 */
export const MissingItemsRequested = fact('MissingItemsRequested.v1', {
  request: z.int().min(1),
  items: z.array(AskedItem).min(1).max(20),
  requestedOn: Day,
  dueOn: Day,
  implicitBefore: Day,
  implicitDecisionOn: Day.nullable(),
  ifProvidedOnDueDate: Day,
});

/** One of them came; what was answered since is bound by its digest. */
export const MissingItemProvided = fact('MissingItemProvided.v1', {
  request: z.int().min(1),
  item: AskedItem,
  providedOn: Day,
  left: z.int().min(0),
  answersDigest: Digest,
});

/** The time given went by: nothing stops the clock any more under rejection, nothing starts it under acceptance. */
export const MissingItemsOverdue = fact('MissingItemsOverdue.v1', { request: z.int().min(1), dueOn: Day });

/** A dossier is complete on the day its last required item was received (domain rules 3.0b). */
export const ApplicationFoundComplete = fact('ApplicationFoundComplete.v1', {
  completeOn: Day,
  implicitDecisionOn: Day,
  /** How long the clock of silence stood still for this request (INC-03). */
  suspendedDays: z.int().min(0),
});

/** A limit that binds the service; the agenda is that of the session at which the dossier aims. */
export const EscalatedLimit = z.enum(['acknowledgement', 'implicitDecision', 'agenda', 'reasons']);
export type EscalatedLimit = z.infer<typeof EscalatedLimit>;

/** Who is told: the officer who follows the dossier, then the secretariat too, then the administrators too. */
export const EscalationCircle = z.enum(['OFFICER', 'SECRETARY', 'ADMINISTRATOR']);
export type EscalationCircle = z.infer<typeof EscalationCircle>;

/** So much of a limit is spent, in percent, and those who are told so (B12). */
export const LimitEscalated = fact('LimitEscalated.v1', {
  limit: EscalatedLimit,
  share: z.int().min(1).max(100),
  upTo: EscalationCircle,
  dueOn: Day,
});

/** SIL-09: a legal day comes near, so many days from now. */
export const LimitApproached = fact('LimitApproached.v1', {
  limit: z.enum(['acknowledgement', 'implicitDecision']),
  days: z.int().min(0),
  dueOn: Day,
});

/** L232-3: the certificate of an acceptance by silence, on request. */
export const ImplicitAcceptanceCertified = fact('ImplicitAcceptanceCertified.v1', {
  acceptedOn: Day,
  certifiedOn: Day,
});

/** SIL-07, L232-4: asked within the time limit for court action; the reasons are due within a month. */
export const ImplicitRejectionQuestioned = fact('ImplicitRejectionQuestioned.v1', {
  askedOn: Day,
  reasonsDueOn: Day,
});

/** The reasons themselves are personal; court action is open for two months from their communication. */
export const ImplicitRejectionExplained = fact('ImplicitRejectionExplained.v1', {
  explainedOn: Day,
  courtDeadline: Day,
});

/** A14: the applicant’s own act, at any stage until the council has begun to vote. The reason is personal. */
export const ApplicationWithdrawn = fact('ApplicationWithdrawn.v1', { withdrawnOn: Day });

/** What cannot be examined at all, with its remedies (REM-07); the reasons are personal. */
export const ApplicationFoundInadmissible = fact('ApplicationFoundInadmissible.v1', {
  foundOn: Day,
  courtDeadline: Day,
  adminAppealDeadline: Day,
});

/** The President sends the dossier back to a next session; silence goes on running. The reason is personal. */
export const DecisionDeferred = fact('DecisionDeferred.v1', { deferredOn: Day });
