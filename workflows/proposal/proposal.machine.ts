import * as z from 'zod';
import { assign, setup } from 'xstate';
import type { Happening } from '../../events/catalogue.ts';
import { ProposalKind } from '../../events/proposal.ts';

/** What decisions on a proposal need; its texts are sealed elsewhere, and who supports it is a row each. */
export const ProposalContext = z.strictObject({
  kind: ProposalKind,
  author: z.string(),
  role: z.string(),
  /** The seat of its author, when it is a member. */
  member: z.int().nullable(),
  notes: z.array(z.string()),
  revision: z.int(),
  comments: z.int(),
  charter: z.strictObject({ charter: z.string(), amendment: z.int().nullable() }).nullable(),
  mergedInto: z.string().nullable(),
  session: z.string().nullable(),
  heldOn: z.string().nullable(),
  votedOn: z.string().nullable(),
  /** Who carries it out, and until when. */
  owner: z.string().nullable(),
  ownerRole: z.string().nullable(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
});
export type ProposalContext = z.infer<typeof ProposalContext>;

/** Nobody carries it out. */
const NOBODY = { owner: null, ownerRole: null, dueOn: null, overdue: false };

const blank: ProposalContext = {
  kind: 'OTHER',
  author: '',
  role: '',
  member: null,
  notes: [],
  revision: 0,
  comments: 0,
  charter: null,
  mergedInto: null,
  session: null,
  heldOn: null,
  votedOn: null,
  ...NOBODY,
};

/**
 * A proposal, from its first writing to what became of it: discussed, voted in a session, carried out by somebody by a
 * date. What is abandoned comes back to the council, which may vote on it again.
 */
export const proposalMachine = setup({
  types: { context: {} as ProposalContext, events: {} as Happening },
  guards: {
    isAdopted: ({ event }) => event.type === 'ProposalVoted.v1' && event.data.adopted,
    hasNoDate: ({ event }) => event.type === 'ProposalAdjourned.v1' && event.data.session === null,
  },
  actions: {
    // XState counts a transition without target or action as forbidden: what is only recorded has this one.
    note: () => undefined,
    make: assign(({ event }) => (event.type === 'ProposalMade.v1' ? { ...event.data, revision: 1 } : {})),
    amend: assign(({ context, event }) =>
      event.type === 'ProposalAmended.v1'
        ? { revision: event.data.revision, notes: [...context.notes, ...event.data.notes] }
        : {},
    ),
    number: assign(({ event }) =>
      event.type === 'ProposalCommented.v1' ? { comments: event.data.comment } : {},
    ),
    link: assign(({ event }) => (event.type === 'ProposalLinkedToCharter.v1' ? { charter: event.data } : {})),
    place: assign(({ event }) =>
      event.type === 'ProposalPlacedOnAgenda.v1' || event.type === 'ProposalAdjourned.v1'
        ? { session: event.data.session, heldOn: event.data.heldOn, ...NOBODY }
        : {},
    ),
    vote: assign(({ event }) => (event.type === 'ProposalVoted.v1' ? { votedOn: event.data.votedOn } : {})),
    entrust: assign(({ event }) => {
      if (event.type !== 'ImplementationAssigned.v1') return {};
      const { owner, role, dueOn } = event.data;
      return { owner, ownerRole: role, dueOn, overdue: false };
    }),
  },
}).createMachine({
  id: 'proposal',
  context: blank,
  initial: 'new',
  states: {
    new: { on: { 'ProposalMade.v1': { target: 'open', actions: 'make' } } },
    open: {
      on: {
        'ProposalAmended.v1': { actions: 'amend' },
        'ProposalCommented.v1': { actions: 'number' },
        'ProposalLinkedToCharter.v1': { actions: 'link' },
        'ProposalMerged.v1': {
          target: 'merged',
          actions: assign({ mergedInto: ({ event }) => event.data.into }),
        },
        'ProposalWithdrawn.v1': 'withdrawn',
        'ProposalPlacedOnAgenda.v1': { target: 'onAgenda', actions: 'place' },
      },
    },
    onAgenda: {
      on: {
        'ProposalCommented.v1': { actions: 'number' },
        'ProposalLinkedToCharter.v1': { actions: 'link' },
        'ProposalWithdrawn.v1': 'withdrawn',
        'ProposalAdjourned.v1': [
          { guard: 'hasNoDate', target: 'open', actions: 'place' },
          { actions: 'place' },
        ],
        'ProposalVoted.v1': [
          { guard: 'isAdopted', target: 'adopted', actions: 'vote' },
          { target: 'rejected', actions: 'vote' },
        ],
      },
    },
    adopted: {
      on: {
        'ProposalLinkedToCharter.v1': { actions: 'link' },
        'ImplementationAssigned.v1': { target: 'toDo', actions: 'entrust' },
        'ImplementationAbandoned.v1': 'abandoned',
      },
    },
    toDo: {
      on: {
        'ProposalLinkedToCharter.v1': { actions: 'link' },
        'ImplementationAssigned.v1': { actions: 'entrust' },
        'ImplementationProgressed.v1': 'underWay',
        'ImplementationCompleted.v1': 'done',
        'ImplementationAbandoned.v1': 'abandoned',
        'ImplementationReminded.v1': { actions: 'note' },
        'ImplementationOverdue.v1': { actions: assign({ overdue: true }) },
      },
    },
    underWay: {
      on: {
        'ProposalLinkedToCharter.v1': { actions: 'link' },
        'ImplementationAssigned.v1': { actions: 'entrust' },
        'ImplementationProgressed.v1': { actions: 'note' },
        'ImplementationCompleted.v1': 'done',
        'ImplementationAbandoned.v1': 'abandoned',
        'ImplementationReminded.v1': { actions: 'note' },
        'ImplementationOverdue.v1': { actions: assign({ overdue: true }) },
      },
    },
    abandoned: { on: { 'ProposalPlacedOnAgenda.v1': { target: 'onAgenda', actions: 'place' } } },
    done: { type: 'final' },
    rejected: { type: 'final' },
    withdrawn: { type: 'final' },
    merged: { type: 'final' },
  },
});
