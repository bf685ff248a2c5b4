import { PassDeadline } from '../kernel/pass-deadline.ts';
import type { Proposers } from '../kernel/workflow.ts';
import { checkCommands, type CheckGiven } from './check/commands.ts';
import { holderCommands, type HolderGiven } from './holder/commands.ts';
import type { LabelContext } from './label-context.ts';
import { measureCommands, type MeasureGiven } from './measure/commands.ts';
import { termCommands, type TermGiven } from './term/commands.ts';

export const labelCommands = {
  ...termCommands,
  ...checkCommands,
  ...measureCommands,
  ...holderCommands,
  passDeadline: PassDeadline,
};

export type LabelGiven = TermGiven & CheckGiven & MeasureGiven & HolderGiven;

export type LabelProposers = Proposers<typeof labelCommands, LabelContext, LabelGiven>;
