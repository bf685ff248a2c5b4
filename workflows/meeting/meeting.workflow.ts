import * as z from 'zod';
import type { StateValue } from 'xstate';
import { STRUCTURE_ROLES } from '../kernel/actor.ts';
import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import { placesOf } from '../kernel/states.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { meetingCommands } from './commands.ts';
import { MeetingContext, meetingMachine } from './meeting.machine.ts';
import { meetingProposers } from './propose.ts';

const ordinary = { road: 'ordinary' } as const;
const ANNOUNCED = 'MeetingAnnounced.v1';
const BESIDE = ['dayBefore', 'reportDue'] as const;
const ALL = ['slotChoice', ...BESIDE] as const;

export const meetingTable = {
  propose: {
    ...ordinary,
    who: ['officer'],
    from: [],
    to: ['planned.awaiting', 'planned.convened'],
    facts: ['MeetingProposed.v1', ANNOUNCED],
    sets: ALL,
    refusals: [
      'unknown-reference',
      'conflict-declared',
      'link-declared',
      'dossier-not-under-way',
      'unknown-criterion',
      'slot-in-the-past',
      'slots-overlap',
      'meeting-too-soon',
    ],
  },
  proposeSlots: {
    ...ordinary,
    who: ['officer'],
    from: ['planned.awaiting', 'planned.unsuited'],
    to: ['planned.awaiting'],
    facts: ['MeetingPlaceChanged.v1', 'MeetingSlotsProposed.v1', ANNOUNCED],
    sets: ['slotChoice'],
    refusals: ['conflict-declared', 'link-declared', 'slot-in-the-past', 'slots-overlap'],
  },
  chooseSlot: {
    ...ordinary,
    who: ['representative', 'preparer'],
    from: ['planned.awaiting'],
    to: ['planned.agreed'],
    facts: ['MeetingSlotChosen.v1', ANNOUNCED],
    sets: BESIDE,
    clears: ['slotChoice'],
    refusals: ['unknown-slot', 'slot-in-the-past'],
  },
  declineSlots: {
    ...ordinary,
    who: ['representative', 'preparer'],
    from: ['planned.awaiting', 'planned.agreed'],
    to: ['planned.unsuited'],
    facts: ['MeetingSlotsDeclined.v1', ANNOUNCED],
    clears: ALL,
    refusals: ['meeting-begun'],
    says: 'Le service le sait. Il vous proposera d’autres créneaux, ou en fixera un.',
  },
  answerInvitation: {
    ...ordinary,
    who: ['representative', 'preparer'],
    from: ['planned.convened'],
    to: [],
    facts: ['MeetingInvitationAnswered.v1', ANNOUNCED],
    refusals: ['unknown-reference', 'meeting-begun'],
  },
  fixSlot: {
    ...ordinary,
    who: ['officer'],
    from: ['planned'],
    to: ['planned.agreed'],
    facts: ['MeetingPlaceChanged.v1', 'MeetingSlotFixed.v1', ANNOUNCED],
    sets: BESIDE,
    clears: ['slotChoice'],
    refusals: [
      'conflict-declared',
      'link-declared',
      'slot-in-the-past',
      'meeting-too-soon',
      'report-already-recorded',
    ],
  },
  recordReport: {
    ...ordinary,
    who: ['officer'],
    from: ['planned.agreed', 'planned.convened'],
    to: ['reported'],
    facts: ['MeetingReported.v1', ANNOUNCED],
    clears: ALL,
    refusals: [
      'conflict-declared',
      'link-declared',
      'unknown-reference',
      'meeting-not-begun',
      'report-already-recorded',
      'unknown-criterion',
    ],
    says: 'Le compte rendu éclaire la grille, et ne tranche aucun critère. La structure le lit dès maintenant.',
  },
  amendReport: {
    ...ordinary,
    who: ['officer'],
    from: ['planned.convened', 'reported'],
    to: [],
    facts: ['MeetingReportAmended.v1', ANNOUNCED],
    refusals: [
      'conflict-declared',
      'link-declared',
      'unknown-reference',
      'report-not-recorded',
      'report-settled',
      'report-amended-enough',
      'unknown-criterion',
    ],
    says: 'Le compte rendu est corrigé, et l’ancien reste lisible à côté. La structure le sait dès maintenant.',
  },
  cancel: {
    ...ordinary,
    who: ['officer'],
    from: ['planned'],
    to: ['cancelled'],
    facts: ['MeetingCancelled.v1', ANNOUNCED],
    clears: ALL,
    refusals: ['conflict-declared', 'link-declared', 'report-already-recorded'],
  },
  passDeadline: {
    ...passDeadlineEntry(['planned'], [], [], ALL),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['MeetingSlotsUnanswered.v1', 'MeetingReminded.v1', 'MeetingReportOverdue.v1', ANNOUNCED],
  },
} as const satisfies CommandTable;

const AboutOne = z.object({ application: z.string() });

/** The structures that it concerns; the one of the dossier, when a command names one. */
const structuresOf = ({ dossiers }: MeetingContext, data: unknown): readonly string[] | null => {
  const named = AboutOne.safeParse(data).data?.application;
  const own = dossiers.filter(({ application }) => application === named);
  const concerned = (own.length > 0 ? own : dossiers).map(({ structure }) => structure);
  return concerned.length > 0 ? concerned : null;
};

const READERS = ['officer', 'secretary', 'president', 'auditor'] as const;

export const meeting: Workflow = {
  name: 'meeting',
  machine: meetingMachine,
  machineVersion: 1,
  context: MeetingContext,
  commands: meetingCommands,
  table: meetingTable,
  proposers: meetingProposers,
  owner: ({ context }: { context: MeetingContext }, data?: unknown) => structuresOf(context, data),
  readers: [...STRUCTURE_ROLES, ...READERS],
  // Its facts name the other structures of a working session.
  historyReaders: READERS,
  stateWord: (value: StateValue) => (placesOf(value)[0] ?? '').replace('planned.', ''),
};
