import type { StateValue } from 'xstate';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { expertiseCommands } from './commands.ts';
import { ExpertiseContext, expertiseMachine } from './expertise.machine.ts';
import { expertiseProposers } from './propose.ts';

const ordinary = { road: 'ordinary' } as const;

export const expertiseTable = {
  request: {
    ...ordinary,
    who: ['officer'],
    from: [],
    to: ['asked.invited'],
    facts: ['ExpertiseRequested.v1'],
    sets: ['halfTime', 'answerDue'],
    refusals: ['unknown-reference', 'unknown-criterion', 'date-in-the-past', 'not-in-this-state'],
  },
  accept: {
    ...ordinary,
    who: ['person'],
    from: ['asked.invited'],
    to: ['asked.accepted'],
    facts: ['ExpertiseAccepted.v1'],
    refusals: ['unknown-invitation', 'invitation-expired'],
  },
  giveOpinion: {
    ...ordinary,
    who: ['expert'],
    from: ['asked.accepted'],
    to: ['answered'],
    facts: ['ExpertiseAnswered.v1'],
    clears: ['halfTime', 'answerDue'],
    refusals: [],
    says: 'Votre avis est transmis au service. Il reste confidentiel tant qu’il n’est pas versé au rapport.',
  },
  attach: {
    ...ordinary,
    who: ['officer'],
    from: ['answered', 'silent'],
    to: ['attached'],
    facts: ['ExpertiseAttached.v1'],
    refusals: [],
    says: 'Versé au rapport : toute personne qui lit le dossier le lit désormais.',
  },
  cancel: {
    ...ordinary,
    who: ['officer'],
    from: ['asked'],
    to: ['cancelled'],
    facts: ['ExpertiseCancelled.v1'],
    clears: ['halfTime', 'answerDue'],
    refusals: [],
  },
  passDeadline: {
    ...passDeadlineEntry(['asked'], ['silent'], [], ['halfTime', 'answerDue']),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['ExpertiseReminded.v1', 'ExpertiseFellDue.v1'],
  },
} as const satisfies CommandTable;

const stateWord = (value: StateValue): string => (placesOf(value)[0] ?? '').replace('asked.', '');

export const expertise: Workflow = {
  name: 'expertise',
  machine: expertiseMachine,
  machineVersion: 1,
  context: ExpertiseContext,
  commands: expertiseCommands,
  table: expertiseTable,
  proposers: expertiseProposers,
  // Whoever acts for the structure has no part in what others are asked about it (P18).
  owner: ({ context }: { context: ExpertiseContext }) => context.structure || null,
  readers: ['expert', 'officer', 'president'],
  // Its facts name what an expert was not shown.
  historyReaders: ['officer', 'president'],
  about: ({ context }: { context: ExpertiseContext }, data?: unknown) => {
    const application = context.application || expertiseCommands.request.safeParse(data).data?.application;
    return application === undefined ? null : { application };
  },
  stateWord,
};
