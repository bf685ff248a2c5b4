import * as z from 'zod';
import { Conditions } from './condition.ts';
import { DecisionReason, FileMark, Signatory, SignedFile } from './decision.ts';
import { EscalationCircle } from './clock.ts';
import { Day, Digest, fact, Instant, text } from './fact.ts';
import { LeavingReason } from './item.ts';
import { Establishment } from './label.ts';
import { Delivery, NotificationProof } from './notification.ts';

export const Outcome = z.enum(['GRANTED', 'GRANTED_WITH_RESERVATIONS', 'REFUSED']);
export type DecisionOutcome = z.infer<typeof Outcome>;

/** The request exists from here on: bound to the charter and the rules then in force, and to its answers by their digest. */
export const ApplicationSubmitted = fact('ApplicationSubmitted.v1', {
  structure: z.uuid(),
  structureName: text(150),
  session: z.uuid(),
  /** The label that it renews; null of a first request (M14). */
  renews: z.uuid().nullable(),
  /** The one establishment for which the label is asked, by its SIRET; null for the whole structure. */
  establishment: Establishment,
  charter: z.strictObject({ version: z.string(), compiledDigest: Digest }),
  /** The charter that its representative had signed: the same in substance, if not in words (I6). */
  signature: z.strictObject({ version: z.string(), textDigest: Digest, signedOn: Day }),
  rulesVersion: z.int().min(1),
  silenceRegime: z.enum(['ACCEPTANCE', 'REJECTION']),
  answersDigest: Digest,
  receivedOn: Day,
  implicitDecisionOn: Day,
  channel: z.enum(['ONLINE', 'POST']),
  /** Whether officers could fill it in with the applicant, who filed it (A11). */
  assisted: z.boolean(),
  /** Short, unique in a council and a year, for people: `62-D-2026-0042`. */
  number: z.string().max(30),
  /** Of the documents attached, as the answers are by theirs. */
  proofsDigest: Digest,
  /** PRC-04: of a letter, the day of its postmark is the day of filing. */
  postmarkedOn: Day.nullable(),
  /** PRC-07: sent to another administration first; the clock of a rejection runs from there (L114-3). */
  receivedElsewhereOn: Day.nullable(),
  /** SIL-09: how many days before silence decides officers are warned, as the rules then said. */
  alertDays: z.array(z.int().min(0)),
  /** B12: at which share of a limit who is told, as the rules then said. */
  escalation: z.array(z.strictObject({ share: z.int().min(1).max(100), upTo: EscalationCircle })),
  /** MAN-06: the day on which the agenda of its session closes, by the rules then in force. */
  agendaClosesOn: Day,
});

export const ApplicationPlacedOnAgenda = fact('ApplicationPlacedOnAgenda.v1', {
  session: z.uuid(),
  item: z.uuid(),
});

/** Back to where it may be placed on another agenda, and why. */
export const ApplicationLeftAgenda = fact('ApplicationLeftAgenda.v1', {
  session: z.uuid(),
  item: z.uuid(),
  reason: z.enum(['ADJOURNED', ...LeavingReason.options]),
});
/** The vote that gave it was annulled: the dossier waits for the next one (D14). */
export const OpinionAnnulled = fact('OpinionAnnulled.v1', { item: z.uuid(), round: z.int().min(1) });

export const OpinionReceived = fact('OpinionReceived.v1', {
  item: z.uuid(),
  opinion: z.enum(['FAVOURABLE', 'UNFAVOURABLE']),
  /** Those under which it is favourable (D16). */
  conditions: Conditions,
});

/** What a decision says, but the day of its signature and what follows from it. */
const orderTerms = {
  outcome: Outcome,
  termMonths: z.int().min(1).nullable(),
  reasons: z.array(DecisionReason).max(80),
  followsOpinion: z.boolean(),
  quality: text(120),
  signatory: Signatory,
  charterVersion: z.string().max(40),
  algorithmMention: z.int().min(1),
  /** Those under which the label is awarded (F7); none of a refusal. */
  conditions: Conditions,
};

/**
 * DEC-01: an order left to be signed in a signature book, by whom the register names. The file is what is to be signed,
 * to the byte; the last one that left is the only one that is taken back. The name of the signatory is personal.
 */
export const DecisionExported = fact('DecisionExported.v1', {
  ...orderTerms,
  exportedOn: Day,
  signer: z.uuid(),
  file: FileMark,
});

/**
 * The act of the President or of whoever signs for them, distinct from the opinion (DEC-11): reasons of law and fact
 * (DEC-04, DEC-05), in what capacity it is signed (F9), the charter that binds it (DEC-09), and which mention of the
 * processing it bears (DEC-08). The name of the author is personal.
 */
export const ApplicationDecided = fact('ApplicationDecided.v1', {
  ...orderTerms,
  decidedOn: Day,
  validUntil: Day.nullable(),
  /** The file that bears the signature, when it was signed elsewhere; null of what is signed here. */
  signedFile: SignedFile.nullable(),
});

/**
 * DEC-10: to be read in the space of the structure from that day on. `electronic` says whether it had agreed to be
 * notified there; unread after `consultBy`, it is then notified at that day, and else goes by letter. `file` is the SHA-256
 * of the decision as a file: what was notified is that one, to the byte. Its size would tell the outcome before it is read.
 */
export const DecisionMadeAvailable = fact('DecisionMadeAvailable.v1', {
  availableOn: Day,
  electronic: z.boolean(),
  consultBy: Day,
  file: Digest,
});

/** The mail that said that a decision waits reached nobody: it goes by letter, and no silence notifies it (R112-20). */
export const DecisionMailReturned = fact('DecisionMailReturned.v1', { returnedOn: Day });

/** What an officer holds of a letter: it left, it was presented, handed over, or came back (DEC-07). */
export const DeliveryRecorded = fact('DeliveryRecorded.v1', { delivery: Delivery });

/** DEC-06: the day from which the decision binds, what proves it, and the last days to challenge (REM-06, REM-09). */
export const DecisionNotified = fact('DecisionNotified.v1', {
  notifiedOn: Day,
  proof: NotificationProof,
  courtDeadline: Day,
  adminAppealDeadline: Day,
});

/** SIL-01, SIL-02: silence decided. */
export const ImplicitDecisionReached = fact('ImplicitDecisionReached.v1', {
  outcome: z.enum(['ACCEPTED', 'REJECTED']),
  reachedAt: Instant,
});

/** An appeal was upheld: the dossier is decided again from where it stood before (REM-01, E5). */
export const ApplicationReopened = fact('ApplicationReopened.v1', {
  appeal: z.uuid(),
  to: z.enum(['OPINION', 'REVIEW', 'WAITING']),
});
