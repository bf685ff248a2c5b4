import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import type { StateValue } from 'xstate';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { aboutHolder } from './about-holder.ts';
import { checkProposers } from './check/propose.ts';
import { checkTable } from './check/table.ts';
import { labelCommands, type LabelProposers } from './commands.ts';
import { heldRows } from './holder/held-labels.ts';
import { holderProposers } from './holder/propose.ts';
import { holderTable } from './holder/table.ts';
import { LabelContext } from './label-context.ts';
import { labelMachine } from './label.machine.ts';
import { decideMeasure, dropMeasure, notifyMeasure, reinstate } from './measure/decide.ts';
import {
  askHearing,
  proposeMeasure,
  receiveNotice,
  recordHearing,
  submitObservations,
} from './measure/propose.ts';
import { measureTable } from './measure/table.ts';
import { passDeadline } from './term/passing.ts';
import { award, record, renew } from './term/propose.ts';
import { termTable } from './term/table.ts';
import { waitingRows } from './waiting.ts';

export const labelTable = {
  ...termTable,
  ...checkTable,
  ...measureTable,
  ...holderTable,
} as const satisfies CommandTable;

const proposers: LabelProposers = {
  record,
  award,
  renew,
  passDeadline,
  ...checkProposers,
  ...holderProposers,
  proposeMeasure,
  receiveNotice,
  submitObservations,
  askHearing,
  recordHearing,
  decideMeasure,
  dropMeasure,
  notifyMeasure,
  reinstate,
};

const stateWord = (value: StateValue): string => placesOf(value)[0]?.replace(/^current\./, '') ?? '';

export const label: Workflow = {
  name: 'label',
  machine: labelMachine,
  machineVersion: 1,
  context: LabelContext,
  commands: labelCommands,
  table: labelTable,
  proposers,
  owner: ({ context }: { context: LabelContext }) => context.holder?.structure ?? null,
  about: ({ context }: { context: LabelContext }) => aboutHolder(context),
  readers: [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor', 'member', 'administrator'],
  stateWord,
  tells: (thing, facts, after) => [...heldRows(thing, facts), ...waitingRows(thing, after.thing, after.at)],
};
