import type { StateValue } from 'xstate';
import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { controlCommands } from './commands.ts';
import { ControlContext, controlMachine } from './control.machine.ts';
import { controlProposers } from './propose.ts';

const ordinary = { road: 'ordinary' } as const;
const BOTH = ['controlReminder', 'controlAnswer'] as const;
const OF_PLAN = ['planReminder', 'planProof'] as const;

export const controlTable = {
  open: {
    ...ordinary,
    who: ['officer'],
    from: [],
    to: ['open.asked'],
    facts: ['ControlOpened.v1'],
    sets: BOTH,
    refusals: [
      'not-to-control',
      'unknown-reference',
      'label-not-in-force',
      'proof-not-due',
      'answer-too-soon',
    ],
  },
  // L122-1: in writing, in time or late, as long as nothing is concluded.
  answer: {
    ...ordinary,
    who: ['representative'],
    from: ['open'],
    to: ['open.toJudge', 'open.toConclude'],
    facts: ['ControlAnswered.v1'],
    clears: BOTH,
    refusals: ['unknown-reference', 'nothing-answered'],
    says: 'Votre réponse est enregistrée. Le service l’examine, et vous dira ce qui suit.',
  },
  judge: {
    ...ordinary,
    who: ['officer'],
    from: ['open.toJudge', 'open.toConclude'],
    to: [],
    facts: ['ControlVerdictGiven.v1'],
    refusals: ['unknown-reference'],
  },
  askToMend: {
    ...ordinary,
    who: ['officer'],
    from: ['open.toJudge'],
    to: ['open.mending'],
    facts: ['ControlMendingAsked.v1'],
    sets: BOTH,
    refusals: ['nothing-to-mend', 'answer-too-soon'],
  },
  agreePlan: {
    ...ordinary,
    who: ['officer'],
    from: ['open'],
    to: ['plan.followed'],
    facts: ['ControlPlanAgreed.v1'],
    sets: OF_PLAN,
    clears: BOTH,
    refusals: ['date-in-the-past'],
  },
  giveProof: {
    ...ordinary,
    who: ['representative'],
    from: ['plan'],
    to: ['plan.followed', 'plan.ended'],
    facts: ['ControlPlanProofGiven.v1'],
    sets: OF_PLAN,
    clears: OF_PLAN,
    refusals: ['unknown-reference', 'commitment-kept', 'nothing-answered'],
    says: 'Votre preuve est enregistrée. Le service dira si l’engagement est tenu.',
  },
  judgeCommitment: {
    ...ordinary,
    who: ['officer'],
    from: ['plan'],
    to: ['plan.followed', 'plan.ended'],
    facts: ['ControlCommitmentJudged.v1'],
    sets: OF_PLAN,
    clears: OF_PLAN,
    refusals: ['unknown-reference'],
  },
  close: {
    ...ordinary,
    who: ['officer'],
    from: ['open', 'plan'],
    to: ['closed'],
    facts: ['ControlClosed.v1'],
    clears: [...BOTH, ...OF_PLAN],
    refusals: ['plan-not-kept', 'nothing-held-against', 'no-measure-open', 'amicable-first'],
  },
  passDeadline: {
    ...passDeadlineEntry(
      ['open.asked', 'open.mending', 'plan.followed'],
      ['open.toJudge', 'open.toConclude', 'plan.followed', 'plan.ended'],
      [],
      [...BOTH, ...OF_PLAN],
    ),
    sets: OF_PLAN,
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: [
      'ControlReminded.v1',
      'ControlAnswerOverdue.v1',
      'ControlPlanReminded.v1',
      'ControlPlanOverdue.v1',
    ],
  },
} as const satisfies CommandTable;

const SERVICE = ['officer', 'secretary', 'president', 'auditor'] as const;

export const control: Workflow = {
  name: 'control',
  machine: controlMachine,
  machineVersion: 1,
  context: ControlContext,
  commands: controlCommands,
  table: controlTable,
  proposers: controlProposers,
  owner: ({ context }: { context: ControlContext }, data?: unknown) =>
    context.structure || controlCommands.open.safeParse(data).data?.structure || null,
  // Members vote on a measure, if there is one, and read there what it rests on.
  readers: [...STRUCTURE_ROLES, ...SERVICE],
  about: ({ context }: { context: ControlContext }, data?: unknown) => {
    const structure = context.structure || controlCommands.open.safeParse(data).data?.structure;
    return structure === undefined ? null : { holder: structure, earnedBy: '' };
  },
  stateWord: (value: StateValue): string => (placesOf(value)[0] ?? '').replace(/^(?:open|plan)\./, ''),
};
