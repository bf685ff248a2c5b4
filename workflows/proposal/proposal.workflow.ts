import { passDeadlineEntry } from '../kernel/pass-deadline.ts';
import type { CommandTable, Workflow } from '../kernel/workflow.ts';
import { agendaProposers } from './agenda.ts';
import { proposalCommands } from './commands.ts';
import { discussionProposers } from './discussion.ts';
import { implementationProposers } from './implementation.ts';
import { ProposalContext, proposalMachine } from './proposal.machine.ts';
import { writingProposers } from './writing.ts';

const ordinary = { road: 'ordinary' } as const;
/** Whoever works in the council; the auditor reads, and acts on nothing. */
const byCouncil = { ...ordinary, who: ['member', 'officer', 'secretary', 'president'] } as const;
/** DEL-03: the president sets the agenda, MAN-05: the secretariat keeps it. */
const byChair = { ...ordinary, who: ['secretary', 'president'] } as const;
const DISCUSSED = ['open', 'onAgenda'] as const;
const CARRIED_OUT = ['toDo', 'underWay'] as const;
const BOTH = ['reminder', 'implementationDue'] as const;

export const proposalTable = {
  propose: {
    ...byCouncil,
    from: [],
    to: ['open'],
    facts: ['ProposalMade.v1'],
    refusals: ['unknown-reference'],
  },
  amend: {
    ...byCouncil,
    from: ['open'],
    to: [],
    facts: ['ProposalAmended.v1'],
    refusals: ['not-the-author', 'too-many-notes', 'unknown-reference'],
  },
  support: {
    ...ordinary,
    who: ['member'],
    from: DISCUSSED,
    to: [],
    facts: [],
    refusals: ['proposal-changed'],
  },
  withdrawSupport: { ...ordinary, who: ['member'], from: DISCUSSED, to: [], facts: [], refusals: [] },
  comment: {
    ...byCouncil,
    from: DISCUSSED,
    to: [],
    facts: ['ProposalCommented.v1'],
    refusals: ['comments-enough'],
  },
  linkCharter: {
    ...byCouncil,
    from: [...DISCUSSED, 'adopted', ...CARRIED_OUT],
    to: [],
    facts: ['ProposalLinkedToCharter.v1'],
    refusals: ['not-the-author', 'not-about-the-charter', 'unknown-reference'],
  },
  mergeInto: {
    ...ordinary,
    who: ['secretary'],
    from: ['open'],
    to: ['merged'],
    facts: ['ProposalMerged.v1'],
    refusals: ['unknown-reference', 'proposal-not-open'],
  },
  withdraw: {
    ...byCouncil,
    from: DISCUSSED,
    to: ['withdrawn'],
    facts: ['ProposalWithdrawn.v1'],
    refusals: ['not-the-author', 'proposal-before-the-council'],
  },
  placeOnAgenda: {
    ...byChair,
    from: ['open', 'abandoned'],
    to: ['onAgenda'],
    facts: ['ProposalPlacedOnAgenda.v1'],
    refusals: ['rules-missing', 'unknown-reference', 'session-closed', 'agenda-frozen', 'agenda-closed'],
  },
  adjourn: {
    ...byChair,
    from: ['onAgenda'],
    to: ['open'],
    facts: ['ProposalAdjourned.v1'],
    refusals: ['session-not-held', 'unknown-reference', 'session-closed', 'agenda-frozen'],
  },
  recordVote: {
    ...byChair,
    from: ['onAgenda'],
    to: ['adopted', 'rejected'],
    facts: ['ProposalVoted.v1'],
    refusals: ['unknown-reference', 'session-not-over', 'rules-missing', 'more-votes-than-present'],
  },
  assign: {
    ...byChair,
    from: ['adopted', ...CARRIED_OUT],
    to: ['toDo'],
    facts: ['ImplementationAssigned.v1'],
    sets: BOTH,
    refusals: ['rules-missing', 'date-in-the-past', 'not-of-the-council'],
  },
  reportProgress: {
    ...byCouncil,
    from: CARRIED_OUT,
    to: ['underWay'],
    facts: ['ImplementationProgressed.v1'],
    refusals: ['not-the-owner'],
  },
  complete: {
    ...byCouncil,
    from: CARRIED_OUT,
    to: ['done'],
    facts: ['ImplementationCompleted.v1'],
    clears: BOTH,
    refusals: ['not-the-owner', 'charter-not-in-force', 'evidence-required'],
  },
  abandon: {
    ...byChair,
    from: ['adopted', ...CARRIED_OUT],
    to: ['abandoned'],
    facts: ['ImplementationAbandoned.v1'],
    clears: BOTH,
    refusals: [],
    says: 'L’abandon et sa raison reviennent au conseil : la proposition peut être inscrite à une autre séance.',
  },
  passDeadline: {
    ...passDeadlineEntry(CARRIED_OUT, [], [], BOTH),
    // Each of its deadlines becomes a fact of its own: none is merely missed.
    facts: ['ImplementationReminded.v1', 'ImplementationOverdue.v1'],
  },
} as const satisfies CommandTable;

export const proposal: Workflow = {
  name: 'proposal',
  machine: proposalMachine,
  machineVersion: 1,
  context: ProposalContext,
  commands: proposalCommands,
  table: proposalTable,
  proposers: {
    ...writingProposers,
    ...discussionProposers,
    ...agendaProposers,
    ...implementationProposers,
  },
  owner: () => null,
  readers: ['member', 'officer', 'secretary', 'president', 'auditor'],
  stateWord: String,
};
