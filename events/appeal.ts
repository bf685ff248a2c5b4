import * as z from 'zod';
import { Signatory } from './decision.ts';
import { Day, fact } from './fact.ts';
import { NotificationProof, Remedies } from './notification.ts';

/** What an appeal is against: a dossier's decision, or a measure on a label. */
export const Challenged = z.strictObject({
  kind: z.enum(['APPLICATION', 'LABEL']),
  id: z.uuid(),
  /** The fact that decided. */
  fact: z.uuid(),
});
export type Challenged = z.infer<typeof Challenged>;

/** Which decision: a third party appeals against an award only (REM-05). */
export const AppealSubject = z.enum(['REFUSAL', 'IMPLICIT_REJECTION', 'CONDITIONS', 'AWARD', 'MEASURE']);
export type AppealSubject = z.infer<typeof AppealSubject>;

/** On which facts it is judged (REM-04): those of the day of the answer, or of the day of the decision. */
export const FactsAt = z.strictObject({ rule: z.enum(['RULING', 'DECISION']), on: Day.nullable() });
export type FactsAt = z.infer<typeof FactsAt>;

/**
 * A request to look again at a decision (REM-01), by the structure or, against an award, by somebody else. Its last days
 * are computed once and stay (REM-07, REM-08); null when the decision was not notified yet. Its text, and who a third
 * party is, are personal.
 */
export const AppealFiled = fact('AppealFiled.v1', {
  structure: z.uuid(),
  structureName: z.string().min(1).max(150),
  against: Challenged,
  subject: AppealSubject,
  by: z.enum(['STRUCTURE', 'THIRD_PARTY']),
  receivedOn: Day,
  /** Of one that came by post: what counts against the limit (L112-1). */
  postmarkedOn: Day.nullable(),
  decidedOn: Day,
  notifiedOn: Day.nullable(),
  remedies: Remedies.nullable(),
  late: z.boolean(),
  factsAt: FactsAt,
});

/** REM-03, ACK-03: since when, what silence means and from when, until when a court may then be asked. */
export const AppealAcknowledged = fact('AppealAcknowledged.v1', {
  receivedOn: Day,
  silenceOn: Day,
  courtIfSilentOn: Day,
});

/** A person looked at one that came late, and lets it be examined; why is personal. */
export const AppealAdmitted = fact('AppealAdmitted.v1', {});

/** REM-05: the holder of an award is heard before a third party is answered. */
export const AppealHolderInvited = fact('AppealHolderInvited.v1', { observationsUntil: Day });

/** What the holder says is personal. */
export const AppealObserved = fact('AppealObserved.v1', {});

/** The holder said nothing in time. */
export const AppealHolderSilent = fact('AppealHolderSilent.v1', { observationsUntil: Day });

/** By somebody who did not report on the dossier first (E5). */
export const AppealEntrusted = fact('AppealEntrusted.v1', { examiner: z.uuid() });

/** What the examiner found is personal. */
export const AppealExamined = fact('AppealExamined.v1', { proposes: z.enum(['UPHOLD', 'REJECT']) });

/** What follows: the dossier is decided again, a person acts on the label, or nothing. */
export const AppealEffect = z.enum(['REOPENS', 'LABEL_ACT', 'NONE']);
export type AppealEffect = z.infer<typeof AppealEffect>;

/** The answer; its reasons are personal, and so is the name of who signs (REM-05, DEC-01). */
export const AppealDecided = fact('AppealDecided.v1', {
  outcome: z.enum(['UPHELD', 'REJECTED', 'INADMISSIBLE']),
  effect: AppealEffect,
  decidedOn: Day,
  /** As the register of signatures says it on that day (F9). */
  quality: z.string().min(1).max(120),
  signatory: Signatory,
  /** Whether the structure had agreed by then to be notified in its space, and the last day before silence counts (R112-20). */
  electronic: z.boolean(),
  consultBy: Day.nullable(),
});

/** The mail that told that the answer waits came back: no silence counts against whoever was not told. */
export const AppealMailReturned = fact('AppealMailReturned.v1', { returnedOn: Day });

/** Nobody was notified of the answer since it was signed, and no silence will do: the service has to post it. */
export const AppealAnswerToPost = fact('AppealAnswerToPost.v1', { decidedOn: Day });

/** From which day it binds, by what proof (DEC-06, DEC-10); REM-09: the last day to go to court, unless it was upheld. */
export const AppealAnswered = fact('AppealAnswered.v1', {
  notifiedOn: Day,
  proof: NotificationProof,
  courtDeadline: Day.nullable(),
});

/** REM-02: two months of silence are a rejection. */
export const AppealDeemedRejected = fact('AppealDeemedRejected.v1', { rejectedOn: Day, courtDeadline: Day });

/** By whoever made it. */
export const AppealWithdrawn = fact('AppealWithdrawn.v1', {});

/** The facts of an appeal. */
export const APPEAL_FACTS = [
  AppealFiled,
  AppealAcknowledged,
  AppealAdmitted,
  AppealHolderInvited,
  AppealObserved,
  AppealHolderSilent,
  AppealEntrusted,
  AppealExamined,
  AppealDecided,
  AppealMailReturned,
  AppealAnswerToPost,
  AppealAnswered,
  AppealDeemedRejected,
  AppealWithdrawn,
] as const;
