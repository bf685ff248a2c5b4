import type { Proposers } from '../kernel/workflow.ts';
import type { ApplicationContext } from './application.machine.ts';
import { decisionCommands, type DecisionGiven } from './decision/commands.ts';
import { draftCommands, type DraftGiven } from './draft/commands.ts';
import { examinationCommands, type ExaminationGiven } from './examination/commands.ts';
import { exchangeCommands, type ExchangeGiven } from './exchange/commands.ts';
import { proofCommands, type ProofsGiven } from './proofs/commands.ts';
import { receiptCommands, type ReceiptGiven } from './receipt/commands.ts';

/** All that may be asked of a dossier, part by part in the order of its life. */
export const applicationCommands = {
  ...draftCommands,
  ...proofCommands,
  ...receiptCommands,
  ...examinationCommands,
  ...decisionCommands,
  ...exchangeCommands,
};

export type ApplicationGiven = DraftGiven &
  ProofsGiven &
  ReceiptGiven &
  ExaminationGiven &
  DecisionGiven &
  ExchangeGiven;

export type ApplicationProposers = Proposers<
  typeof applicationCommands,
  ApplicationContext,
  ApplicationGiven
>;
