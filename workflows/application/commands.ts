import type { Proposers } from '../kernel/workflow.ts';
import type { ApplicationContext } from './application.machine.ts';
import { decisionCommands, type DecisionGiven } from './decision/commands.ts';
import { draftCommands, type DraftGiven } from './draft/commands.ts';
import { examinationCommands, type ExaminationGiven } from './examination/commands.ts';
import { receiptCommands } from './receipt/commands.ts';

/** All that may be asked of a dossier, part by part in the order of its life. */
export const applicationCommands = {
  ...draftCommands,
  ...receiptCommands,
  ...examinationCommands,
  ...decisionCommands,
};

export type ApplicationGiven = DraftGiven & ExaminationGiven & DecisionGiven;

export type ApplicationProposers = Proposers<
  typeof applicationCommands,
  ApplicationContext,
  ApplicationGiven
>;
