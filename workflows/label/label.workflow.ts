import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import type { StateValue } from 'xstate';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { labelCommands } from './commands.ts';
import { LabelContext, labelMachine } from './label.machine.ts';
import { labelProposers } from './propose.ts';

const side = { road: 'side', refusals: ['side-road'], from: ['current'] } as const;

export const labelTable = {
  record: {
    road: 'ordinary',
    who: ['administrator', 'secretary'],
    from: [],
    to: ['current.active'],
    facts: ['LabelRecorded.v1'],
    sets: ['renewalOpens', 'endOfTerm'],
    refusals: ['label-already-recorded', 'label-number-taken', 'term-out-of-order'],
  },
  award: {
    road: 'ordinary',
    who: ['system'],
    from: [],
    to: ['current.active'],
    facts: ['LabelAwarded.v1'],
    sets: ['renewalOpens', 'endOfTerm'],
    refusals: [],
  },
  passDeadline: {
    ...passDeadlineEntry(
      ['current', 'suspended'],
      ['current.renewalDue', 'expired'],
      [],
      ['renewalOpens', 'endOfTerm'],
    ),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['LabelRenewalOpened.v1', 'LabelExpired.v1'],
  },
  renew: {
    ...side,
    who: ['representative'],
    from: ['current.renewalDue'],
    to: ['current.active'],
    facts: ['LabelRenewed.v1'],
  },
  suspend: { ...side, who: ['president'], to: ['suspended'], facts: ['LabelSuspended.v1'] },
  reinstate: {
    ...side,
    who: ['president'],
    from: ['suspended'],
    to: ['current.active'],
    facts: ['LabelReinstated.v1'],
  },
  revoke: { ...side, who: ['president'], to: ['revoked'], facts: ['LabelRevoked.v1'] },
  rescind: { ...side, who: ['president'], to: ['rescinded'], facts: ['LabelRescinded.v1'] },
  relinquish: { ...side, who: ['representative'], to: ['relinquished'], facts: ['LabelRelinquished.v1'] },
  recordLapse: { ...side, who: ['officer'], to: ['lapsed'], facts: ['LabelLapsed.v1'] },
} as const satisfies CommandTable;

const stateWord = (value: StateValue): string => placesOf(value)[0]?.replace(/^current\./, '') ?? '';

export const label: Workflow = {
  name: 'label',
  machine: labelMachine,
  machineVersion: 1,
  context: LabelContext,
  commands: labelCommands,
  table: labelTable,
  proposers: labelProposers,
  owner: ({ context }: { context: LabelContext }) => context.holder?.structure ?? null,
  readers: [...STRUCTURE_ROLES, 'officer', 'secretary', 'president', 'auditor', 'member', 'administrator'],
  stateWord,
};
