import * as z from 'zod';
import * as application from './application.ts';
import * as assignment from './assignment.ts';
import * as charter from './charter.ts';
import * as clock from './clock.ts';
import * as commitment from './commitment.ts';
import * as expertise from './expertise.ts';
import * as council from './council.ts';
import * as document from './document.ts';
import * as examination from './examination.ts';
import * as exchange from './exchange.ts';
import { type Author, type Instant, TimeLimitMissed } from './fact.ts';
import * as item from './item.ts';
import * as label from './label.ts';
import * as meeting from './meeting.ts';
import * as report from './report.ts';
import * as routing from './routing.ts';
import * as session from './session.ts';
import * as structure from './structure.ts';
import * as people from './structure-people.ts';

/** Every fact there is. */
export const Fact = z.discriminatedUnion('type', [
  TimeLimitMissed,
  council.CouncilEstablished,
  council.RulesAdopted,
  council.MemberSeated,
  council.MandateEnded,
  council.PersonInvited,
  council.InvitationAccepted,
  routing.RoutingAdopted,
  council.PartnerRegistered,
  council.PartnerRevoked,
  structure.StructureDeclared,
  structure.RegisterRead,
  structure.RegisterReadingDue,
  structure.RegisterDidNotAnswer,
  structure.RegisterValueDiffers,
  structure.RegisterValueDeclared,
  structure.RegisterContested,
  structure.RegisterContestSettled,
  structure.CharterSigned,
  structure.StructureCeased,
  people.StructurePersonInvited,
  people.StructureInvitationWithdrawn,
  people.StructureInvitationAccepted,
  people.StructurePersonRemoved,
  people.RepresentationOffered,
  people.RepresentationOfferWithdrawn,
  people.RepresentationTransferred,
  document.DocumentAnnounced,
  document.DocumentReceived,
  document.DocumentFoundClean,
  document.DocumentRefused,
  document.DocumentScanLate,
  document.DocumentNeverSent,
  document.DocumentReplaced,
  document.DocumentWithdrawn,
  document.DocumentExpired,
  charter.CharterDrafted,
  charter.CharterEdited,
  charter.AmendmentProposed,
  charter.AmendmentAccepted,
  charter.AmendmentRejected,
  charter.ConsultationOpened,
  charter.CommentMade,
  charter.CommentAnswered,
  charter.ConsultationClosed,
  charter.CharterPlacedOnAgenda,
  charter.CharterAdopted,
  charter.ConstantsPublished,
  charter.CharterSuperseded,
  charter.CharterAbandoned,
  application.ApplicationSubmitted,
  clock.ApplicationAcknowledged,
  clock.ReceiptResent,
  clock.MissingItemsRequested,
  clock.MissingItemProvided,
  clock.MissingItemsOverdue,
  clock.ApplicationFoundComplete,
  clock.LimitApproached,
  clock.LimitEscalated,
  examination.ReviewStarted,
  examination.AnswersCorrected,
  examination.DossierReevaluated,
  examination.CriterionEvaluated,
  examination.CriterionResolved,
  commitment.CommitmentProposed,
  commitment.CommitmentAccepted,
  examination.ReviewConcluded,
  examination.ReviewApproved,
  examination.ReviewReopened,
  report.ReportPublished,
  report.ReplyReceived,
  report.ReplyClosed,
  assignment.ApplicationAssigned,
  assignment.ConflictDeclared,
  application.ApplicationPlacedOnAgenda,
  application.OpinionReceived,
  application.ApplicationDecided,
  application.DecisionNotified,
  clock.DecisionDeferred,
  clock.ApplicationWithdrawn,
  clock.ApplicationFoundInadmissible,
  application.ImplicitDecisionReached,
  expertise.ExpertiseRequested,
  expertise.ExpertiseAccepted,
  expertise.ExpertiseReminded,
  expertise.ExpertiseFellDue,
  expertise.ExpertiseAnswered,
  expertise.ExpertiseAttached,
  expertise.ExpertiseCancelled,
  meeting.MeetingProposed,
  meeting.MeetingSlotsProposed,
  meeting.MeetingSlotChosen,
  meeting.MeetingSlotsDeclined,
  meeting.MeetingSlotFixed,
  meeting.MeetingPlaceChanged,
  meeting.MeetingInvitationAnswered,
  meeting.MeetingSlotsUnanswered,
  meeting.MeetingReminded,
  meeting.MeetingReportOverdue,
  meeting.MeetingReported,
  meeting.MeetingCancelled,
  meeting.MeetingAnnounced,
  clock.ImplicitAcceptanceCertified,
  clock.ImplicitRejectionQuestioned,
  clock.ImplicitRejectionExplained,
  exchange.MessageSent,
  exchange.NoteWritten,
  session.SessionScheduled,
  session.SessionConvened,
  session.SessionOpened,
  session.SessionClosed,
  session.SessionAdjourned,
  session.SessionCancelled,
  item.ItemPlaced,
  item.VoteOpened,
  item.VoteClosed,
  item.OpinionGiven,
  item.ItemWithdrawn,
  item.ItemAdjourned,
  label.LabelAwarded,
  label.LabelRecorded,
  label.LabelRenewalOpened,
  label.LabelRenewed,
  label.LabelExpired,
  label.LabelSuspended,
  label.LabelReinstated,
  label.LabelRevoked,
  label.LabelRescinded,
  label.LabelRelinquished,
  label.LabelLapsed,
]);
export type Fact = z.infer<typeof Fact>;
export type FactType = Fact['type'];

/** One kind of fact, by its name. */
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>;

/** A fact as a machine reads it: what happened and when. */
export type Happening = Fact & { at: Instant; by: Author };
