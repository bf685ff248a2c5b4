import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { CharterContext, charterMachine } from './charter.machine.ts';
import { charterCommands } from './commands.ts';
import { charterProposers } from './propose.ts';

const ordinary = { road: 'ordinary' } as const;
const bySecretary = { ...ordinary, who: ['secretary'] } as const;
const stays = { to: [], refusals: [] } as const;

export const charterTable = {
  draft: {
    ...bySecretary,
    from: [],
    to: ['drafted'],
    facts: ['CharterDrafted.v1'],
    refusals: ['charter-text-unknown'],
  },
  edit: {
    ...bySecretary,
    from: ['drafted', 'onAgenda'],
    to: ['drafted'],
    facts: ['CharterEdited.v1'],
    refusals: ['charter-text-unknown'],
  },
  proposeAmendment: {
    ...ordinary,
    ...stays,
    who: ['secretary', 'officer', 'president', 'member'],
    from: ['drafted', 'consultation'],
    facts: ['AmendmentProposed.v1'],
    refusals: ['amendment-target-unknown'],
  },
  acceptAmendment: {
    ...bySecretary,
    ...stays,
    from: ['drafted'],
    facts: ['AmendmentAccepted.v1', 'CharterEdited.v1'],
    refusals: ['amendment-not-open', 'amendment-target-unknown'],
  },
  rejectAmendment: {
    ...bySecretary,
    ...stays,
    from: ['drafted'],
    facts: ['AmendmentRejected.v1'],
    refusals: ['amendment-not-open'],
  },
  openConsultation: {
    ...bySecretary,
    from: ['drafted'],
    to: ['consultation'],
    facts: ['ConsultationOpened.v1'],
    sets: ['consultationEnd'],
    refusals: ['date-in-the-past'],
  },
  comment: {
    ...ordinary,
    ...stays,
    who: ['person'],
    from: ['consultation'],
    facts: ['CommentMade.v1'],
    refusals: ['unknown-reference'],
  },
  answerComment: {
    ...bySecretary,
    ...stays,
    from: ['consultation', 'drafted'],
    facts: ['CommentAnswered.v1'],
    refusals: ['unknown-reference', 'comment-answered'],
  },
  closeConsultation: {
    ...bySecretary,
    from: ['consultation'],
    to: ['drafted'],
    facts: ['ConsultationClosed.v1'],
    clears: ['consultationEnd'],
    refusals: [],
  },
  placeOnAgenda: {
    ...bySecretary,
    from: ['drafted'],
    to: ['onAgenda'],
    facts: ['CharterPlacedOnAgenda.v1'],
    refusals: ['charter-does-not-compile', 'charter-version-taken', 'unknown-reference', 'session-closed'],
  },
  adopt: {
    ...ordinary,
    who: ['secretary', 'president'],
    from: ['drafted', 'onAgenda'],
    to: ['adopted'],
    facts: ['CharterAdopted.v1'],
    refusals: [
      'charter-does-not-compile',
      'charter-not-voted',
      'effective-date-taken',
      'charter-version-taken',
      'more-than-words',
    ],
  },
  abandon: {
    ...bySecretary,
    from: ['drafted', 'onAgenda'],
    to: ['abandoned'],
    facts: ['CharterAbandoned.v1'],
    refusals: [],
  },
  publishConstants: {
    ...ordinary,
    ...stays,
    who: ['administrator', 'secretary'],
    from: ['adopted'],
    facts: ['ConstantsPublished.v1'],
    refusals: ['constants-do-not-compile', 'charter-does-not-compile'],
  },
  supersede: {
    road: 'side',
    who: ['secretary'],
    from: ['adopted'],
    to: ['superseded'],
    facts: ['CharterSuperseded.v1'],
    refusals: ['side-road'],
  },
  passDeadline: {
    ...passDeadlineEntry(['consultation'], ['drafted'], [], ['consultationEnd']),
    // A consultation that is over closes: nothing is merely missed.
    facts: ['ConsultationClosed.v1'],
  },
} as const satisfies CommandTable;

export const charter: Workflow = {
  name: 'charter',
  machine: charterMachine,
  machineVersion: 1,
  context: CharterContext,
  commands: charterCommands,
  table: charterTable,
  proposers: charterProposers,
  owner: () => null,
  readers: ['administrator', 'secretary', 'officer', 'president', 'auditor', 'member', 'person'],
  stateWord: String,
};
