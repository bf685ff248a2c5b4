import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import type * as z from 'zod';
import { standsAt } from '../kernel/states.ts';
import type { CommandTable, Thing, Workflow } from '../kernel/workflow.ts';
import { ApplicationContext } from './application-context.ts';
import { applicationMachine } from './application.machine.ts';
import { assign, declareConflict, route, takeOver } from './assignment/assignment.ts';
import { liftLink, openDespiteLink } from './assignment/despite-link.ts';
import { suggestionFor } from './assignment/suggestion.ts';
import { closingTo } from './assignment/closed-to.ts';
import { assignmentTable } from './assignment/table.ts';
import { applicationCommands, type ApplicationProposers } from './commands.ts';
import { correctAnswers, markLooked } from './correction/correction.ts';
import { correctionTable } from './correction/table.ts';
import {
  annulOpinion,
  decide,
  defer,
  leaveAgenda,
  placeOnAgenda,
  receiveOpinion,
} from './decision/decision.ts';
import { consultDecision, notify, recordDelivery, returnMail } from './decision/notification.ts';
import { reopen } from './decision/reopen.ts';
import { exportDecision, recordSignedDecision } from './decision/signature-book.ts';
import { decisionTable } from './decision/table.ts';
import { answer, answerKeys } from './draft/answer.ts';
import { askAssistance, start, takeCharterInForce } from './draft/draft.ts';
import { submit } from './draft/submit.ts';
import { keptUntilNotified } from './decision/unread.ts';
import { draftTable } from './draft/table.ts';
import { acceptCommitment, commitmentKey, proposeCommitment } from './examination/commitments.ts';
import { reevaluate, startReview } from './examination/evaluation.ts';
import { approveReview, concludeReview, reopenReview, resolveCriterion } from './examination/review.ts';
import { examinationTable } from './examination/table.ts';
import { markRead, sendMessage, writeNote } from './exchange/correspondence.ts';
import { exchangeTable } from './exchange/table.ts';
import { giveReasons, requestCertificate, requestReasons } from './receipt/after-silence.ts';
import { declareInadmissible, withdraw } from './receipt/leaving.ts';
import { requestMissingItems } from './receipt/missing-items.ts';
import { provideItem } from './receipt/provide-item.ts';
import { attachProof, detachProof } from './proofs/attach.ts';
import { proofsTable } from './proofs/table.ts';
import { resendReceipt } from './receipt/resend.ts';
import { acknowledge, declareComplete, passDeadline } from './receipt/receipt.ts';
import { receiptTable } from './receipt/table.ts';
import { publishReport, reply } from './report/report.ts';
import { erase, holdErasure, recordEliminationVisa, releaseErasure } from './retention/retention.ts';
import { retentionTable } from './retention/table.ts';
import { reportTable } from './report/table.ts';
import { applicationWord } from './state-words.ts';
import { toldRows } from './told-facts.ts';

const Start = applicationCommands.start;
type Answering = z.infer<typeof applicationCommands.answer>;
type Accepting = z.infer<typeof applicationCommands.acceptCommitment>;

const applicationTable = {
  ...draftTable,
  ...proofsTable,
  ...receiptTable,
  ...examinationTable,
  ...correctionTable,
  ...reportTable,
  ...assignmentTable,
  ...decisionTable,
  ...exchangeTable,
  ...retentionTable,
} as const satisfies CommandTable;

const applicationProposers: ApplicationProposers = {
  start,
  answer,
  askAssistance,
  takeCharterInForce,
  attachProof,
  detachProof,
  submit,
  acknowledge,
  resendReceipt,
  requestMissingItems,
  provideItem,
  declareComplete,
  declareInadmissible,
  withdraw,
  requestCertificate,
  requestReasons,
  giveReasons,
  passDeadline,
  startReview,
  reevaluate,
  resolveCriterion,
  correctAnswers,
  markLooked,
  proposeCommitment,
  acceptCommitment,
  concludeReview,
  approveReview,
  reopenReview,
  publishReport,
  reply,
  assign,
  takeOver,
  route,
  declareConflict,
  openDespiteLink,
  liftLink,
  placeOnAgenda,
  leaveAgenda,
  receiveOpinion,
  annulOpinion,
  decide,
  exportDecision,
  recordSignedDecision,
  defer,
  reopen,
  notify,
  consultDecision,
  recordDelivery,
  returnMail,
  sendMessage,
  writeNote,
  markRead,
  holdErasure,
  releaseErasure,
  recordEliminationVisa,
  erase,
};

const READERS = [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor'] as const;

const SHOWN_TO_MEMBERS = [
  'filed.examination.onAgenda',
  'filed.examination.opinionGiven',
  'decided',
  'notified',
];

export const application: Workflow = {
  name: 'application',
  machine: applicationMachine,
  machineVersion: 1,
  context: ApplicationContext,
  commands: applicationCommands,
  table: applicationTable,
  proposers: applicationProposers,
  owner: ({ context }: { context: ApplicationContext }, data?: unknown) =>
    context.structure || (Start.safeParse(data).data?.structure ?? null),
  readers: READERS,
  // A draft is no request: nobody but the applicant sees it, and officers if they were asked to help (A11). Members
  // read what they are asked to vote on, from the agenda to the decision.
  readersAt: (value, { assisted }: ApplicationContext) => {
    if (standsAt(value, 'draft')) return assisted ? [...STRUCTURE_ROLES, 'officer'] : STRUCTURE_ROLES;
    return SHOWN_TO_MEMBERS.some((place) => standsAt(value, place)) ? [...READERS, 'member'] : READERS;
  },
  closedTo: ({ context, snapshot }: Thing<ApplicationContext>, actor) =>
    closingTo(context, applicationWord(snapshot.value), actor),
  suggests: ({ context, snapshot }: Thing<ApplicationContext>, actor) =>
    suggestionFor(context, applicationWord(snapshot.value), actor),
  keptFrom: keptUntilNotified,
  // Whom a link concerned is told to the secretariat alone, with the reasons; where facts stand concerns letters.
  hidden: ['cleared', 'quoted'],
  beside: (council, id, name, data) => {
    if (name === 'answer') return answerKeys(council, id, data as Answering);
    return name === 'acceptCommitment' ? [commitmentKey(council, id, (data as Accepting).criterion)] : [];
  },
  tells: toldRows,
  stateWord: applicationWord,
};
