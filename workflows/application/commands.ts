import type { Proposers } from '../kernel/workflow.ts';
import type { ApplicationContext } from './application-context.ts';
import { assignmentCommands, type AssignmentGiven } from './assignment/commands.ts';
import { correctionCommands, type CorrectionGiven } from './correction/commands.ts';
import { decisionCommands, type DecisionGiven } from './decision/commands.ts';
import { draftCommands, type DraftGiven } from './draft/commands.ts';
import { examinationCommands, type ExaminationGiven } from './examination/commands.ts';
import { exchangeCommands, type ExchangeGiven } from './exchange/commands.ts';
import { proofCommands, type ProofsGiven } from './proofs/commands.ts';
import { receiptCommands, type ReceiptGiven } from './receipt/commands.ts';
import { retentionCommands, type RetentionGiven } from './retention/commands.ts';
import { reportCommands, type ReportGiven } from './report/commands.ts';

/** All that may be asked of a dossier, part by part in the order of its life. */
export const applicationCommands = {
  ...draftCommands,
  ...proofCommands,
  ...receiptCommands,
  ...examinationCommands,
  ...correctionCommands,
  ...reportCommands,
  ...assignmentCommands,
  ...decisionCommands,
  ...exchangeCommands,
  ...retentionCommands,
};

export type ApplicationGiven = DraftGiven &
  ProofsGiven &
  ReceiptGiven &
  ExaminationGiven &
  CorrectionGiven &
  ReportGiven &
  AssignmentGiven &
  DecisionGiven &
  ExchangeGiven &
  RetentionGiven;

export type ApplicationProposers = Proposers<
  typeof applicationCommands,
  ApplicationContext,
  ApplicationGiven
>;
